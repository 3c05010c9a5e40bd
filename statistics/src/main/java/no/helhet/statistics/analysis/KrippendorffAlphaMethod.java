package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.agreement.KrippendorffAlpha;
import no.helhet.statistics.agreement.Metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// [KrippendorffAlpha] for the command and pages.
final class KrippendorffAlphaMethod implements Method {
    @Override
    public String name() {
        return "krippendorff-alpha";
    }

    @Override
    public String title() {
        return "Krippendorff's alpha";
    }

    @Override
    public String purpose() {
        return "Agreement of any number of raters, any ratings missing, on a nominal, ordinal,"
                + " interval or ratio scale, with an interval by drawing units anew. Units are"
                + " taken to be independent.";
    }

    @Override
    public String source() {
        return "Krippendorff 2011, Computing Krippendorff's alpha-reliability; bootstrap of units"
                + " as in Zapf et al. 2016, BMC Medical Research Methodology 16:93.";
    }

    @Override
    public List<Role> roles() {
        return RatingColumns.ROLES;
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.choice(
                        "metric",
                        List.of("nominal", "ordinal", "interval", "ratio"),
                        "What kind of scale it is."),
                RatingColumns.SCALE,
                RatingColumns.LEVEL,
                Option.whole("draws", 1000, "Draws of units for the interval; 0 for none."),
                Option.whole("seed", 1, "The same seed gives the same interval."));
    }

    @Override
    public Verified verified() {
        return Verified.by(
                "e01_fleiss_diagnoses",
                "e02_anxiety_weighted",
                "e03_krippendorff",
                "e05_screening_203",
                "r/ag.json",
                "Krippendorff 2011, sections A to E");
    }

    @Override
    public String example() {
        return """
        {"method": "krippendorff-alpha",
         "columns": {"raters": ["kari", "ola", "amina"]},
         "options": {"metric": "ordinal", "draws": 500, "seed": 7}}\
        """;
    }

    @Override
    public String exampleData() {
        return AgreementExample.needs();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        int draws = request.whole("draws");
        if (draws < 0) {
            throw new BadSpecification("options.draws", "Give 0 or more.");
        }
        var options =
                new KrippendorffAlpha.Options(
                        Metric.valueOf(request.text("metric").toUpperCase(Locale.ROOT)),
                        RatingColumns.level(request),
                        draws,
                        request.whole("seed"));
        return RatingColumns.scaled(request)
                .then(
                        ratings ->
                                KrippendorffAlpha.fit(ratings, options, progress)
                                        .map(
                                                r ->
                                                        analysis(
                                                                request,
                                                                r,
                                                                ratings.isNumeric(),
                                                                ratings.levels())));
    }

    private static Analysis analysis(
            Request request, KrippendorffAlpha result, boolean numeric, List<String> levels) {
        var tables = new ArrayList<Table>();
        tables.add(
                new Table(
                        "Krippendorff's alpha, " + request.text("metric"),
                        List.of("units", "ratings", "alpha", "lower", "upper"),
                        List.of(
                                List.of(
                                        result.units(),
                                        result.ratings(),
                                        result.alpha(),
                                        RatingColumns.lower(result.interval()),
                                        RatingColumns.upper(result.interval()))),
                        "0 is what chance gives, 1 is full agreement. Krippendorff asks for 0.8,"
                                + " and takes 0.667 for tentative conclusions; look at the lower"
                                + " limit."));
        if (!result.withoutRater().isEmpty()) {
            tables.add(
                    new Table(
                            "Without each rater",
                            List.of("rater left out", "alpha of the others"),
                            result.withoutRater().stream()
                                    .map(
                                            w ->
                                                    List.<Object>of(
                                                            w.rater(),
                                                            RatingColumns.cell(w.alpha())))
                                    .toList(),
                            "A rater without whom alpha is higher reads the scale differently from"
                                    + " the others: talk about it before leaving anyone out."));
        }
        if (!result.categories().isEmpty()) {
            tables.add(
                    new Table(
                            "Each level against the others",
                            List.of("level", "ratings", "alpha"),
                            result.categories().stream()
                                    .map(
                                            c ->
                                                    List.<Object>of(
                                                            c.level(),
                                                            c.uses(),
                                                            RatingColumns.cell(c.alpha())))
                                    .toList(),
                            "Nominal: whether raters tell this level from the rest."));
        }
        return new Analysis(result, tables, script(request, numeric, levels));
    }

    private static String script(Request request, boolean numeric, List<String> levels) {
        return (numeric
                        ? RatingColumns.matrix(request)
                        : RatingColumns.places(request, levels) + "m <- k\n")
                + """
                alpha <- function(m, metric) {
                  m <- m[rowSums(!is.na(m)) > 1, ]; v <- sort(unique(c(m)))
                  n <- t(apply(m, 1, function(z) tabulate(match(z, v), length(v))))
                  r <- rowSums(n); s <- colSums(n); N <- sum(s)
                  o <- crossprod(n / (r - 1), n) - diag(colSums(n / (r - 1)))
                  mid <- cumsum(s) - s / 2
                  d2 <- switch(metric, nominal = outer(v, v, '!=') * 1,
                    ordinal = outer(mid, mid, '-')^2, interval = outer(v, v, '-')^2,
                    ratio = (outer(v, v, '-') / pmax(outer(v, v, '+'), 1e-300))^2)
                  1 - (N - 1) * sum(o * d2) / sum(outer(s, s) * d2)
                }
                """
                + "metric <- \"%s\"; draws <- %d; level <- %s\n"
                        .formatted(
                                request.text("metric"),
                                request.whole("draws"),
                                request.text("confidence"))
                + """
                alpha(m, metric)
                # without each rater
                if (ncol(m) > 2) sapply(seq_len(ncol(m)), function(r) alpha(m[, -r], metric))
                # each level against the others
                sapply(sort(unique(c(m))), function(v) alpha((m == v) * 1, "nominal"))
                # the interval, with R's own random numbers
                m <- m[rowSums(!is.na(m)) > 1, ]; set.seed(1)
                if (draws > 1) quantile(replicate(draws, alpha(m[sample(nrow(m), replace = TRUE), ],
                  metric)), c(1 - level, 1 + level) / 2, na.rm = TRUE)
                """;
    }
}
