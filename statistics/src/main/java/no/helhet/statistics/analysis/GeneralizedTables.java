package no.helhet.statistics.analysis;

import no.helhet.statistics.Warning;
import no.helhet.statistics.mixed.GeneralizedMixedResult;
import no.helhet.statistics.mixed.GlmmEffect;
import no.helhet.statistics.mixed.GlmmSpread;
import no.helhet.statistics.regression.GlmCoefficient;
import no.helhet.statistics.regression.GlmFamily;

import java.util.ArrayList;
import java.util.List;

/// Tables of generalized linear models.
final class GeneralizedTables {
    private GeneralizedTables() {}

    static Table coefficients(List<GlmCoefficient> coefficients, String ratio, String note) {
        var rows = new ArrayList<List<Object>>();
        for (GlmCoefficient c : coefficients) {
            rows.add(
                    List.of(
                            c.name(),
                            c.ratio(),
                            c.ratioInterval().lower(),
                            c.ratioInterval().upper(),
                            c.p(),
                            c.estimate(),
                            c.se()));
        }
        return new Table(
                "Coefficients",
                List.of("column", ratio, "from", "to", "p", "log " + ratio, "standard error"),
                rows,
                note);
    }

    /// Columns on so fine a scale that the ratio for one unit more is no number.
    static List<Warning> beyond(List<GlmCoefficient> coefficients) {
        return coefficients.stream()
                .filter(c -> Double.isInfinite(c.ratioInterval().upper()))
                .map(
                        c ->
                                new Warning(
                                        Warning.Kind.OUT_OF_RANGE,
                                        c.name(),
                                        "The ratio for one more of it is beyond all numbers.",
                                        "Give it in smaller units: multiply the column."))
                .toList();
    }

    static Table spreads(GeneralizedMixedResult model, String ratio) {
        var rows = new ArrayList<List<Object>>();
        for (GlmmSpread spread : model.spreads()) {
            for (var deviation : spread.deviations()) {
                boolean first = deviation.equals(spread.deviations().getFirst());
                var interval = deviation.interval();
                rows.add(
                        List.of(
                                spread.groups(),
                                deviation.effect(),
                                spread.levels(),
                                deviation.variance(),
                                deviation.standardDeviation(),
                                interval == null ? "" : interval.lower(),
                                interval == null ? "" : interval.upper(),
                                deviation.medianRatio(),
                                first ? orEmpty(spread.partition()) : "",
                                first ? orEmpty(spread.intraclass()) : ""));
            }
        }
        return new Table(
                "Differences between groups",
                List.of(
                        "groups",
                        "effect",
                        "number",
                        "variance",
                        "standard deviation",
                        "from",
                        "to",
                        "median " + ratio,
                        "share of variance",
                        "intraclass correlation"),
                rows,
                "The median %s compares two groups drawn at random, the higher with the lower, for"
                                .formatted(ratio)
                        + " persons who are alike in the columns."
                        + (model.family() == GlmFamily.BINOMIAL
                                ? " Shares are on the latent scale, not of the outcome as it is"
                                        + " counted."
                                : " For numbers of events there is no share on a latent scale."));
    }

    /// Correlations of effects within groups; without rows when no term has two effects.
    static Table correlations(GeneralizedMixedResult model) {
        var rows = new ArrayList<List<Object>>();
        for (GlmmSpread spread : model.spreads()) {
            for (var correlation : spread.correlations()) {
                rows.add(
                        List.of(
                                spread.groups(),
                                correlation.first(),
                                correlation.second(),
                                orEmpty(correlation.value())));
            }
        }
        return new Table(
                "Effects that go together within groups",
                List.of("groups", "effect", "and", "correlation"),
                rows,
                "The intercept is the group where all columns are 0: the correlation changes when"
                        + " a column's zero is moved.");
    }

    static Table effects(List<GlmmEffect> effects) {
        var rows = new ArrayList<List<Object>>();
        for (GlmmEffect e : effects) {
            rows.add(
                    List.of(
                            e.groups(),
                            e.level(),
                            e.effect(),
                            e.rows(),
                            e.value(),
                            e.interval().lower(),
                            e.interval().upper()));
        }
        return new Table(
                "Each group against the average",
                List.of("groups", "group", "effect", "rows", "log ratio", "from", "to"),
                rows,
                "Drawn towards 0 the fewer rows a group has. An interval that holds 0 does not show"
                    + " that the group is like the average, and the order of groups is unsure.");
    }

    private static Object orEmpty(@org.jspecify.annotations.Nullable Double value) {
        return value == null ? "" : value;
    }
}
