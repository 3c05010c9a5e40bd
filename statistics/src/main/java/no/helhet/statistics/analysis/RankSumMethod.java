package no.helhet.statistics.analysis;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.survey.RankSum;
import no.helhet.statistics.survey.RankSumOptions;
import no.helhet.statistics.survey.RankSumOptions.Reckoning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Two groups' values compared by their ranks.
final class RankSumMethod implements Method {
    private static final String GROUP = "group";
    private static final String OUTCOME = "outcome";

    /// What is written as JSON.
    record Answer(String first, String second, RankSum test) {}

    @Override
    public String name() {
        return "rank-sum";
    }

    @Override
    public String title() {
        return "Two groups compared by ranks (Mann-Whitney)";
    }

    @Override
    public String purpose() {
        return "Whether one group tends to have larger values than another, for days, counts and"
                + " answers on a scale that are far from normal: p, the shift between the two, and"
                + " how often one of the first has more than one of the second. Assumes independent"
                + " values; the shift also that the two have the same shape.";
    }

    @Override
    public String source() {
        return "Mann & Whitney 1947, Annals of Mathematical Statistics 18:50; Hodges & Lehmann"
                + " 1963, Annals of Mathematical Statistics 34:598; Newcombe 2006, Statistics in"
                + " Medicine 25:559, method 5";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.one(OUTCOME, Role.Kind.NUMBERS, "What is compared, such as days waited."),
                ComparedPair.GROUP);
    }

    @Override
    public List<Option> options() {
        var options = new ArrayList<>(ComparedPair.options());
        options.add(
                Option.choice(
                        "reckoning",
                        List.of("automatic", "exact", "normal"),
                        "How the p is found; automatic is exact for groups under 50 without shared"
                                + " values."));
        options.add(
                Option.yesNo(
                        "continuity",
                        true,
                        "Whether the normal approximation is corrected by half a count."));
        options.add(ShareRoles.level());
        return List.copyOf(options);
    }

    @Override
    public Verified verified() {
        return Verified.by(
                "r/rank-sum.json", "Hollander & Wolfe 1973, page 69 (permeability of membranes)");
    }

    @Override
    public String example() {
        return """
        {
          "method": "rank-sum",
          "columns": {"outcome": ["ventedager"], "group": ["region"]},
          "options": {"first": "slette", "second": "fjell"}
        }
        """;
    }

    @Override
    public String exampleData() {
        return InventedSurvey.people();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        var options =
                new RankSumOptions(
                        ShareRoles.level(request),
                        switch (request.text("reckoning")) {
                            case "exact" -> Reckoning.EXACT;
                            case "normal" -> Reckoning.NORMAL;
                            default -> Reckoning.AUTOMATIC;
                        },
                        request.yes("continuity"));
        var infinite = ShareRoles.infinite(request, GROUP);
        if (infinite.isPresent()) {
            return new NotEstimable<>(infinite.get());
        }
        Numbers outcome = request.numbers(OUTCOME);
        Groups groups = request.groups(GROUP);
        return Complete.of(outcome.size(), List.of(outcome), List.of(groups))
                .then(
                        complete -> {
                            Numbers values = outcome.keep(complete.rows());
                            Groups of = groups.keep(complete.rows());
                            return ComparedPair.of(request, groups.name(), of.levels())
                                    .then(pair -> compare(request, values, of, pair, options));
                        });
    }

    private static Fit<Analysis> compare(
            Request request,
            Numbers values,
            Groups groups,
            ComparedPair pair,
            RankSumOptions options) {
        int first = groups.levels().indexOf(pair.first());
        int second = pair.second() == null ? -1 : groups.levels().indexOf(pair.second());
        int[] codes = groups.toArray();
        Numbers one = values.keep(rows(codes, first, -1));
        Numbers other = values.keep(rows(codes, second, first));
        return RankSum.of(one, other, options)
                .map(
                        test ->
                                new Analysis(
                                        new Answer(pair.first(), pair.secondName(), test),
                                        List.of(table(request, pair, test)),
                                        script(request, pair, test, options)));
    }

    /// The rows of a level; of all levels but one when it is -1.
    private static int[] rows(int[] codes, int level, int but) {
        return IntStream.range(0, codes.length)
                .filter(i -> level < 0 ? codes[i] != but : codes[i] == level)
                .toArray();
    }

    private static Table table(Request request, ComparedPair pair, RankSum test) {
        return new Table(
                "%s: %s (%d) against %s (%d)"
                        .formatted(
                                request.names(OUTCOME).getFirst(),
                                pair.first(),
                                test.first(),
                                pair.secondName(),
                                test.second()),
                List.of("measure", "value", "lower", "upper"),
                List.of(
                        Arrays.asList(
                                "probability that the first has more",
                                test.superiority(),
                                test.superiorityInterval().lower(),
                                test.superiorityInterval().upper()),
                        Arrays.asList(
                                "shift",
                                test.shift(),
                                test.shiftInterval().lower(),
                                test.shiftInterval().upper()),
                        List.of("W", test.count(), "", ""),
                        List.of(test.exact() ? "p, exact" : "p, normal", test.p(), "", "")),
                "A probability of 0.5 is no difference, shared values counting half. The shift is"
                        + " in the unit of the values, and is about their middle only when the two"
                        + " groups have the same shape.");
    }

    private static String script(
            Request request, ComparedPair pair, RankSum test, RankSumOptions options) {
        return ShareRoles.complete(request, OUTCOME, GROUP)
                + pair.script(ShareRoles.column(request, GROUP))
                + """
                x <- %1$s[first]; y <- %1$s[second]
                print(wilcox.test(x, y, exact = %2$s, correct = %3$s, conf.int = TRUE,
                  conf.level = %4$s), digits = 8)
                # With shared values wilcox.test solves for the shift to about four digits
                if (length(x) * length(y) < 1e7) print(c(shift = median(outer(x, y, "-"))))
                m <- length(x); n <- length(y); k <- (m + n) / 2 - 1; z <- qnorm((1 + %4$s) / 2)
                u <- (sum(rank(c(x, y))[1:m]) - m * (m + 1) / 2) / (m * n)
                g <- function(t) abs(u - t) - z * sqrt(t * (1 - t) *
                  (1 + k * (1 - t) / (2 - t) + k * t / (1 + t)) / (m * n))
                print(c(superiority = u,
                  lower = if (u > 0) uniroot(g, c(0, min(u, 1 - 1e-6)), tol = 1e-13)$root else 0,
                  upper = if (u < 1) uniroot(g, c(max(u, 1e-6), 1), tol = 1e-13)$root else 1),
                  digits = 8)
                """
                        .formatted(
                                ShareRoles.column(request, OUTCOME),
                                test.exact() ? "TRUE" : "FALSE",
                                options.continuity() ? "TRUE" : "FALSE",
                                options.level());
    }
}
