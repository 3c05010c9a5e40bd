package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.agreement.AgreementCoefficient;
import no.helhet.statistics.agreement.AgreementCoefficients;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// [AgreementCoefficients] for the command and pages.
final class AgreementCoefficientsMethod implements Method {
    @Override
    public String name() {
        return "agreement-coefficients";
    }

    @Override
    public String title() {
        return "Gwet's AC1 and AC2, beside Fleiss, Conger and Brennan-Prediger";
    }

    @Override
    public String purpose() {
        return "Agreement of two or more raters with ratings missing, under four ideas of what"
                + " chance would give. Where they differ much, the categories are unequally"
                + " common and a single number misleads. Units are taken to be independent.";
    }

    @Override
    public String source() {
        return "Gwet 2008 and 2014 (Handbook of Inter-Rater Reliability, 4th ed., chapters 4-5);"
                + " Brennan & Prediger 1981; Conger 1980.";
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
                "e01_fleiss_diagnoses",
                "e05_screening_203",
                "r/ag.json",
                "Gwet, irrCAC 1.0, cac.raw4raters");
    }

    @Override
    public String example() {
        return """
        {"method": "agreement-coefficients",
         "columns": {"raters": ["kari", "ola", "amina"]},
         "options": {"weights": "linear", "scale": ["1", "2", "3", "4"]}}\
        """;
    }

    @Override
    public String exampleData() {
        return AgreementExample.needs();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        var weighting = RatingColumns.weighting(request);
        double level = Confidence.of(request);
        return RatingColumns.scaled(request)
                .then(
                        ratings ->
                                AgreementCoefficients.fit(ratings, weighting, level)
                                        .map(r -> analysis(request, r, ratings.levels())));
    }

    private static Analysis analysis(
            Request request, AgreementCoefficients result, List<String> levels) {
        var rows =
                Stream.of(result.gwet(), result.fleiss(), result.conger(), result.brennanPrediger())
                        .map(AgreementCoefficientsMethod::row)
                        .toList();
        return new Analysis(
                result,
                List.of(
                        new Table(
                                String.format(
                                        Locale.ROOT,
                                        "Agreement beyond chance, %s; observed %.4f",
                                        result.weights(),
                                        result.observed()),
                                List.of(
                                        "coefficient",
                                        "chance",
                                        "value",
                                        "error",
                                        "lower",
                                        "upper"),
                                rows,
                                "Each takes out what chance gives, differently understood. None"
                                        + " says whether the raters are right.")),
                script(request, result, levels));
    }

    private static List<Object> row(AgreementCoefficient c) {
        return List.of(
                c.name(),
                c.expected(),
                c.value(),
                c.standardError(),
                c.interval().lower(),
                c.interval().upper());
    }

    private static String script(
            Request request, AgreementCoefficients result, List<String> levels) {
        return RatingColumns.places(request, levels)
                + RatingColumns.weights(result.weights())
                + """
                k <- k[rowSums(!is.na(k)) > 0, ]
                n <- t(apply(k, 1, tabulate, nbins = q)); r <- rowSums(n); two <- r > 1
                a <- rowSums(n * (n %*% w - 1)) / pmax(r * (r - 1), 1); po <- mean(a[two])
                p <- colMeans(n / r)
                one <- function(pe, chance) {
                  v <- (po - pe) / (1 - pe)
                  own <- ifelse(two, length(r) / sum(two) * (a - pe) / (1 - pe), 0)
                  x <- own - 2 * (1 - v) * chance / (1 - pe)
                  c(chance = pe, value = v, se = sqrt(sum((x - v)^2) / (length(r) * (length(r) - 1))))
                }
                level <- function(pe, part) one(pe, c(n %*% part) / r - pe)
                f <- sum(w) / (q * (q - 1))
                g <- apply(k, 2, function(z) tabulate(z, q) / sum(!is.na(z))); R <- ncol(g)
                t <- rowSums(g)
                pc <- (c(t %*% w %*% t) - sum(g * (w %*% g))) / (R * (R - 1))
                dc <- rowSums(sapply(1:R, function(j) {
                  v <- c(w %*% (t - g[, j])); z <- k[, j]
                  ifelse(is.na(z), 0, (v[z] - sum(g[, j] * v)) * length(z) / sum(!is.na(z)))
                })) / (R * (R - 1))
                rbind(gwet = level(f * sum(p * (1 - p)), f * (1 - p)),
                  fleiss = level(c(p %*% w %*% p), c(w %*% p)),
                  conger = one(pc, dc),
                  brennan = level(sum(w) / q^2, rep(sum(w) / q^2, q)))
                """;
    }
}
