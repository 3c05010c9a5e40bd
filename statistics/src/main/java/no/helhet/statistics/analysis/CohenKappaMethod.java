package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Progress;
import no.helhet.statistics.Warning;
import no.helhet.statistics.agreement.CohenKappa;
import no.helhet.statistics.agreement.Ratings;
import no.helhet.statistics.agreement.Weighting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// [CohenKappa] of each two raters for the command and pages.
final class CohenKappaMethod implements Method {
    @Override
    public String name() {
        return "cohen-kappa";
    }

    @Override
    public String title() {
        return "Cohen's kappa of each two raters";
    }

    @Override
    public String purpose() {
        return "Agreement of two raters on categories beyond what their own habits give by chance,"
                + " plain or weighted by how near the ratings are. Units are taken to be"
                + " independent. PABAK and Gwet's AC come along, as kappa falls when one category"
                + " is rare.";
    }

    @Override
    public String source() {
        return "Cohen 1960, 1968; errors by Fleiss, Cohen & Everitt 1969, equation 9 for z and 8"
                + " for the interval; Byrt, Bishop & Carlin 1993; Gwet 2008.";
    }

    @Override
    public List<Role> roles() {
        return RatingColumns.ROLES;
    }

    @Override
    public List<Option> options() {
        return List.of(RatingColumns.WEIGHTS, RatingColumns.SCALE, RatingColumns.LEVEL);
    }

    @Override
    public Verified verified() {
        return Verified.by(
                "e02_anxiety_weighted",
                "e05_screening_203",
                "r/ag.json (psych::cohen.kappa, delta method)",
                "Gwet, irrCAC 1.0, cont3x3abstractors");
    }

    @Override
    public String example() {
        return """
        {"method": "cohen-kappa",
         "columns": {"raters": ["kari", "ola", "amina"]},
         "options": {"weights": "quadratic", "scale": ["1", "2", "3", "4"]}}\
        """;
    }

    @Override
    public String exampleData() {
        return AgreementExample.needs();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        var weighting = Weighting.valueOf(request.text("weights").toUpperCase(Locale.ROOT));
        double level = RatingColumns.level(request);
        return RatingColumns.scaled(request)
                .then(ratings -> pairs(ratings, weighting, level))
                .map(pairs -> analysis(request, pairs));
    }

    private static Fit<List<CohenKappa>> pairs(Ratings ratings, Weighting weighting, double level) {
        var pairs = new ArrayList<CohenKappa>();
        var warnings = new ArrayList<Warning>();
        for (int a = 0; a < ratings.raters().size(); a++) {
            for (int b = a + 1; b < ratings.raters().size(); b++) {
                var fit = ratings.pair(a, b).then(two -> CohenKappa.fit(two, weighting, level));
                switch (fit) {
                    case Fitted<CohenKappa>(var kappa) -> pairs.add(kappa);
                    case FittedWithWarnings<CohenKappa>(var kappa, var said) -> {
                        pairs.add(kappa);
                        said.stream().filter(w -> !warnings.contains(w)).forEach(warnings::add);
                    }
                    case NotEstimable<CohenKappa>(var reason) -> warnings.add(reason);
                }
            }
        }
        return pairs.isEmpty()
                ? new NotEstimable<>(warnings.getFirst())
                : Fit.of(List.copyOf(pairs), warnings);
    }

    private static Analysis analysis(Request request, List<CohenKappa> pairs) {
        var rows = new ArrayList<List<Object>>();
        var categories = new ArrayList<List<Object>>();
        for (CohenKappa pair : pairs) {
            String who = pair.first() + " and " + pair.second();
            rows.add(
                    List.of(
                            who,
                            pair.units(),
                            pair.observed(),
                            pair.kappa(),
                            pair.interval().lower(),
                            pair.interval().upper(),
                            RatingColumns.cell(pair.z()),
                            RatingColumns.cell(pair.p()),
                            pair.pabak(),
                            pair.ac()));
            for (var category : pair.categories()) {
                categories.add(
                        List.of(
                                who,
                                category.level(),
                                category.first(),
                                category.second(),
                                RatingColumns.cell(category.specific()),
                                RatingColumns.cell(category.kappa())));
            }
        }
        return new Analysis(
                pairs,
                List.of(
                        new Table(
                                "Cohen's kappa, " + pairs.getFirst().weights(),
                                List.of(
                                        "raters",
                                        "units",
                                        "observed",
                                        "kappa",
                                        "lower",
                                        "upper",
                                        "z",
                                        "p",
                                        "PABAK",
                                        "Gwet's AC"),
                                rows,
                                "0 is what chance gives, 1 is full agreement. It says nothing of"
                                        + " whether the raters are right. Where kappa is far below"
                                        + " PABAK, one category is rare."),
                        new Table(
                                "Each category against the others",
                                List.of(
                                        "raters",
                                        "category",
                                        "first",
                                        "second",
                                        "specific",
                                        "kappa"),
                                categories,
                                "Specific is the share of agreement among ratings in the"
                                        + " category.")),
                script(request, pairs.getFirst()));
    }

    private static String script(Request request, CohenKappa pair) {
        String scale =
                request.list("scale").isEmpty()
                        ? "lv <- sort(unique(c(p)))\n"
                        : "lv <- %s\n".formatted(RScript.texts(request.list("scale")));
        return RatingColumns.matrix(request)
                + """
                pairs <- combn(ncol(m), 2)
                t(apply(pairs, 2, function(i) {
                  p <- m[, i]; p <- p[complete.cases(p), ]; n <- nrow(p)
                """
                + "  "
                + scale
                + "  q <- length(lv); "
                + RatingColumns.weights(pair.weights())
                + """
                  x <- table(factor(p[, 1], lv), factor(p[, 2], lv)) / n
                  r <- rowSums(x); s <- colSums(x)
                  po <- sum(w * x); pe <- sum(w * outer(r, s))
                  a <- outer(c(w %*% s), c(w %*% r), '+')
                  se0 <- sqrt((sum(outer(r, s) * (w - a)^2) - pe^2) / n) / (1 - pe)
                  se <- sqrt((sum(x * (w * (1 - pe) - a * (1 - po))^2) -
                    (po * pe - 2 * pe + po)^2) / n) / (1 - pe)^2
                  kappa <- (po - pe) / (1 - pe)
                  c(first = i[1], second = i[2], n = n, kappa = kappa, z = kappa / se0, se = se)
                }))
                """;
    }
}
