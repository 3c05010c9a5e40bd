package no.helhet.statistics.analysis;

import static no.helhet.statistics.analysis.AreaRoles.row;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.area.ComparativeFigure;
import no.helhet.statistics.area.DirectStandardisation;
import no.helhet.statistics.area.RateTable;
import no.helhet.statistics.area.StandardPopulation;
import no.helhet.statistics.area.StandardRates;
import no.helhet.statistics.area.Standardisation;

import java.util.ArrayList;
import java.util.List;

/// Rates of areas with one and the same composition.
final class DirectStandardisationMethod implements Method {
    /// What is written as JSON.
    ///
    /// @param ratios to the area or standard that was chosen; none when that is not possible
    record Answer(DirectStandardisation standardisation, List<ComparativeFigure> ratios) {}

    @Override
    public String name() {
        return "direct-standardisation";
    }

    @Override
    public String title() {
        return "Directly standardised rates of areas";
    }

    @Override
    public String purpose() {
        return "Compares rates of areas whose populations differ in age or other strata, by giving"
                + " all the same composition. Events are taken as Poisson in each stratum; every"
                + " area needs population in every stratum.";
    }

    @Override
    public String source() {
        return "Breslow & Day 1987, Statistical Methods in Cancer Research II, chapter 2; gamma"
                + " interval: Fay & Feuer 1997, Statistics in Medicine 16.";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                AreaRoles.AREA,
                AreaRoles.strata(1, "What is standardised for, such as age and sex."),
                AreaRoles.EVENTS,
                AreaRoles.POPULATION,
                Role.optional(
                        "standard",
                        Role.Kind.NUMBERS,
                        "The standard population's size in the row's stratum; all areas together"
                                + " when left out."));
    }

    @Override
    public List<Option> options() {
        return List.of(
                AreaRoles.CONFIDENCE,
                Option.text(
                        "reference",
                        "",
                        "An area that the others are held against; all areas when left out."));
    }

    @Override
    public Verified verified() {
        return Verified.by(
                "a10_kitagawa", "r/ar.json", "Fay & Feuer 1997, table 1 (Down's syndrome)");
    }

    @Override
    public String example() {
        return """
        {
          "method": "direct-standardisation",
          "columns": {
            "area": "bydel", "strata": ["alder"], "events": "mottakere", "population": "folketall"
          },
          "options": {"reference": "Vest"}
        }
        """;
    }

    @Override
    public String exampleData() {
        return """
        bydel,alder,folketall,mottakere
        Vest,18-24,1200,42
        Vest,25-49,5200,110
        Vest,50-66,3600,41
        Nord,18-24,2100,88
        Nord,25-49,4100,97
        Nord,50-66,1900,24
        Sentrum,18-24,3300,102
        Sentrum,25-49,6100,171
        Sentrum,50-66,1400,22
        """;
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        double confidence = Confidence.of(request);
        return AreaRoles.table(request)
                .then(
                        table ->
                                request.optionalNumbers("standard").isPresent()
                                        ? Fit.of(table, List.of())
                                        : AreaRoles.together(
                                                request,
                                                table,
                                                ", or name a column of the standard"))
                .then(
                        table ->
                                standard(request, table)
                                        .then(
                                                standard ->
                                                        Standardisation.direct(
                                                                table, standard, confidence))
                                        .then(
                                                direct ->
                                                        ratios(request, table, direct)
                                                                .map(
                                                                        r ->
                                                                                answer(
                                                                                        request,
                                                                                        direct,
                                                                                        r))));
    }

    private static Fit<StandardPopulation> standard(Request request, RateTable table) {
        return request.optionalNumbers("standard")
                .map(sizes -> StandardPopulation.of(AreaRoles.strata(request), sizes))
                .orElseGet(() -> Fit.of(StandardPopulation.pooled(table), List.of()));
    }

    private static Fit<List<ComparativeFigure>> ratios(
            Request request, RateTable table, DirectStandardisation direct) {
        String reference = request.text("reference");
        if (reference.isEmpty()) {
            return request.optionalNumbers("standard").isPresent()
                    ? Fit.of(List.of(), List.of())
                    : Standardisation.comparative(
                            table,
                            StandardPopulation.pooled(table),
                            StandardRates.pooled(table),
                            direct.confidence());
        }
        AreaRoles.area(table, "reference", reference);
        if (direct.rates().stream().noneMatch(r -> r.area().equals(reference))) {
            throw new BadSpecification(
                    "options.reference",
                    "%s has no standardised rate. Choose another area.".formatted(reference));
        }
        Fit<List<ComparativeFigure>> all = Fit.of(List.of(), List.of());
        for (var rate : direct.rates()) {
            if (rate.area().equals(reference) || rate.rate() == 0) {
                continue;
            }
            all =
                    all.then(
                            before ->
                                    direct.ratio(rate.area(), reference)
                                            .map(
                                                    ratio -> {
                                                        var more = new ArrayList<>(before);
                                                        more.add(ratio);
                                                        return List.copyOf(more);
                                                    }));
        }
        return all;
    }

    private static Analysis answer(
            Request request, DirectStandardisation direct, List<ComparativeFigure> ratios) {
        var tables = new ArrayList<Table>();
        tables.add(
                new Table(
                        "Rates with the composition of " + direct.standard(),
                        List.of(
                                "area",
                                "events",
                                "population",
                                "crude rate",
                                "standardised rate",
                                "standard error",
                                "lower",
                                "upper"),
                        direct.rates().stream()
                                .map(
                                        r ->
                                                row(
                                                        r.area(),
                                                        r.events(),
                                                        r.population(),
                                                        r.crude(),
                                                        r.rate(),
                                                        r.standardError(),
                                                        r.gamma().lower(),
                                                        r.gamma().upper()))
                                .toList(),
                        "The standardised rate is what the area would have with the standard's"
                                + " composition and its own rates; it is for comparing, and is"
                                + " nobody's actual rate. Other strata than those named are not"
                                + " evened out."));
        if (!ratios.isEmpty()) {
            tables.add(
                    new Table(
                            "Ratio of standardised rates to " + ratios.getFirst().reference(),
                            List.of("area", "ratio", "lower", "upper"),
                            ratios.stream()
                                    .map(
                                            r ->
                                                    row(
                                                            r.area(),
                                                            r.ratio(),
                                                            r.interval().lower(),
                                                            r.interval().upper()))
                                    .toList(),
                            "An interval that holds 1 is compatible with no difference. When many"
                                    + " areas are compared, some intervals miss 1 by chance."));
        }
        return new Analysis(new Answer(direct, ratios), tables, r(request, direct));
    }

    private static String r(Request request, DirectStandardisation direct) {
        boolean given = request.optionalNumbers("standard").isPresent();
        return AreaRoles.read(request, "area", "strata", "events", "population")
                + """
                stratum <- %s
                events <- tapply(%s, list(%s, stratum), sum, default = 0)
                population <- tapply(%s, list(%s, stratum), sum, default = 0)
                %s
                w <- standard / sum(standard)
                left <- 1 - %s
                direct <- t(sapply(rownames(events), function(a) {
                  x <- events[a, ]; n <- population[a, ]; use <- w > 0
                  v <- (w / n)[use]; y <- sum(v * x[use]); s2 <- sum(v^2 * x[use]); m <- max(v)
                  c(rate = y, se = sqrt(s2),
                    lower = if (y > 0) qgamma(left / 2, y^2 / s2, scale = s2 / y) else 0,
                    upper = qgamma(1 - left / 2, (y + m)^2 / (s2 + m^2), scale = (s2 + m^2) / (y + m)))
                }))
                print(direct, digits = 10)
                """
                        .formatted(
                                AreaRoles.pasted(request, "strata"),
                                AreaRoles.column(request, "events"),
                                AreaRoles.column(request, "area"),
                                AreaRoles.column(request, "population"),
                                AreaRoles.column(request, "area"),
                                given
                                        ? "standard <- tapply(%s, stratum, max, na.rm = TRUE)"
                                                .formatted(AreaRoles.column(request, "standard"))
                                        : "standard <- colSums(population)",
                                direct.confidence());
    }
}
