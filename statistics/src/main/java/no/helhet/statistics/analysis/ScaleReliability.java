package no.helhet.statistics.analysis;

import static no.helhet.statistics.analysis.ScaleOptions.cell;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.survey.CompleteReliability;
import no.helhet.statistics.survey.ItemStatistics;
import no.helhet.statistics.survey.MissingRule;
import no.helhet.statistics.survey.OneFactor;
import no.helhet.statistics.survey.Reliability;
import no.helhet.statistics.survey.Scale;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

final class ScaleReliability implements Method {
    private static final InventedAnswers EXAMPLE =
            new InventedAnswers(
                    180,
                    0,
                    List.of("understood", "heard", "waited", "decided", "trusts"),
                    List.of(.9, 1.0, -.7, .5, .8),
                    5);

    private static final String OMEGA =
            """
            f <- factanal(cc, 1)  # stops some 1e-7 short of the maximum of the likelihood
            l <- f$loadings[, 1]
            s <- sapply(cc, sd)
            cat("omega", sum(s * l)^2 / (sum(s * l)^2 + sum(s^2 * f$uniquenesses)),
                "standardised", sum(l)^2 / (sum(l)^2 + sum(f$uniquenesses)), "\\n")
            """;

    @Override
    public String name() {
        return "scale-reliability";
    }

    @Override
    public String title() {
        return "Reliability of a scale, with item statistics";
    }

    @Override
    public String purpose() {
        return "Tells how much the items of a scale have in common (alpha, omega) and what each"
                + " item adds. Assumes independent persons, and errors of items that are"
                + " uncorrelated; it does not show that the items measure one thing.";
    }

    @Override
    public String source() {
        return "Cronbach 1951, Psychometrika 16:297; Guttman 1945, Psychometrika 10:255; Feldt"
                + " 1965, Psychometrika 30:357; McDonald 1999, Test Theory, ch. 6; Jöreskog 1967,"
                + " Psychometrika 32:443";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.some("items", Role.Kind.NUMBERS, 1, "The answers to each item of the scale."));
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.text("name", "scale", "What the scale is called."),
                ScaleOptions.reversed(),
                ScaleOptions.minimum(),
                ScaleOptions.maximum(),
                ScaleOptions.missing(),
                ScaleOptions.least(),
                ScaleOptions.level());
    }

    @Override
    public Verified verified() {
        return Verified.by("b01_bfi_alpha", ScaleOptions.SOURCE_FILE);
    }

    @Override
    public String example() {
        return """
        {
          "method": "scale-reliability",
          "columns": {"items": %s},
          "options": {"name": "met with respect", "reversed": ["waited"],
            "minimum": 1, "maximum": 5}
        }
        """
                .formatted(ScaleOptions.json(EXAMPLE.items()));
    }

    @Override
    public String exampleData() {
        return EXAMPLE.csv();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        Scale scale = ScaleOptions.scale(request, "items", request.text("name"));
        return Reliability.of(scale, request.data(), ScaleOptions.level(request))
                .map(r -> new Analysis(r, List.of(summary(r), items(r)), script(scale, r)));
    }

    private static Table summary(Reliability r) {
        var rows = new ArrayList<List<Object>>();
        CompleteReliability complete = r.complete();
        boolean all = complete != null && complete.persons() == r.used();
        rows.add(
                List.of(
                        "alpha",
                        r.rawAlpha(),
                        all ? complete.interval().lower() : "",
                        all ? complete.interval().upper() : "",
                        r.used()));
        rows.add(List.of("alpha, standardised", cell(r.standardisedAlpha()), "", "", r.used()));
        rows.add(List.of("lambda 6", cell(r.lambda6()), "", "", r.used()));
        rows.add(List.of("mean correlation of items", r.averageCorrelation(), "", "", r.used()));
        if (complete != null) {
            rows.add(
                    List.of(
                            "alpha, all answered",
                            complete.rawAlpha(),
                            complete.interval().lower(),
                            complete.interval().upper(),
                            complete.persons()));
            rows.add(omega("omega total", complete.omega(), complete));
            rows.add(omega("omega total, standardised", complete.omegaStandardised(), complete));
            OneFactor factor = complete.factor();
            if (factor != null) {
                rows.add(
                        omega(
                                "the same where R's factanal stops",
                                factor.omegaAsFactanal(),
                                complete));
            }
        }
        rows.add(List.of("mean score", cell(r.meanScore()), "", "", r.scored()));
        rows.add(List.of("standard deviation", cell(r.sdScore()), "", "", r.scored()));
        return new Table(
                "Reliability of " + r.scale(),
                List.of("measure", "estimate", "lower", "upper", "persons"),
                rows,
                "Alpha and omega say how much the items vary together, not whether they measure"
                        + " what is meant. Missing answers: "
                        + r.missingRule()
                        + ".");
    }

    private static List<Object> omega(String name, @Nullable Double value, CompleteReliability of) {
        return List.of(name, cell(value), "", "", of.persons());
    }

    private static Table items(Reliability r) {
        var rows = new ArrayList<List<Object>>();
        for (ItemStatistics item : r.items()) {
            rows.add(
                    List.of(
                            item.item(),
                            item.reversed() ? "yes" : "",
                            item.answered(),
                            item.mean(),
                            item.sd(),
                            cell(item.correlationWithRest()),
                            cell(item.correlationWithScore()),
                            cell(item.alphaIfDropped()),
                            cell(item.shareLowest()),
                            cell(item.shareHighest())));
        }
        return new Table(
                "Items",
                List.of(
                        "item",
                        "reversed",
                        "answers",
                        "mean",
                        "sd",
                        "r with rest",
                        "r with score",
                        "alpha without",
                        "share lowest",
                        "share highest"),
                rows,
                "An item whose removal raises alpha may still belong to what is measured; do not"
                        + " drop it on these data alone.");
    }

    private static String script(Scale scale, Reliability r) {
        String missing =
                switch (scale.missing().kind()) {
                    case COMPLETE -> "x <- na.omit(x)\n";
                    case PAIRWISE -> "";
                    case PERSON_MEAN ->
                            """
                            x <- x[rowSums(!is.na(x)) >= %d, ]
                            for (i in seq_len(nrow(x))) {
                              x[i, is.na(x[i, ])] <- mean(unlist(x[i, ]), na.rm = TRUE)
                            }
                            """
                                    .formatted(scale.missing().leastAnswered());
                };
        String score =
                scale.missing().kind() == MissingRule.Kind.PAIRWISE
                        ? ScaleOptions.means("score", "x", scale)
                        : "score <- rowMeans(x)\n";
        String script =
                """
                library(psych)
                %scc <- na.omit(x)
                %sa <- alpha(x)
                print(a)
                %scat("mean score", mean(score, na.rm = TRUE), "sd", sd(score, na.rm = TRUE), "\\n")
                """
                        .formatted(ScaleOptions.items("x", scale), missing, score);
        CompleteReliability complete = r.complete();
        return complete == null
                ? script
                : script + interval(r.level()) + (complete.factor() == null ? "" : OMEGA);
    }

    private static String interval(double level) {
        return """
        b <- ncol(cc) / (ncol(cc) - 1) * (1 - sum(apply(cc, 2, var)) / var(rowSums(cc)))
        print(unclass(alpha.ci(b, nrow(cc), ncol(cc), p.val = 1 - %s)))
        """
                .formatted(level);
    }
}
