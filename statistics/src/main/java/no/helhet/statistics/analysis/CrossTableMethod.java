package no.helhet.statistics.analysis;

import static no.helhet.statistics.analysis.ShareRoles.cell;

import no.helhet.statistics.Fit;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Progress;
import no.helhet.statistics.Warning;
import no.helhet.statistics.survey.ChiSquare;
import no.helhet.statistics.survey.CrossTable;
import no.helhet.statistics.survey.FisherExact;
import no.helhet.statistics.survey.TwoByTwo;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Two columns counted against each other.
final class CrossTableMethod implements Method {
    private static final String ROWS = "rows";
    private static final String COLUMNS = "columns";
    private static final String COUNT = "count";

    /// What is written as JSON.
    ///
    /// @param withYates of two by two alone
    /// @param fisher of two by two alone
    record Answer(
            CrossTable table,
            ChiSquare chiSquare,
            @Nullable ChiSquare withYates,
            @Nullable FisherExact fisher) {}

    @Override
    public String name() {
        return "cross-table";
    }

    @Override
    public String title() {
        return "Two columns counted against each other";
    }

    @Override
    public String purpose() {
        return "Counts, shares and the chi-square test that two columns have nothing to do with"
                + " each other, with the cells that stand out; Fisher's exact test for two by two."
                + " Assumes that each person is counted once.";
    }

    @Override
    public String source() {
        return "Pearson 1900, Philosophical Magazine 50:157; Yates 1934; Agresti 2013, Categorical"
                + " Data Analysis, sections 3.2, 3.3 and 16.6";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.one(ROWS, Role.Kind.GROUPS, "What the rows of the table are."),
                Role.one(COLUMNS, Role.Kind.GROUPS, "What its columns are."),
                Role.optional(
                        COUNT,
                        Role.Kind.NUMBERS,
                        "How many people each row of the data stands for; one when left out."));
    }

    @Override
    public List<Option> options() {
        return List.of(ShareRoles.level());
    }

    @Override
    public Verified verified() {
        return Verified.by("c03_proportions", "r/shares.json", "Agresti 2013, table 3.2");
    }

    @Override
    public String example() {
        return """
        {
          "method": "cross-table",
          "columns": {"rows": ["region"], "columns": ["alder"]}
        }
        """;
    }

    @Override
    public String exampleData() {
        return InventedSurvey.people();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        double level = ShareRoles.level(request);
        var infinite = ShareRoles.infinite(request, ROWS, COLUMNS);
        if (infinite.isPresent()) {
            return new NotEstimable<>(infinite.get());
        }
        @Nullable Numbers count = request.optionalNumbers(COUNT).orElse(null);
        return CrossTable.of(request.groups(ROWS), request.groups(COLUMNS), count)
                .then(table -> answer(request, table, level));
    }

    private static Fit<Analysis> answer(Request request, CrossTable table, double level) {
        return ChiSquare.of(table, false)
                .then(
                        test -> {
                            var said = new LinkedHashSet<Warning>();
                            boolean two = table.rows().size() == 2 && table.columns().size() == 2;
                            var answer =
                                    new Answer(
                                            table,
                                            test,
                                            two
                                                    ? ShareRoles.part(
                                                            ChiSquare.of(table, true), said)
                                                    : null,
                                            two ? fisher(table, level, said) : null);
                            return Fit.of(
                                    new Analysis(
                                            answer,
                                            List.of(tests(answer), cells(answer)),
                                            script(request, two, level)),
                                    List.copyOf(said));
                        });
    }

    private static @Nullable FisherExact fisher(
            CrossTable table, double level, LinkedHashSet<Warning> said) {
        var two = new TwoByTwo(table.at(0, 0), table.at(0, 1), table.at(1, 0), table.at(1, 1));
        return ShareRoles.part(
                ShareRoles.about(table.columnName(), FisherExact.of(two, level)), said);
    }

    private static Table tests(Answer answer) {
        var rows = new ArrayList<List<Object>>();
        ChiSquare test = answer.chiSquare();
        rows.add(row("chi-square", test.statistic(), test.degreesOfFreedom(), test.p()));
        ChiSquare yates = answer.withYates();
        if (yates != null) {
            rows.add(
                    row(
                            "chi-square with Yates' correction",
                            yates.statistic(),
                            yates.degreesOfFreedom(),
                            yates.p()));
        }
        FisherExact fisher = answer.fisher();
        if (fisher != null) {
            rows.add(row("Fisher's exact test", "", "", fisher.p()));
            rows.add(row("odds ratio, exact", cell(fisher.oddsRatio()), "", ""));
        }
        rows.add(row("Cramér's V", test.cramersV(), "", ""));
        return new Table(
                "%s by %s".formatted(answer.table().rowName(), answer.table().columnName()),
                List.of("measure", "value", "degrees of freedom", "p"),
                rows,
                "The test says whether the two go together more than chance does; Cramér's V, from"
                        + " 0 to 1, how much. Neither says why.");
    }

    private static List<Object> row(Object... cells) {
        return List.of(cells);
    }

    private static Table cells(Answer answer) {
        CrossTable table = answer.table();
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < table.rows().size(); i++) {
            for (int j = 0; j < table.columns().size(); j++) {
                rows.add(
                        List.of(
                                table.rows().get(i),
                                table.columns().get(j),
                                table.at(i, j),
                                (double) table.at(i, j) / table.rowTotal(i),
                                answer.chiSquare().expected().get(i).get(j),
                                answer.chiSquare().residuals().get(i).get(j)));
            }
        }
        return new Table(
                "Cells",
                List.of(
                        table.rowName(),
                        table.columnName(),
                        "count",
                        "share of row",
                        "expected",
                        "residual"),
                rows,
                "A residual beyond 2 or so, up or down, is a cell that stands out; of many cells"
                        + " one in twenty does so by chance.");
    }

    private static String script(Request request, boolean two, double level) {
        String count =
                request.names(COUNT).isEmpty()
                        ? "rep(1, nrow(d))"
                        : ShareRoles.column(request, COUNT);
        return ShareRoles.complete(request, ROWS, COLUMNS, COUNT)
                + """
                t <- tapply(%s, list(%s, %s), sum, default = 0)
                print(t)
                r <- chisq.test(t, correct = FALSE)
                print(r); print(r$expected, digits = 10); print(r$stdres, digits = 10)
                print(c(V = sqrt(unname(r$statistic) / sum(t) / (min(dim(t)) - 1))), digits = 10)
                """
                        .formatted(
                                count,
                                ShareRoles.column(request, ROWS),
                                ShareRoles.column(request, COLUMNS))
                + (two
                        ? "print(chisq.test(t)); print(fisher.test(t, conf.level = %s))\n"
                                .formatted(level)
                        : "");
    }
}
