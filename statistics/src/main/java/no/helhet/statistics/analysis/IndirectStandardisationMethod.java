package no.helhet.statistics.analysis;

import static no.helhet.statistics.analysis.AreaRoles.row;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.area.IndirectStandardisation;
import no.helhet.statistics.area.PoissonInterval;
import no.helhet.statistics.area.RateTable;
import no.helhet.statistics.area.StandardRates;
import no.helhet.statistics.area.Standardisation;

import java.util.List;
import java.util.Objects;

/// Observed events of areas by those expected.
final class IndirectStandardisationMethod implements Method {
    @Override
    public String name() {
        return "indirect-standardisation";
    }

    @Override
    public String title() {
        return "Indirectly standardised ratios of areas (SMR)";
    }

    @Override
    public String purpose() {
        return "Holds each area's events against those expected at standard rates in its own"
                + " strata. Good with few events; the standard rates are taken as known, and two"
                + " areas' ratios are strictly comparable with the standard only.";
    }

    @Override
    public String source() {
        return "Breslow & Day 1987, Statistical Methods in Cancer Research II, chapter 2; exact"
                + " interval: Garwood 1936, Biometrika 28.";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                AreaRoles.AREA,
                AreaRoles.strata(1, "What is standardised for, such as age and sex."),
                AreaRoles.EVENTS,
                AreaRoles.POPULATION,
                Role.optional(
                        "rate",
                        Role.Kind.NUMBERS,
                        "The standard's rate in the row's stratum; that of all areas together when"
                                + " left out."));
    }

    @Override
    public List<Option> options() {
        return List.of(
                AreaRoles.CONFIDENCE,
                Option.choice(
                        "interval",
                        List.of("exact", "mid-p", "byar"),
                        "Exact (never too short), mid-p (right on average) or Byar's"
                                + " approximation."));
    }

    @Override
    public Verified verified() {
        return Verified.by("r/ar.json");
    }

    @Override
    public String example() {
        return """
        {
          "method": "indirect-standardisation",
          "columns": {
            "area": "kontor", "strata": ["alder", "bolig"], "events": "mottakere",
            "population": "folketall"
          }
        }
        """;
    }

    @Override
    public String exampleData() {
        return """
        kontor,alder,bolig,folketall,mottakere
        Fjord,18-39,eier,900,6
        Fjord,18-39,leier,400,29
        Fjord,40-66,eier,1500,9
        Fjord,40-66,leier,300,14
        Vidda,18-39,eier,300,1
        Vidda,18-39,leier,80,3
        Vidda,40-66,eier,620,5
        Vidda,40-66,leier,40,3
        Havn,18-39,eier,1400,11
        Havn,18-39,leier,1100,61
        Havn,40-66,eier,2100,10
        Havn,40-66,leier,700,24
        """;
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        double confidence = Confidence.of(request);
        PoissonInterval interval =
                switch (request.text("interval")) {
                    case "mid-p" -> PoissonInterval.MID_P;
                    case "byar" -> PoissonInterval.BYAR;
                    default -> PoissonInterval.EXACT;
                };
        return AreaRoles.table(request)
                .then(
                        table ->
                                request.optionalNumbers("rate").isPresent()
                                        ? Fit.of(table, List.of())
                                        : AreaRoles.together(
                                                request,
                                                table,
                                                ", or name a column of the standard"))
                .then(
                        table ->
                                standard(request, table)
                                        .then(
                                                rates ->
                                                        Standardisation.indirect(
                                                                table,
                                                                rates,
                                                                interval,
                                                                confidence)))
                .map(result -> answer(request, result));
    }

    private static Fit<StandardRates> standard(Request request, RateTable table) {
        return request.optionalNumbers("rate")
                .map(rates -> StandardRates.of(AreaRoles.strata(request), rates))
                .orElseGet(() -> Fit.of(StandardRates.pooled(table), List.of()));
    }

    private static Analysis answer(Request request, IndirectStandardisation result) {
        var table =
                new Table(
                        "Observed events by those expected at the rates of " + result.standard(),
                        List.of("area", "observed", "expected", "ratio", "lower", "upper", "p"),
                        result.ratios().stream()
                                .map(
                                        r ->
                                                row(
                                                        r.area(),
                                                        r.observed(),
                                                        r.expected(),
                                                        r.ratio(),
                                                        r.interval().lower(),
                                                        r.interval().upper(),
                                                        Objects.requireNonNullElse(r.p(), "")))
                                .toList(),
                        "A ratio above 1 is more events than the standard's rates would give in"
                                + " the same composition. It does not say why, and ratios of two"
                                + " areas are weighted differently.");
        return new Analysis(result, List.of(table), r(request, result));
    }

    private static String r(Request request, IndirectStandardisation result) {
        String lower =
                switch (result.method()) {
                    case EXACT -> "qgamma(left, o)";
                    case MID_P ->
                            "if (o > 0) uniroot(function(m) ppois(o, m, lower.tail = FALSE) +"
                                    + " dpois(o, m) / 2 - left, c(1e-9, o + 1), tol = 1e-12)$root"
                                    + " else 0";
                    case BYAR -> "if (o > 0) o * (1 - 1/(9*o) - z / (3*sqrt(o)))^3 else 0";
                };
        String upper =
                switch (result.method()) {
                    case EXACT -> "qgamma(1 - left, o + 1)";
                    case MID_P ->
                            "uniroot(function(m) ppois(o, m) - dpois(o, m) / 2 - left,"
                                    + " c(o, 5*o + 20), tol = 1e-12)$root";
                    case BYAR -> "(o + 1) * (1 - 1/(9*(o+1)) + z / (3*sqrt(o+1)))^3";
                };
        return AreaRoles.read(request, "area", "strata", "events", "population")
                + """
                stratum <- %s; area <- %s; events <- %s; population <- %s
                rate <- %s
                observed <- tapply(events, area, sum)
                expected <- tapply(population * rate, area, sum)
                left <- (1 - %s) / 2; z <- qnorm(1 - left)
                interval <- t(sapply(observed, function(o) c(lower = %s, upper = %s)))
                print(cbind(observed, expected, ratio = observed / expected, interval / c(expected)),
                  digits = 10)
                """
                        .formatted(
                                AreaRoles.pasted(request, "strata"),
                                AreaRoles.column(request, "area"),
                                AreaRoles.column(request, "events"),
                                AreaRoles.column(request, "population"),
                                request.optionalNumbers("rate").isPresent()
                                        ? AreaRoles.column(request, "rate")
                                        : "(tapply(events, stratum, sum) / tapply(population,"
                                                + " stratum, sum))[stratum]",
                                result.confidence(),
                                lower,
                                upper);
    }
}
