package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.agreement.FleissKappa;

import java.util.ArrayList;
import java.util.List;

/// [FleissKappa] for the command and pages.
final class FleissKappaMethod implements Method {
    @Override
    public String name() {
        return "fleiss-kappa";
    }

    @Override
    public String title() {
        return "Fleiss' kappa of many raters, with Conger's and Light's";
    }

    @Override
    public String purpose() {
        return "Agreement of two or more raters on categories without order, all together and each"
                + " category against the others. Units are taken to be independent; raters may"
                + " differ from unit to unit.";
    }

    @Override
    public String source() {
        return "Fleiss 1971; error by Fleiss, Nee & Landis 1979; Conger 1980; Light 1971; interval"
                + " by Gwet 2014.";
    }

    @Override
    public List<Role> roles() {
        return RatingColumns.ROLES;
    }

    @Override
    public List<Option> options() {
        return List.of(RatingColumns.LEVEL);
    }

    @Override
    public Verified verified() {
        return Verified.by(
                "e01_fleiss_diagnoses",
                "r/ag.json",
                "Fleiss 1971, table 1",
                "Gwet, irrCAC 1.0, distrib.6raters");
    }

    @Override
    public String example() {
        return """
        {"method": "fleiss-kappa", "columns": {"raters": ["kari", "ola", "amina"]}}\
        """;
    }

    @Override
    public String exampleData() {
        return AgreementExample.needs();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        double level = RatingColumns.level(request);
        return RatingColumns.read(request)
                .then(
                        ratings ->
                                FleissKappa.fit(ratings, level)
                                        .map(result -> analysis(request, result)));
    }

    private static Analysis analysis(Request request, FleissKappa result) {
        var categories = new ArrayList<List<Object>>();
        for (var category : result.categories()) {
            categories.add(
                    List.of(
                            category.level(),
                            category.share(),
                            RatingColumns.cell(category.conditional()),
                            RatingColumns.cell(category.kappa()),
                            RatingColumns.cell(category.z()),
                            RatingColumns.cell(category.p())));
        }
        var linear = result.linearised();
        return new Analysis(
                result,
                List.of(
                        new Table(
                                "Agreement of %d raters on %d units"
                                        .formatted(result.raters(), result.units()),
                                List.of("coefficient", "value", "lower", "upper", "z", "p"),
                                List.of(
                                        List.of(
                                                "Fleiss' kappa",
                                                result.kappa(),
                                                linear.interval().lower(),
                                                linear.interval().upper(),
                                                RatingColumns.cell(result.z()),
                                                RatingColumns.cell(result.p())),
                                        List.of("Conger's kappa", result.conger(), "", "", "", ""),
                                        List.of(
                                                "Light's kappa",
                                                RatingColumns.cell(result.light()),
                                                "",
                                                "",
                                                "",
                                                ""),
                                        List.of(
                                                "Observed agreement of pairs",
                                                result.observed(),
                                                "",
                                                "",
                                                "",
                                                ""),
                                        List.of("All agree", result.unanimous(), "", "", "", "")),
                                "0 is what chance gives, 1 is full agreement. z asks only whether"
                                    + " there is more than chance, which is seldom the question:"
                                    + " read the interval."),
                        new Table(
                                "Each category against the others",
                                List.of(
                                        "category",
                                        "share",
                                        "said by another too",
                                        "kappa",
                                        "z",
                                        "p"),
                                categories,
                                "A category may be hard to agree on while the whole looks well.")),
                script(request, result));
    }

    private static String script(Request request, FleissKappa result) {
        return RatingColumns.places(
                        request,
                        result.categories().stream().map(FleissKappa.Category::level).toList())
                + """
                k <- k[rowSums(!is.na(k)) > 1, ]
                n <- t(apply(k, 1, tabulate, nbins = q)); r <- rowSums(n)
                po <- mean(rowSums(n * (n - 1)) / (r * (r - 1)))
                p <- colMeans(n / r); pe <- sum(p^2)
                kappa <- (po - pe) / (1 - pe)
                s <- sum(p * (1 - p))
                se0 <- if (length(unique(r)) > 1) NA else
                  sqrt(2 * (s^2 - sum(p * (1 - p) * (1 - 2 * p))) / (nrow(n) * r[1] * (r[1] - 1))) / s
                g <- apply(k, 2, function(z) tabulate(z, q) / sum(!is.na(z))); R <- ncol(g)
                pc <- (sum(rowSums(g)^2) - sum(g^2)) / (R * (R - 1))
                c(kappa = kappa, z = kappa / se0, conger = (po - pc) / (1 - pc))
                # each category against the others
                setNames((colSums(n * (n - 1) / (r - 1)) / colSums(n) - p) / (1 - p), lv)
                # Light's kappa: the mean over pairs of raters
                mean(combn(ncol(k), 2, function(i) {
                  x <- k[complete.cases(k[, i]), i]; e <- sum(tabulate(x[, 1], q) * tabulate(x[, 2], q))
                  (mean(x[, 1] == x[, 2]) - e / nrow(x)^2) / (1 - e / nrow(x)^2)
                }))
                """;
    }
}
