package no.helhet.statistics.analysis;

import no.helhet.statistics.mixed.DeviationInterval;
import no.helhet.statistics.mixed.GroupEffect;
import no.helhet.statistics.mixed.GroupInfluence;
import no.helhet.statistics.mixed.LinearMixedModel;
import no.helhet.statistics.mixed.MixedCoefficient;
import no.helhet.statistics.mixed.VarianceComponent;
import no.helhet.statistics.mixed.VariancePartition;

import java.util.ArrayList;
import java.util.List;

/// Tables of linear mixed models.
final class MixedTables {
    /// More groups than this are left to the full result.
    private static final int PRINTED = 40;

    private MixedTables() {}

    static Table coefficients(String outcome, List<MixedCoefficient> coefficients) {
        var rows = new ArrayList<List<Object>>();
        for (var c : coefficients) {
            rows.add(List.of(c.name(), c.estimate(), c.lower(), c.upper(), c.se(), c.df(), c.p()));
        }
        return new Table(
                "Differences in %s, the other columns held equal".formatted(outcome),
                List.of("Column", "Estimate", "Lower", "Upper", "Std. error", "df", "p"),
                rows,
                "For one unit more of the column, in units of the outcome. The degrees of freedom"
                        + " (Satterthwaite) fall with the number of groups. A difference is not an"
                        + " effect unless the column was given by lot.");
    }

    static Table components(LinearMixedModel model, List<DeviationInterval> intervals) {
        var rows = new ArrayList<List<Object>>();
        for (var c : model.components()) {
            String second = c.second();
            String name = second == null ? c.first() : c.first() + " with " + second;
            List<Object> limits = List.of("", "");
            for (var interval : intervals) {
                if (second == null
                        && interval.groups().equals(c.groups())
                        && interval.effect().equals(c.first())) {
                    limits = List.of(interval.lower(), interval.upper());
                }
            }
            Double deviation = c.deviation();
            rows.add(
                    List.of(
                            c.groups(),
                            name,
                            deviation == null ? "" : deviation,
                            limits.get(0),
                            limits.get(1),
                            c.covariance()));
        }
        return new Table(
                "How much groups differ",
                List.of(
                        "Grouping",
                        "Effect",
                        "Std. deviation or correlation",
                        "Lower",
                        "Upper",
                        "Variance or covariance"),
                rows,
                "Two groups out of three lie within one standard deviation of the middle. Limits"
                        + " are by profile likelihood (ML) where an effect has no covariance; a"
                        + " lower limit of 0 means that the groups may not differ at all.");
    }

    static Table partition(VariancePartition partition) {
        var rows = new ArrayList<List<Object>>();
        for (var share : partition.shares()) {
            rows.add(
                    List.of(
                            share.groups(),
                            share.variance(),
                            share.share(),
                            share.groups().equals(VarianceComponent.RESIDUAL)
                                    ? ""
                                    : share.correlation()));
        }
        return new Table(
                "Where the variance lies",
                List.of("Grouping", "Variance", "Share", "Intraclass correlation"),
                rows,
                "Of what the columns do not explain, the share that lies between groups. A small"
                        + " share can still be a large difference between two groups, and it says"
                        + " nothing of why they differ.");
    }

    /// The groups of the first grouping with their own effects.
    static List<Table> effects(LinearMixedModel model) {
        String groups = model.terms().getFirst().groups().name();
        var rows = new ArrayList<List<Object>>();
        for (GroupEffect e : model.effects()) {
            if (e.groups().equals(groups)) {
                rows.add(
                        List.of(
                                e.level(),
                                e.effect(),
                                e.estimate(),
                                e.lower(),
                                e.upper(),
                                e.deviation()));
            }
        }
        if (rows.size() > PRINTED * model.terms().getFirst().size()) {
            return List.of();
        }
        return List.of(
                new Table(
                        "Each %s against the middle".formatted(groups),
                        List.of("Group", "Effect", "Estimate", "Lower", "Upper", "Std. deviation"),
                        rows,
                        "Shrunk towards the middle, most for groups with few rows. Intervals that"
                                + " overlap do not show that two groups are alike, and the order"
                                + " of groups is less certain than it looks."));
    }

    static List<Table> influence(List<GroupInfluence> influence) {
        var rows = new ArrayList<List<Object>>();
        for (var i : influence) {
            Double without = i.without();
            Double shift = i.shift();
            rows.add(
                    List.of(
                            i.level(),
                            i.coefficient(),
                            without == null ? "" : without,
                            shift == null ? "" : shift));
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(
                        new Table(
                                "Groups that decide",
                                List.of("Group", "Column", "Estimate without it", "Std. errors"),
                                rows,
                                "Without the group the estimate moves by more than a standard"
                                        + " error; where there is none, the group alone carries"
                                        + " it."));
    }
}
