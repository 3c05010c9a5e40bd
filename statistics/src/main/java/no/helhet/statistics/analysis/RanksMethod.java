package no.helhet.statistics.analysis;

import static no.helhet.statistics.analysis.AreaRoles.row;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.area.Ranks;

import java.util.Arrays;
import java.util.List;

/// How sure places in a ranking are.
final class RanksMethod implements Method {
    private static final int FEWEST = 100;

    @Override
    public String name() {
        return "uncertain-ranks";
    }

    @Override
    public String title() {
        return "How sure the places in a ranking are";
    }

    @Override
    public String purpose() {
        return "Gives every office's place with an interval and the probability of being among the"
                + " best and the worst. Estimates are taken as normal and independent; give shrunk"
                + " estimates, for raw ones of small offices are extreme by chance.";
    }

    @Override
    public String source() {
        return "Laird & Louis 1989, Journal of Educational Statistics 14; Goldstein & Spiegelhalter"
                + " 1996, JRSS A 159.";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.one("unit", Role.Kind.GROUPS, "The office or area; one row each."),
                Role.one("estimate", Role.Kind.NUMBERS, "The estimate, best shrunk."),
                Role.one("standard_error", Role.Kind.NUMBERS, "The estimate's standard error."));
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.yesNo("highest-is-best", true, "Whether place 1 is the highest estimate."),
                Option.whole("best", 3, "How many count as among the best and the worst."),
                Option.whole("draws", 10_000, "Number of simulated rankings."),
                Option.whole("seed", 1, "From which they are drawn."),
                AreaRoles.CONFIDENCE);
    }

    @Override
    public Verified verified() {
        return Verified.by("r/ar.json");
    }

    @Override
    public String example() {
        return """
        {
          "method": "uncertain-ranks",
          "columns": {"unit": "kontor", "estimate": "dager", "standard_error": "feil"},
          "options": {"highest-is-best": false, "best": 2}
        }
        """;
    }

    @Override
    public String exampleData() {
        return """
        kontor,dager,feil
        Fjord,21.4,1.9
        Vidda,17.2,3.4
        Havn,24.8,1.1
        Skog,19.9,2.2
        Elv,28.3,2.6
        Fjell,22.6,1.4
        Slette,20.7,1.6
        """;
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        int draws = request.whole("draws");
        if (draws < FEWEST) {
            throw new BadSpecification("options.draws", "Give at least %d.".formatted(FEWEST));
        }
        int best = request.whole("best");
        if (best < 1) {
            throw new BadSpecification("options.best", "Give at least 1.");
        }
        var options =
                new Ranks.Options(
                        draws,
                        request.whole("seed"),
                        best,
                        Confidence.of(request),
                        request.yes("highest-is-best"));
        Groups units = request.groups("unit");
        Numbers estimates = request.numbers("estimate");
        Numbers errors = request.numbers("standard_error");
        return Complete.of(units.size(), List.of(estimates, errors), List.of(units))
                .then(
                        complete ->
                                Ranks.of(
                                        Arrays.stream(complete.rows())
                                                .mapToObj(i -> units.level(units.at(i)))
                                                .toList(),
                                        estimates.keep(complete.rows()),
                                        errors.keep(complete.rows()),
                                        options))
                .map(result -> answer(request, result));
    }

    private static Analysis answer(Request request, Ranks result) {
        int best = result.options().best();
        var table =
                new Table(
                        "Places",
                        List.of(
                                "unit",
                                "estimate",
                                "standard error",
                                "expected place",
                                "median place",
                                "from",
                                "to",
                                "among the best " + best,
                                "among the worst " + best),
                        result.units().stream()
                                .map(
                                        u ->
                                                row(
                                                        u.name(),
                                                        u.estimate(),
                                                        u.standardError(),
                                                        u.expected(),
                                                        u.median(),
                                                        (int) u.interval().lower(),
                                                        (int) u.interval().upper(),
                                                        u.amongBest(),
                                                        u.amongWorst()))
                                .toList(),
                        "From and to are the places that the unit may well hold. Where they span"
                                + " most of the list, the order says next to nothing.");
        return new Analysis(result, List.of(table), r(request, result));
    }

    private static String r(Request request, Ranks result) {
        var o = result.options();
        return AreaRoles.read(request, "unit", "estimate", "standard_error")
                + """
                e <- %s; s <- %s; sign <- %d; n <- length(e)
                expected <- sapply(seq_len(n), function(i)
                  1 + sum(pnorm(sign * (e[-i] - e[i]) / sqrt(s[i]^2 + s[-i]^2))))
                set.seed(%d) # other draws than Helhet's: places agree but for chance
                places <- replicate(%d, rank(-sign * rnorm(n, e, s)))
                left <- (1 - %s) / 2
                print(data.frame(unit = %s, expected, median = apply(places, 1, quantile, 0.5, type = 1),
                  from = apply(places, 1, quantile, left, type = 1),
                  to = apply(places, 1, quantile, 1 - left, type = 1),
                  best = rowMeans(places <= %d), worst = rowMeans(places > n - %d)), digits = 6)
                """
                        .formatted(
                                AreaRoles.column(request, "estimate"),
                                AreaRoles.column(request, "standard_error"),
                                o.highestBest() ? 1 : -1,
                                o.seed(),
                                o.draws(),
                                o.confidence(),
                                AreaRoles.column(request, "unit"),
                                o.best(),
                                o.best());
    }
}
