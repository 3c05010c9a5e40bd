package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.agreement.Finn;

import java.util.List;

/// [Finn] for the command and pages.
final class FinnMethod implements Method {
    @Override
    public String name() {
        return "finn-coefficient";
    }

    @Override
    public String title() {
        return "Finn's coefficient";
    }

    @Override
    public String purpose() {
        return "Agreement on a scale of equal steps, held against raters who pick every level"
                + " equally often. For units that hardly differ, where an intraclass correlation"
                + " falls to nothing though raters agree; units that miss a rating are left"
                + " out.";
    }

    @Override
    public String source() {
        return "Finn 1970, Educational and Psychological Measurement 30:71-76.";
    }

    @Override
    public List<Role> roles() {
        return RatingColumns.ROLES;
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.whole(
                        "levels",
                        0,
                        "Number of levels of the scale, one unit apart; must be given."));
    }

    @Override
    public Verified verified() {
        return Verified.by("e02_anxiety_weighted", "r/ag.json");
    }

    @Override
    public String example() {
        return """
        {"method": "finn-coefficient",
         "columns": {"raters": ["kari", "ola", "amina"]}, "options": {"levels": 4}}\
        """;
    }

    @Override
    public String exampleData() {
        return AgreementExample.needs();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        int levels = request.whole("levels");
        if (levels < 2) {
            throw new BadSpecification(
                    "options.levels", "Give the number of levels of the scale, at least 2.");
        }
        return RatingColumns.read(request)
                .then(ratings -> Finn.fit(ratings, levels))
                .map(result -> analysis(request, result));
    }

    private static Analysis analysis(Request request, Finn result) {
        return new Analysis(
                result,
                List.of(
                        new Table(
                                "Finn's coefficient, %d units, %d raters, %d levels"
                                        .formatted(
                                                result.units(), result.raters(), result.levels()),
                                List.of("model", "value", "F", "df2", "p"),
                                List.of(
                                        List.of(
                                                "one-way",
                                                result.oneWay(),
                                                RatingColumns.cell(result.f()),
                                                result.df2(),
                                                RatingColumns.cell(result.p())),
                                        List.of("two-way", result.twoWay(), "", "", "")),
                                "1 is full agreement, 0 what raters who pick every level equally"
                                        + " often would give. Raters who all keep to one end of the"
                                        + " scale score high without telling units apart.")),
                RatingColumns.matrix(request)
                        + """
                        m <- m[complete.cases(m), ]; n <- nrow(m); k <- ncol(m)
                        within <- sum((m - rowMeans(m))^2) / (n * (k - 1))
                        left <- m - rowMeans(m) - rep(colMeans(m), each = n) + mean(m)
                        """
                        + "chance <- (%d^2 - 1) / 12\n".formatted(result.levels())
                        + """
                        c(one.way = 1 - within / chance,
                          two.way = 1 - sum(left^2) / ((n - 1) * (k - 1)) / chance,
                          F = chance / within, p = pf(chance / within, Inf, n * (k - 1),
                            lower.tail = FALSE))
                        """);
    }
}
