package no.helhet.statistics.analysis;

import no.helhet.statistics.area.OaxacaEffect;
import no.helhet.statistics.area.OaxacaPart;
import no.helhet.statistics.area.OaxacaReference;
import no.helhet.statistics.area.OaxacaResult;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A decomposition as it is printed.
final class OaxacaTables {
    /// A sum below this share of its larger side hides more than it shows.
    private static final double HIDES = .25;

    private final OaxacaResult result;
    private final OaxacaReference reference;
    private final boolean normalised;

    OaxacaTables(OaxacaResult result, OaxacaReference reference, boolean normalised) {
        this.result = result;
        this.reference = reference;
        this.normalised = normalised;
    }

    List<Table> all() {
        var two = result.twofold(reference);
        var tables = new ArrayList<Table>();
        tables.add(difference());
        tables.add(threefold());
        tables.add(twofold());
        tables.add(
                parts(
                        "By predictor, valued by " + words(reference),
                        two.explained().bySet(),
                        two.unexplained().bySet(),
                        "Explained: what a predictor's different level accounts for. Unexplained:"
                            + " the same predictor being worth more or less, which is not proof of"
                            + " unequal treatment, as what was not measured lies there too."));
        if (two.explained().byColumn().size() > two.explained().bySet().size()) {
            tables.add(
                    parts(
                            "By level",
                            two.explained().byColumn(),
                            two.unexplained().byColumn(),
                            normalised
                                    ? "Each level is measured against the mean of its factor's"
                                            + " levels."
                                    : "Parts of single levels, and the intercept's, depend on which"
                                          + " level is left out; normalise to mend that. Sums of a"
                                          + " factor's explained levels do not depend on it."));
        }
        tables.add(coefficients());
        return tables;
    }

    private Table difference() {
        var d = result.difference();
        return new Table(
                "%s: %s less %s".formatted(result.outcome(), result.first(), result.second()),
                List.of("", "rows", "estimate", "lower", "upper"),
                List.of(
                        row(result.first(), result.firstRows(), result.firstMean(), "", ""),
                        row(result.second(), result.secondRows(), result.secondMean(), "", ""),
                        row(
                                "difference",
                                result.firstRows() + result.secondRows(),
                                d.estimate(),
                                d.interval().lower(),
                                d.interval().upper())),
                "");
    }

    private Table threefold() {
        var three = result.threefold();
        return new Table(
                "Three parts, from the view of " + result.second(),
                heads("part"),
                List.of(
                        sums("endowments", three.endowments()),
                        sums("coefficients", three.coefficients()),
                        sums("interaction", three.interaction())),
                ("Endowments: what %s would gain with the composition of %s. Coefficients: with its"
                                + " coefficients. Interaction: of both at once.")
                        .formatted(result.second(), result.first()));
    }

    private Table twofold() {
        var rows = new ArrayList<List<Object>>();
        boolean hides = false;
        for (var two : result.twofold()) {
            rows.add(sums("explained, by " + words(two.reference()), two.explained()));
            rows.add(sums("unexplained", two.unexplained()));
            var part = two.explained();
            hides |=
                    Math.abs(part.total().estimate())
                            < HIDES * Math.min(part.positive(), -part.negative());
        }
        return new Table(
                "Two parts",
                heads("part"),
                rows,
                "Which coefficients value the composition is a choice: see how much it matters."
                        + (hides
                                ? " An explained part near nothing hides two large opposite ones"
                                        + " here: see the sums above and below nothing."
                                : ""));
    }

    private static Table parts(
            String title,
            List<OaxacaEffect> explained,
            List<OaxacaEffect> unexplained,
            String note) {
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < explained.size(); i++) {
            var e = explained.get(i);
            boolean both = i < unexplained.size();
            rows.add(
                    row(
                            e.name(),
                            e.estimate(),
                            e.interval().lower(),
                            e.interval().upper(),
                            both ? unexplained.get(i).estimate() : "",
                            both ? unexplained.get(i).interval().lower() : "",
                            both ? unexplained.get(i).interval().upper() : ""));
        }
        return new Table(
                title,
                List.of(
                        "predictor",
                        "explained",
                        "lower",
                        "upper",
                        "unexplained",
                        "lower",
                        "upper"),
                rows,
                note);
    }

    private Table coefficients() {
        var rows = new ArrayList<List<Object>>();
        for (var c : result.coefficients()) {
            rows.add(
                    row(
                            c.column(),
                            c.firstMean(),
                            c.secondMean(),
                            c.firstCoefficient(),
                            c.firstError(),
                            c.secondCoefficient(),
                            c.secondError()));
        }
        return new Table(
                "Means and coefficients",
                List.of(
                        "column",
                        "mean " + result.first(),
                        "mean " + result.second(),
                        "coefficient " + result.first(),
                        "error",
                        "coefficient " + result.second(),
                        "error"),
                rows,
                "");
    }

    private static List<String> heads(String first) {
        return List.of(
                first,
                "estimate",
                "% of difference",
                "error",
                "error, composition known",
                "lower",
                "upper",
                "sum above 0",
                "sum below 0");
    }

    private static List<Object> sums(String name, OaxacaPart part) {
        var total = part.total();
        Double share = total.share();
        boolean parted = !part.bySet().isEmpty();
        return row(
                name,
                total.estimate(),
                share == null ? "" : 100 * share,
                total.error(),
                total.fixedError(),
                total.interval().lower(),
                total.interval().upper(),
                parted ? part.positive() : "",
                parted ? part.negative() : "");
    }

    private String words(OaxacaReference of) {
        return switch (of) {
            case SECOND -> "the coefficients of " + result.second();
            case FIRST -> "the coefficients of " + result.first();
            case HALF -> "the mean of both";
            case SHARE -> "both, by size";
            case POOLED -> "one regression (Neumark)";
            case POOLED_WITH_GROUP -> "one regression with the group (Jann)";
        };
    }

    private static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
