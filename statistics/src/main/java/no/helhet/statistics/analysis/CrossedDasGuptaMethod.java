package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.area.CrossedDasGupta;
import no.helhet.statistics.area.DasGupta;
import no.helhet.statistics.area.RateTable;

import java.util.ArrayList;
import java.util.List;

/// A difference of rates parted in the rates and each factor of the composition.
final class CrossedDasGuptaMethod implements Method {
    @Override
    public String name() {
        return "das-gupta-composition";
    }

    @Override
    public String title() {
        return "Difference of two rates: each factor of the composition, and rates (Das Gupta)";
    }

    @Override
    public String purpose() {
        return "Parts the composition's effect on the difference of two areas' rates in one for"
                + " each factor, such as age and housing, without a rest and whatever their order."
                + " It is exact arithmetic: no part is a cause.";
    }

    @Override
    public String source() {
        return "Das Gupta 1993, Standardization and Decomposition of Rates, U.S. Census Bureau"
                + " P23-186, chapter 5 (eq. 5.36).";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                AreaRoles.AREA,
                new Role(
                        "strata",
                        Role.Kind.GROUPS,
                        2,
                        10,
                        "The factors that the composition is parted by."),
                AreaRoles.EVENTS,
                AreaRoles.POPULATION);
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.text(
                        "first",
                        "",
                        "The area whose rate is taken less the other's; the first when left out."),
                Option.text("second", "", "The other area; may be left out when there are two."));
    }

    @Override
    public Verified verified() {
        return Verified.by(
                "a10_kitagawa", "r/ar.json", "Das Gupta 1993, example 5.3 (race and age)");
    }

    @Override
    public String example() {
        return """
        {
          "method": "das-gupta-composition",
          "columns": {
            "area": "by", "strata": ["alder", "bolig"], "events": "mottakere",
            "population": "folketall"
          },
          "options": {"first": "Elveby", "second": "Fjordby"}
        }
        """;
    }

    @Override
    public String exampleData() {
        return new KitagawaMethod().exampleData();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        if (request.names("strata").contains(CrossedDasGupta.RATE)) {
            throw new BadSpecification(
                    "columns.strata", "A factor can not be named rate. Rename the column.");
        }
        return AreaRoles.table(request)
                .then(
                        table -> {
                            String first = area(request, table, "first", 0);
                            String second = area(request, table, "second", 1);
                            if (first.equals(second)) {
                                throw new BadSpecification(
                                        "options.second", "Name another area than the first.");
                            }
                            return CrossedDasGupta.of(table, first, second);
                        })
                .map(result -> answer(request, result));
    }

    private static String area(Request request, RateTable table, String option, int place) {
        String name = request.text(option);
        if (!name.isEmpty()) {
            return AreaRoles.area(table, option, name);
        }
        if (table.areas().size() != 2) {
            throw new BadSpecification(
                    "options." + option,
                    "There are %d areas. Name the two that are compared."
                            .formatted(table.areas().size()));
        }
        return table.areas().get(place);
    }

    private static Analysis answer(Request request, CrossedDasGupta result) {
        var heads = new ArrayList<>(List.of("cell"));
        result.effects().forEach(e -> heads.add("from " + e.factor()));
        var cells = new ArrayList<List<Object>>();
        for (var c : result.cells()) {
            var cell = new ArrayList<Object>();
            cell.add(String.join(", ", c.levels()));
            result.effects().forEach(e -> cell.add(c.parts().get(e.factor())));
            cells.add(cell);
        }
        return new Analysis(
                result,
                List.of(
                        DasGuptaMethod.effects(
                                new DasGupta(
                                        result.first(),
                                        result.second(),
                                        result.firstCrude(),
                                        result.secondCrude(),
                                        result.difference(),
                                        result.effects()),
                                "Each effect is the difference when only that factor differs."
                                        + " Effects may be opposite and larger than the whole, and"
                                        + " none is a cause."),
                        new Table(
                                "Parts by cell",
                                heads,
                                cells,
                                "The parts of a column sum to the factor's effect.")),
                r(request, result));
    }

    private static String r(Request request, CrossedDasGupta result) {
        return AreaRoles.read(request, "area", "strata", "events", "population")
                + """
                f <- %s
                area <- %s; events <- %s; population <- %s
                cells <- unique(d[area %%in%% c(%s, %s), f])
                sums <- function(v, a) sapply(seq_len(nrow(cells)), function(i)
                  sum(v[area == a & Reduce(`&`, lapply(f, function(j) d[[j]] == cells[[j]][i]))]))
                read <- function(a) { n <- sums(population, a); x <- sums(events, a)
                  list(p = n / sum(n), r = ifelse(n > 0, x / n, NA)) }
                A <- read(%s); B <- read(%s)
                A$r <- ifelse(is.na(A$r), B$r, A$r); B$r <- ifelse(is.na(B$r), A$r, B$r)
                k <- length(f); w <- function(s) factorial(s) * factorial(k - 1 - s) / factorial(k)
                subsets <- function(v) lapply(seq_len(2^length(v)) - 1, function(m)
                  v[bitwAnd(m, 2^(seq_along(v) - 1)) > 0])
                margin <- function(p, by) if (length(by)) ave(p, cells[by], FUN = sum) else rep(1, length(p))
                term <- function(p, i) Reduce(`*`, lapply(subsets(setdiff(f, i)), function(s) {
                  q <- margin(p, c(i, s)) / margin(p, s); ifelse(is.nan(q), 0, q)^w(length(s)) }))
                TA <- lapply(f, function(i) term(A$p, i)); TB <- lapply(f, function(i) term(B$p, i))
                effect <- sapply(seq_len(k), function(i) sum((A$r + B$r) / 2 * (TA[[i]] - TB[[i]]) *
                  Reduce(`+`, lapply(subsets(setdiff(seq_len(k), i)), function(s) w(length(s)) *
                    Reduce(`*`, lapply(setdiff(seq_len(k), i), function(j) if (j %%in%% s) TA[[j]] else TB[[j]]))))))
                names(effect) <- f
                print(c(effect, rate = sum((A$r - B$r) * (A$p + B$p) / 2)), digits = 10)
                """
                        .formatted(
                                RScript.texts(request.names("strata")),
                                AreaRoles.column(request, "area"),
                                AreaRoles.column(request, "events"),
                                AreaRoles.column(request, "population"),
                                RScript.texts(List.of(result.first())),
                                RScript.texts(List.of(result.second())),
                                RScript.texts(List.of(result.first())),
                                RScript.texts(List.of(result.second())));
    }
}
