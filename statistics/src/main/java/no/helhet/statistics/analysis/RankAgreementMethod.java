package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.agreement.RankAgreement;

import java.util.List;

/// [RankAgreement] for the command and pages.
final class RankAgreementMethod implements Method {
    @Override
    public String name() {
        return "rank-agreement";
    }

    @Override
    public String title() {
        return "Kendall's W and mean rank correlation";
    }

    @Override
    public String purpose() {
        return "Whether raters put units in the same order, whatever levels of the scale they use."
                + " Units that miss a rating are left out.";
    }

    @Override
    public String source() {
        return "Kendall & Babington Smith 1939, corrected for ties as in Siegel & Castellan 1988;"
                + " Spearman's rho averaged plainly and by Fisher's z.";
    }

    @Override
    public List<Role> roles() {
        return RatingColumns.ROLES;
    }

    @Override
    public List<Option> options() {
        return List.of(RatingColumns.SCALE);
    }

    @Override
    public Verified verified() {
        return Verified.by("e02_anxiety_weighted", "r/ag.json (stats::friedman.test, stats::cor)");
    }

    @Override
    public String example() {
        return """
        {"method": "rank-agreement", "columns": {"raters": ["kari", "ola", "amina"]}}\
        """;
    }

    @Override
    public String exampleData() {
        return AgreementExample.minutes();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        return RatingColumns.scaled(request)
                .then(
                        ratings ->
                                RankAgreement.fit(ratings)
                                        .map(
                                                r ->
                                                        analysis(
                                                                request,
                                                                r,
                                                                ratings.isNumeric(),
                                                                ratings.levels())));
    }

    private static Analysis analysis(
            Request request, RankAgreement result, boolean numeric, List<String> levels) {
        return new Analysis(
                result,
                List.of(
                        new Table(
                                "Agreement of order, %d units and %d raters"
                                        .formatted(result.units(), result.raters()),
                                List.of("measure", "value", "chi-square", "df", "p"),
                                List.of(
                                        List.of(
                                                "Kendall's W",
                                                result.w(),
                                                result.chiSquare(),
                                                result.df(),
                                                result.p()),
                                        List.of(
                                                "Mean rho, plain",
                                                result.plainMeanRho(),
                                                "",
                                                "",
                                                ""),
                                        List.of(
                                                "Mean rho, Fisher's z",
                                                result.meanRho(),
                                                "",
                                                "",
                                                "")),
                                "1 is the same order. Raters may agree fully here and use quite"
                                        + " different levels of the scale."),
                        new Table(
                                "Each two raters",
                                List.of("first", "second", "rho"),
                                result.pairs().stream()
                                        .map(p -> List.<Object>of(p.first(), p.second(), p.rho()))
                                        .toList(),
                                "1 is the same order, -1 the reverse, 0 nothing in common.")),
                (numeric
                                ? RatingColumns.matrix(request)
                                : RatingColumns.places(request, levels) + "m <- k\n")
                        + """
                        m <- m[complete.cases(m), ]
                        f <- friedman.test(t(m)); rho <- cor(m, method = "spearman")
                        c(W = unname(f$statistic) / (ncol(m) * (nrow(m) - 1)), chisq = f$statistic,
                          p = f$p.value, mean.rho = mean(rho[lower.tri(rho)]),
                          fisher = tanh(mean(atanh(rho[lower.tri(rho)]))))
                        """);
    }
}
