package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.Warning;
import no.helhet.statistics.disclosure.Dimension;
import no.helhet.statistics.disclosure.ProtectedCell;
import no.helhet.statistics.disclosure.Rule;
import no.helhet.statistics.disclosure.Suppression;
import no.helhet.statistics.disclosure.Tabulation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// [Suppression] for the command and pages.
final class CellSuppressionMethod implements Method {
    private static final String HIDDEN = ":";

    /// What is written as JSON: nothing of what is hidden.
    ///
    /// @param count null when it is hidden
    record Cell(Map<String, String> at, @org.jspecify.annotations.Nullable Long count) {}

    /// @param sensitive cells hidden by the rule
    /// @param complementary those hidden for their sake
    record Result(long sensitive, long complementary, List<Cell> cells) {}

    @Override
    public String name() {
        return "cell-suppression";
    }

    @Override
    public String title() {
        return "Small numbers hidden in a table with sums";
    }

    @Override
    public String purpose() {
        return "Makes a table that may be published: counts below a limit are hidden, and as few"
                + " others as it takes that nothing hidden can be computed from the sums. Assumes"
                + " that no other table of the same persons is published beside it.";
    }

    @Override
    public String source() {
        return "The hypercube method: Repsilber 1994; Giessing & Repsilber 2002, Inference Control"
                + " in Statistical Databases, LNCS 2316; with the intervals of Fischetti &"
                + " Salazar-Gonzalez 2000, JASA 95.";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                new Role(
                        "dimensions",
                        Role.Kind.GROUPS,
                        1,
                        3,
                        "What the table is divided by. One row of the data for each person, or for"
                                + " each cell with a count."),
                Role.optional("count", Role.Kind.NUMBERS, "How many the row stands for; else 1."),
                Role.some(
                        "within",
                        Role.Kind.GROUPS,
                        0,
                        "What the first dimension lies in, the nearest first: district, city."));
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.whole("limit", 5, "The smallest count that is shown, at least 2."),
                Option.yesNo("zeros", true, "Whether cells with nobody are shown."));
    }

    @Override
    public Verified verified() {
        return Verified.by(
                "Fischetti & Salazar-Gonzalez 2000, figure 1 (the interval of the confidential"
                        + " cell)",
                "an attacker with linear programming and elimination, on random tables");
    }

    @Override
    public String example() {
        return """
        {"method": "cell-suppression",
         "columns": {"dimensions": ["krets", "alder"], "within": ["bydel"], "count": "mottakere"}}
        """;
    }

    @Override
    public String exampleData() {
        return """
        bydel,krets,alder,mottakere
        Fjord,Havn,under 25,7
        Fjord,Havn,25 og over,31
        Fjord,Vik,under 25,3
        Fjord,Vik,25 og over,18
        Fjord,Nes,under 25,11
        Fjord,Nes,25 og over,26
        Vidda,Skog,under 25,6
        Vidda,Skog,25 og over,22
        Vidda,Elv,under 25,9
        Vidda,Elv,25 og over,14
        """;
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        int limit = request.whole("limit");
        if (limit < 2) {
            throw new BadSpecification("options.limit", "Write a limit of at least 2.");
        }
        var groups = request.allGroups("dimensions");
        var within = request.allGroups("within");
        var count = request.optionalNumbers("count");
        var used =
                IntStream.range(0, request.data().rows())
                        .filter(r -> groups.stream().noneMatch(g -> g.isMissing(r)))
                        .filter(r -> within.stream().noneMatch(g -> g.isMissing(r)))
                        .filter(r -> count.map(c -> !Double.isNaN(c.at(r))).orElse(true))
                        .toArray();
        if (used.length == 0) {
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW, "", "There are no rows to count.", "Add data.");
        }
        for (int row : used) {
            double value = count.map(c -> c.at(row)).orElse(1.0);
            if (value < 0 || value != Math.rint(value) || value > 1e15) {
                return Fit.notEstimable(
                        Warning.Kind.OUT_OF_RANGE,
                        request.names("count").getFirst(),
                        "A count is negative or no whole number.",
                        "Counts are 0, 1, 2 and so on.");
            }
        }
        var suppression =
                Suppression.of(
                        table(groups, within, count.orElse(null), used),
                        new Rule.SmallCounts(
                                limit,
                                request.yes("zeros") ? Rule.Zeros.SHOWN : Rule.Zeros.HIDDEN));
        var warnings = new ArrayList<Warning>();
        int left = request.data().rows() - used.length;
        if (left > 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.MISSING,
                            "",
                            "%d rows with something missing are left out.".formatted(left),
                            "Give what is unknown a code of its own to count it."));
        }
        return Fit.of(analysis(request, suppression), warnings);
    }

    private static Tabulation table(
            List<Groups> groups,
            List<Groups> within,
            @org.jspecify.annotations.Nullable Numbers count,
            int[] used) {
        var dimensions = new ArrayList<Dimension>();
        for (var group : groups) {
            boolean nested = dimensions.isEmpty() && !within.isEmpty();
            dimensions.add(
                    nested
                            ? nested(group, within, used)
                            : Dimension.flat(group.name(), codes(group, used)));
        }
        var table = Tabulation.of(dimensions.toArray(Dimension[]::new));
        for (int row : used) {
            var at = groups.stream().map(g -> g.level(g.at(row))).toArray(String[]::new);
            table.add(count == null ? 1 : (long) count.at(row), at);
        }
        return table;
    }

    private static List<String> codes(Groups group, int[] used) {
        return group.keep(used).levels().stream().map(c -> code(group, c)).toList();
    }

    private static Dimension nested(Groups inner, List<Groups> outer, int[] used) {
        var parents = new LinkedHashMap<String, String>();
        for (int row : used) {
            Groups group = inner;
            for (var next : outer) {
                String code = code(group, group.level(group.at(row)));
                String parent = code(next, next.level(next.at(row)));
                String before = parents.put(code, parent);
                if (before != null && !before.equals(parent)) {
                    throw new BadSpecification(
                            "columns.within",
                            "A code of %s lies in two of %s.".formatted(group.name(), next.name()));
                }
                group = next;
            }
        }
        try {
            return Dimension.nested(inner.name(), parents);
        } catch (IllegalArgumentException e) {
            throw new BadSpecification(
                    "columns.within", "The same code stands for an inner and an outer area.");
        }
    }

    private static String code(Groups group, String level) {
        if (level.equals(Dimension.ALL)) {
            throw new BadSpecification(
                    "columns.dimensions",
                    "%s has the code *, which is the sum's.".formatted(group.name()));
        }
        return level;
    }

    private static Analysis analysis(Request request, Suppression suppression) {
        var names = request.names("dimensions");
        var heads = new ArrayList<>(names);
        heads.add("count");
        var rows = new ArrayList<List<Object>>();
        var cells = new ArrayList<Cell>();
        for (var cell : suppression.cells()) {
            var row = new ArrayList<Object>(cell.at());
            Long value = cell.value();
            row.add(value == null ? HIDDEN : value);
            rows.add(row);
            var at = new LinkedHashMap<String, String>();
            for (int i = 0; i < names.size(); i++) {
                at.put(names.get(i), cell.at().get(i));
            }
            cells.add(new Cell(at, value));
        }
        long sensitive = suppression.count(ProtectedCell.Status.SENSITIVE);
        long others = suppression.count(ProtectedCell.Status.COMPLEMENT);
        var shares =
                List.<List<Object>>of(
                        List.of("shown", suppression.count(ProtectedCell.Status.SHOWN)),
                        List.of("below the limit", sensitive),
                        List.of("for their sake", others));
        return new Analysis(
                new Result(sensitive, others, cells),
                List.of(
                        new Table(
                                "What may be published; * is the sum",
                                heads,
                                rows,
                                "Publish the same mark for everything hidden. Another table of the"
                                        + " same persons may give away what is hidden here: put"
                                        + " both in one table."),
                        new Table(
                                "How many cells are hidden",
                                List.of("cells", "number"),
                                shares,
                                "For whoever makes the table; not to be published.")),
                script(request));
    }

    private static String script(Request request) {
        var names = request.names("dimensions");
        var count = request.names("count");
        var formula =
                RScript.formula(
                        count.isEmpty() ? "" : RScript.name(count.getFirst()),
                        names.stream().map(RScript::name).toList());
        return """
        # The counts with their sums, and which are below the limit. Others that hide them are
        # chosen by sdcTable::protectTable(method = "HYPERCUBE"), with these columns within:
        # %s
        t <- addmargins(xtabs(%s, data = d))
        print(t); print(t > 0 & t < %d)
        """
                .formatted(
                        RScript.texts(request.names("within")),
                        formula.strip(),
                        request.whole("limit"));
    }
}
