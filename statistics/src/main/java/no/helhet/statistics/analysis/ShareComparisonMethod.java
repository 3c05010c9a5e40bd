package no.helhet.statistics.analysis;

import static no.helhet.statistics.analysis.ShareRoles.cell;
import static no.helhet.statistics.analysis.ShareRoles.lower;
import static no.helhet.statistics.analysis.ShareRoles.upper;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.Warning;
import no.helhet.statistics.survey.ChiSquare;
import no.helhet.statistics.survey.CrossTable;
import no.helhet.statistics.survey.FisherExact;
import no.helhet.statistics.survey.ShareComparison;
import no.helhet.statistics.survey.ShareCounts;
import no.helhet.statistics.survey.TwoByTwo;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/// Two groups' shares held against each other.
final class ShareComparisonMethod implements Method {
    private static final String GROUP = "group";

    /// What is written as JSON.
    ///
    /// @param chiSquare null when all gave the same answer; so are the other two tests
    record Answer(
            String first,
            String second,
            ShareComparison comparison,
            @Nullable ChiSquare chiSquare,
            @Nullable ChiSquare chiSquareWithYates,
            @Nullable FisherExact fisher) {}

    @Override
    public String name() {
        return "share-comparison";
    }

    @Override
    public String title() {
        return "Two shares compared";
    }

    @Override
    public String purpose() {
        return "One group's share against another's, or against everybody else's: difference with"
                + " Newcombe's interval, risk ratio, odds ratio, Cohen's h, chi-square and Fisher's"
                + " exact test. Assumes independent answers and compares the groups as they are:"
                + " for groups of different make-up see mantel-haenszel.";
    }

    @Override
    public String source() {
        return "Newcombe 1998, Statistics in Medicine 17:873, method 10; Katz 1978, Biometrics"
                + " 34:469; Woolf 1955, Annals of Human Genetics 19:251; Cohen 1988, ch. 6; Agresti"
                + " 2013, Categorical Data Analysis, ch. 3 and 16";
    }

    @Override
    public List<Role> roles() {
        return List.of(ShareRoles.YES, ShareRoles.OF, ComparedPair.GROUP);
    }

    @Override
    public List<Option> options() {
        var options = new ArrayList<>(ComparedPair.options());
        options.add(ShareRoles.level());
        return List.copyOf(options);
    }

    @Override
    public Verified verified() {
        return Verified.by(
                "c03_proportions",
                "r/shares.json",
                "Newcombe 1998, Statistics in Medicine 17:873, table II",
                "Agresti 2013, table 2.1 (aspirin) and section 16.6.4 (tea)");
    }

    @Override
    public String example() {
        return """
        {
          "method": "share-comparison",
          "columns": {"yes": ["fornoyde"], "of": ["svarte"], "group": ["kontor"]},
          "options": {"first": "Skogli"}
        }
        """;
    }

    @Override
    public String exampleData() {
        return InventedSurvey.counts();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        double level = ShareRoles.level(request);
        String column = request.names(GROUP).getFirst();
        return ShareRoles.counts(
                        request,
                        request.groups(GROUP),
                        ShareRoles.everybody(request.data().rows()),
                        GROUP)
                .then(
                        counts ->
                                ComparedPair.of(request, column, counts.groups())
                                        .then(pair -> answer(request, counts, pair, level)));
    }

    private static Fit<Analysis> answer(
            Request request, ShareCounts counts, ComparedPair pair, double level) {
        String column = request.names(GROUP).getFirst();
        String yes = request.names("yes").getFirst();
        TwoByTwo two = counts.table(pair.first(), pair.second());
        var table =
                new CrossTable(
                        column,
                        yes,
                        List.of(pair.first(), pair.secondName()),
                        List.of("yes", "no"),
                        List.of(
                                List.of(two.firstYes(), two.firstNo()),
                                List.of(two.secondYes(), two.secondNo())));
        return ShareRoles.about(column, ShareComparison.of(two, level))
                .then(
                        comparison -> {
                            var said = new LinkedHashSet<Warning>();
                            var answer =
                                    new Answer(
                                            pair.first(),
                                            pair.secondName(),
                                            comparison,
                                            ShareRoles.part(ChiSquare.of(table, false), said),
                                            ShareRoles.part(ChiSquare.of(table, true), said),
                                            ShareRoles.part(
                                                    ShareRoles.about(
                                                            yes, FisherExact.of(two, level)),
                                                    said));
                            return Fit.of(
                                    new Analysis(
                                            answer,
                                            List.of(shares(answer), sizes(answer), tests(answer)),
                                            script(request, pair, level)),
                                    List.copyOf(said));
                        });
    }

    private static Table shares(Answer answer) {
        ShareComparison c = answer.comparison();
        TwoByTwo t = c.table();
        return new Table(
                "Shares",
                List.of("group", "yes", "answers", "share", "lower", "upper"),
                List.of(
                        List.of(
                                answer.first(),
                                t.firstYes(),
                                t.first(),
                                c.firstShare(),
                                c.firstWilson().lower(),
                                c.firstWilson().upper()),
                        List.of(
                                answer.second(),
                                t.secondYes(),
                                t.second(),
                                c.secondShare(),
                                c.secondWilson().lower(),
                                c.secondWilson().upper())),
                "Wilson's %s %% intervals, each for its group alone."
                        .formatted(ShareRoles.percent(c.level())));
    }

    private static Table sizes(Answer answer) {
        ShareComparison c = answer.comparison();
        var rows = new ArrayList<List<Object>>();
        rows.add(
                List.of(
                        "difference of shares",
                        c.difference(),
                        c.newcombe().lower(),
                        c.newcombe().upper()));
        rows.add(
                List.of(
                        "risk ratio",
                        cell(c.riskRatio().estimate()),
                        lower(c.riskRatio().interval()),
                        upper(c.riskRatio().interval())));
        rows.add(
                List.of(
                        "odds ratio",
                        cell(c.oddsRatio().estimate()),
                        lower(c.oddsRatio().interval()),
                        upper(c.oddsRatio().interval())));
        FisherExact fisher = answer.fisher();
        if (fisher != null) {
            rows.add(
                    List.of(
                            "odds ratio, exact",
                            cell(fisher.oddsRatio()),
                            lower(fisher.interval()),
                            upper(fisher.interval())));
        }
        rows.add(List.of("Cohen's h", c.cohensH(), "", ""));
        return new Table(
                "%s against %s".formatted(answer.first(), answer.second()),
                List.of("measure", "estimate", "lower", "upper"),
                rows,
                "The difference is the one to show. It may come of who the groups are: it does not"
                        + " say why they differ.");
    }

    private static Table tests(Answer answer) {
        var rows = new ArrayList<List<Object>>();
        add(rows, "chi-square", answer.chiSquare());
        add(rows, "chi-square with Yates' correction", answer.chiSquareWithYates());
        FisherExact fisher = answer.fisher();
        if (fisher != null) {
            rows.add(List.of("Fisher's exact test", "", "", fisher.p()));
        }
        if (rows.isEmpty()) {
            rows.add(List.of("none: all gave the same answer", "", "", ""));
        }
        return new Table(
                "Tests that there is no difference",
                List.of("test", "statistic", "degrees of freedom", "p"),
                rows,
                "A small p says that chance alone seldom does this. A large one does not say that"
                        + " the groups are alike: see how wide the interval is.");
    }

    private static void add(List<List<Object>> rows, String name, @Nullable ChiSquare test) {
        if (test != null) {
            rows.add(List.of(name, test.statistic(), test.degreesOfFreedom(), test.p()));
        }
    }

    private static String script(Request request, ComparedPair pair, double level) {
        return ShareRoles.yesAndOf(request, GROUP)
                + pair.script(ShareRoles.column(request, GROUP))
                + """
                x <- c(sum(yes[first]), sum(yes[second])); n <- c(sum(of[first]), sum(of[second]))
                p <- x / n; z <- qnorm((1 + %1$s) / 2)
                wilson <- function(x, n) suppressWarnings(
                  prop.test(x, n, correct = FALSE, conf.level = %1$s))$conf.int[1:2]
                w1 <- wilson(x[1], n[1]); w2 <- wilson(x[2], n[2])
                print(rbind(c(p[1], w1), c(p[2], w2)), digits = 10)
                print(c(difference = p[1] - p[2],
                  lower = p[1] - p[2] - sqrt((p[1] - w1[1])^2 + (w2[2] - p[2])^2),
                  upper = p[1] - p[2] + sqrt((w1[2] - p[1])^2 + (p[2] - w2[1])^2)), digits = 10)
                t <- cbind(yes = x, no = n - x)
                rr <- p[1] / p[2]; or <- t[1, 1] * t[2, 2] / (t[1, 2] * t[2, 1])
                print(c(rr, rr * exp(c(-z, z) * sqrt(sum(1 / x - 1 / n)))), digits = 10)
                print(c(or, or * exp(c(-z, z) * sqrt(sum(1 / t)))), digits = 10)
                print(c(h = 2 * asin(sqrt(p[1])) - 2 * asin(sqrt(p[2]))), digits = 10)
                print(chisq.test(t, correct = FALSE)); print(chisq.test(t, correct = TRUE))
                print(fisher.test(t, conf.level = %1$s))
                """
                        .formatted(level);
    }
}
