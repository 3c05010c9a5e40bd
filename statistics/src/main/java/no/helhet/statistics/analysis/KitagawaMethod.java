package no.helhet.statistics.analysis;

import static no.helhet.statistics.analysis.AreaRoles.row;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.area.Kitagawa;
import no.helhet.statistics.area.RateTable;

import java.util.ArrayList;
import java.util.List;

/// A difference of rates parted in composition and rates.
final class KitagawaMethod implements Method {
    @Override
    public String name() {
        return "kitagawa";
    }

    @Override
    public String title() {
        return "Difference of two rates: composition and rates within cells (Kitagawa)";
    }

    @Override
    public String purpose() {
        return "Says how much of the difference between two areas' rates comes from who lives there"
                + " and how much from rates within the same cells, with every cell's part. It is"
                + " exact arithmetic: neither part is a cause.";
    }

    @Override
    public String source() {
        return "Kitagawa 1955, JASA 50.";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                AreaRoles.AREA,
                AreaRoles.strata(1, "What composition means here, such as age and origin."),
                AreaRoles.EVENTS,
                AreaRoles.POPULATION);
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.text(
                        "first",
                        "",
                        "The area whose rate is taken less the other's; each when left out."),
                Option.text("second", "", "The other area; all areas together when left out."));
    }

    @Override
    public Verified verified() {
        return Verified.by("a10_kitagawa", "r/ar.json");
    }

    @Override
    public String example() {
        return """
        {
          "method": "kitagawa",
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
        return """
        by,alder,bolig,folketall,mottakere
        Elveby,18-24,eier,600,12
        Elveby,18-24,leier,2400,190
        Elveby,25-66,eier,9000,95
        Elveby,25-66,leier,4000,210
        Fjordby,18-24,eier,1500,28
        Fjordby,18-24,leier,900,81
        Fjordby,25-66,eier,9500,90
        Fjordby,25-66,leier,3100,150
        """;
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        return AreaRoles.table(request)
                .then(table -> decompose(request, table))
                .map(results -> answer(request, results));
    }

    private static Fit<List<Kitagawa>> decompose(Request request, RateTable table) {
        String first = request.text("first");
        String second = request.text("second");
        if (!first.isEmpty()) {
            AreaRoles.area(table, "first", first);
        }
        if (!second.isEmpty()) {
            AreaRoles.area(table, "second", second);
        }
        if (!first.isEmpty() && first.equals(second)) {
            throw new BadSpecification("options.second", "Name another area than the first.");
        }
        if (!first.isEmpty() && !second.isEmpty()) {
            return Kitagawa.of(table, first, second).map(List::of);
        }
        if (!second.isEmpty()) {
            Fit<List<Kitagawa>> all = Fit.of(List.of(), List.of());
            for (String area : table.areas()) {
                if (!area.equals(second)) {
                    all =
                            all.then(
                                    before ->
                                            Kitagawa.of(table, area, second)
                                                    .map(more -> joined(before, more)));
                }
            }
            return all;
        }
        return AreaRoles.together(request, table, "")
                .then(Kitagawa::toStandard)
                .map(
                        all ->
                                all.stream()
                                        .filter(k -> first.isEmpty() || k.first().equals(first))
                                        .toList());
    }

    private static List<Kitagawa> joined(List<Kitagawa> before, Kitagawa more) {
        var all = new ArrayList<>(before);
        all.add(more);
        return List.copyOf(all);
    }

    private static Analysis answer(Request request, List<Kitagawa> results) {
        var sums = new ArrayList<List<Object>>();
        var three = new ArrayList<List<Object>>();
        var cells = new ArrayList<List<Object>>();
        for (Kitagawa k : results) {
            sums.add(
                    row(
                            k.first(),
                            k.second(),
                            k.firstCrude(),
                            k.secondCrude(),
                            k.difference(),
                            k.two().composition(),
                            k.two().rate(),
                            k.offsetting().compositionUp(),
                            k.offsetting().compositionDown()));
            three.add(
                    row(
                            k.first(),
                            k.second(),
                            k.three().composition(),
                            k.three().rate(),
                            k.three().interaction()));
            for (var c : k.cells()) {
                cells.add(
                        row(
                                k.first(),
                                String.join(", ", c.levels()),
                                c.firstShare(),
                                c.secondShare(),
                                c.firstRate(),
                                c.secondRate(),
                                c.compositionAboutMean(),
                                c.rate()));
            }
        }
        return new Analysis(
                results,
                List.of(
                        new Table(
                                "Difference of crude rates",
                                List.of(
                                        "first",
                                        "second",
                                        "first's rate",
                                        "second's rate",
                                        "difference",
                                        "from composition",
                                        "from rates",
                                        "composition, upwards",
                                        "composition, downwards"),
                                sums,
                                "A composition effect near nothing may be two large ones against"
                                        + " each other: see the last two columns and the cells."
                                        + " Neither part is a cause."),
                        new Table(
                                "Cells",
                                List.of(
                                        "first",
                                        "cell",
                                        "first's share",
                                        "second's share",
                                        "first's rate",
                                        "second's rate",
                                        "from composition",
                                        "from rates"),
                                cells,
                                "Composition is counted about the mean rate: positive where the"
                                        + " first has more people with high rates, or fewer with"
                                        + " low. The parts sum to the effects above."),
                        new Table(
                                "Three components, with the second as the base",
                                List.of("first", "second", "composition", "rates", "interaction"),
                                three,
                                "Another way to part the same difference; the interaction belongs"
                                        + " to both.")),
                r(request, results));
    }

    private static String r(Request request, List<Kitagawa> results) {
        var script =
                new StringBuilder(
                        AreaRoles.read(request, "area", "strata", "events", "population"));
        script.append(
                """
                cell <- %s
                x <- tapply(%s, list(%s, cell), sum, default = 0)
                n <- tapply(%s, list(%s, cell), sum, default = 0)
                kitagawa <- function(xa, na, xb, nb) {
                  use <- na + nb > 0; xa <- xa[use]; na <- na[use]; xb <- xb[use]; nb <- nb[use]
                  p <- na / sum(na); q <- nb / sum(nb); r <- xa / na; s <- xb / nb
                  r <- ifelse(na == 0, s, r); s <- ifelse(nb == 0, r, s)
                  print(c(difference = sum(p*r) - sum(q*s), composition = sum((p-q)*(r+s)/2),
                    rate = sum((r-s)*(p+q)/2)), digits = 10)
                  middle <- (sum(p*r) + sum(q*s)) / 2
                  print(cbind(p, q, r, s, composition = (p-q)*((r+s)/2 - middle), rate = (r-s)*(p+q)/2), digits = 10)
                }
                """
                        .formatted(
                                AreaRoles.pasted(request, "strata"),
                                AreaRoles.column(request, "events"),
                                AreaRoles.column(request, "area"),
                                AreaRoles.column(request, "population"),
                                AreaRoles.column(request, "area")));
        for (Kitagawa k : results) {
            String first = RScript.texts(List.of(k.first()));
            boolean all = request.text("second").isEmpty();
            String second = RScript.texts(List.of(k.second()));
            script.append(
                    all
                            ? "kitagawa(x[%s, ], n[%s, ], colSums(x), colSums(n))\n"
                                    .formatted(first, first)
                            : "kitagawa(x[%s, ], n[%s, ], x[%s, ], n[%s, ])\n"
                                    .formatted(first, first, second, second));
        }
        return script.toString();
    }
}
