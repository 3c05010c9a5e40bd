package no.helhet.statistics.analysis;

import static no.helhet.statistics.analysis.AreaRoles.row;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.Warning;
import no.helhet.statistics.area.DasGupta;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A difference of two products of factors, parted by factor.
final class DasGuptaMethod implements Method {
    @Override
    public String name() {
        return "das-gupta-product";
    }

    @Override
    public String title() {
        return "Difference of two rates that are products of factors (Das Gupta)";
    }

    @Override
    public String purpose() {
        return "When a number is a product, such as spending = recipients a thousand x months each"
                + " x kroner a month, the difference between two areas or years is parted by"
                + " factor without a rest. With cells, the products are summed over them.";
    }

    @Override
    public String source() {
        return "Das Gupta 1993, Standardization and Decomposition of Rates, U.S. Census Bureau"
                + " P23-186, chapters 2 to 4 (eq. 3.54).";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.one(
                        "population",
                        Role.Kind.GROUPS,
                        "Area or year: two levels, one row each (or one for each cell)."),
                new Role("factors", Role.Kind.NUMBERS, 2, 20, "What the rate is the product of."),
                Role.optional("cell", Role.Kind.GROUPS, "What the products are summed over."));
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.text(
                        "first",
                        "",
                        "The population whose rate is taken less the other's; the first in order"
                                + " when left out."));
    }

    @Override
    public Verified verified() {
        return Verified.by("a10_kitagawa", "r/ar.json", "Das Gupta 1993, examples 2.1 and 2.2");
    }

    @Override
    public String example() {
        return """
        {
          "method": "das-gupta-product",
          "columns": {"population": "aar", "factors": ["mottakere", "maaneder", "kroner"]},
          "options": {"first": "2025"}
        }
        """;
    }

    @Override
    public String exampleData() {
        return """
        aar,mottakere,maaneder,kroner
        2020,31.2,5.4,9100
        2025,29.8,6.3,10600
        """;
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        Groups populations = request.groups("population");
        List<Numbers> factors = request.allNumbers("factors");
        Groups cells =
                request.optionalGroups("cell")
                        .orElseGet(
                                () -> Groups.of(Numbers.constant("cell", 1, populations.size())));
        return Complete.of(populations.size(), factors, List.of(populations, cells))
                .then(
                        complete ->
                                decompose(
                                        request,
                                        populations.keep(complete.rows()),
                                        cells.keep(complete.rows()),
                                        factors.stream()
                                                .map(f -> f.keep(complete.rows()))
                                                .toList()))
                .map(result -> answer(request, result));
    }

    private static Fit<DasGupta> decompose(
            Request request, Groups populations, Groups cells, List<Numbers> factors) {
        if (populations.count() != 2) {
            return Fit.notEstimable(
                    Warning.Kind.ONE_GROUP,
                    populations.name(),
                    "There are %d populations.".formatted(populations.count()),
                    "Give two.");
        }
        String chosen = request.text("first");
        if (!chosen.isEmpty() && !populations.levels().contains(chosen)) {
            throw new BadSpecification(
                    "options.first",
                    "There is no population %s. There are %s."
                            .formatted(chosen, String.join(" and ", populations.levels())));
        }
        int first = chosen.isEmpty() ? 0 : populations.levels().indexOf(chosen);
        var rows = new int[2][cells.count()];
        for (int[] of : rows) {
            java.util.Arrays.fill(of, -1);
        }
        for (int i = 0; i < populations.size(); i++) {
            int side = populations.at(i) == first ? 0 : 1;
            if (rows[side][cells.at(i)] >= 0) {
                return Fit.notEstimable(
                        Warning.Kind.OUT_OF_RANGE,
                        cells.name(),
                        "%s has two rows of %s."
                                .formatted(
                                        populations.level(populations.at(i)),
                                        cells.level(cells.at(i))),
                        "Name a column of cells, or sum the rows.");
            }
            rows[side][cells.at(i)] = i;
        }
        for (int side = 0; side < 2; side++) {
            for (int cell = 0; cell < cells.count(); cell++) {
                if (rows[side][cell] < 0) {
                    return Fit.notEstimable(
                            Warning.Kind.EMPTY_GROUP,
                            cells.name(),
                            "%s has no row of %s."
                                    .formatted(
                                            populations.level(side == 0 ? first : 1 - first),
                                            cells.level(cell)),
                            "Give a row of every cell in both.");
                }
            }
        }
        return DasGupta.product(
                populations.level(first),
                populations.level(1 - first),
                factors.stream()
                        .map(f -> new DasGupta.Factor(f.name(), f.keep(rows[0]), f.keep(rows[1])))
                        .toList());
    }

    private static Analysis answer(Request request, DasGupta result) {
        return new Analysis(
                result,
                List.of(
                        effects(
                                result,
                                "Each effect is the difference when only that factor differs and"
                                        + " the others are evened out. Effects may be opposite and"
                                        + " larger than the whole, and none is a cause.")),
                r(request, result));
    }

    /// The effect of each factor, and their sum.
    static Table effects(DasGupta result, String note) {
        var effects = new ArrayList<List<Object>>();
        for (var e : result.effects()) {
            var share = e.share();
            effects.add(
                    row(
                            e.factor(),
                            e.firstStandardised(),
                            e.secondStandardised(),
                            e.effect(),
                            share == null ? "" : 100 * share));
        }
        effects.add(
                row(
                        "difference",
                        result.firstRate(),
                        result.secondRate(),
                        result.difference(),
                        result.difference() == 0 ? "" : 100.0));
        return new Table(
                "%s less %s".formatted(result.first(), result.second()),
                List.of(
                        "factor",
                        result.first() + ", standardised",
                        result.second() + ", standardised",
                        "effect",
                        "per cent"),
                effects,
                note);
    }

    private static String r(Request request, DasGupta result) {
        var roles = new ArrayList<>(List.of("population", "factors"));
        if (!request.names("cell").isEmpty()) {
            roles.add("cell");
        }
        String sorted =
                request.names("cell").isEmpty()
                        ? ""
                        : "d <- d[order(%s), ]\n".formatted(AreaRoles.column(request, "cell"));
        String names =
                IntStream.range(0, request.names("factors").size())
                        .mapToObj(i -> RScript.texts(List.of(request.names("factors").get(i))))
                        .collect(Collectors.joining(", ", "c(", ")"));
        return AreaRoles.read(request, roles.toArray(String[]::new))
                + sorted
                + """
                f <- %s
                A <- d[%s == %s, f]; B <- d[%s == %s, f]; k <- length(f)
                w <- function(s) factorial(s) * factorial(k - 1 - s) / factorial(k)
                effect <- sapply(seq_len(k), function(i) { others <- setdiff(seq_len(k), i)
                  Q <- Reduce(`+`, lapply(seq_len(2^(k - 1)) - 1, function(m) {
                    one <- bitwAnd(m, 2^(seq_along(others) - 1)) > 0
                    w(sum(one)) * Reduce(`*`, Map(function(j, a) if (a) A[[j]] else B[[j]], others, one)) }))
                  sum((A[[i]] - B[[i]]) * Q) })
                names(effect) <- f
                print(c(effect, difference = sum(effect)), digits = 10)
                """
                        .formatted(
                                names,
                                AreaRoles.column(request, "population"),
                                RScript.texts(List.of(result.first())),
                                AreaRoles.column(request, "population"),
                                RScript.texts(List.of(result.second())));
    }
}
