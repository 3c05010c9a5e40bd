package no.helhet.statistics.analysis;

import static no.helhet.statistics.analysis.ShareRoles.cell;
import static no.helhet.statistics.analysis.ShareRoles.lower;
import static no.helhet.statistics.analysis.ShareRoles.upper;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Progress;
import no.helhet.statistics.survey.BreslowDay;
import no.helhet.statistics.survey.MantelHaenszel;
import no.helhet.statistics.survey.Ratio;
import no.helhet.statistics.survey.ShareComparison;
import no.helhet.statistics.survey.ShareCounts;
import no.helhet.statistics.survey.Stratum;
import no.helhet.statistics.survey.TwoByTwo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Two groups' shares compared within strata.
final class MantelHaenszelMethod implements Method {
    private static final String GROUP = "group";
    private static final String STRATA = "strata";

    /// What is written as JSON.
    ///
    /// @param crude the same two groups without regard to strata
    /// @param strata counts, in the order of the first and second group
    record Answer(
            String first,
            String second,
            MantelHaenszel pooled,
            ShareComparison crude,
            List<Stratum> strata) {}

    @Override
    public String name() {
        return "mantel-haenszel";
    }

    @Override
    public String title() {
        return "Two shares compared within strata";
    }

    @Override
    public String purpose() {
        return "One group's share against another's, like being compared with like: odds ratio,"
                + " risk ratio and risk difference over strata such as age, with a test that they"
                + " are the same in all. Assumes that one ratio or difference holds in all strata.";
    }

    @Override
    public String source() {
        return "Mantel & Haenszel 1959, JNCI 22:719; Robins, Breslow & Greenland 1986, Biometrics"
                + " 42:311; Greenland & Robins 1985, Biometrics 41:55; Sato 1989, Biometrics"
                + " 45:1323; Breslow & Day 1980; Tarone 1985, Biometrika 72:91";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                ShareRoles.YES,
                ShareRoles.OF,
                ComparedPair.GROUP,
                Role.some(
                        STRATA,
                        Role.Kind.GROUPS,
                        1,
                        "Within what they are compared, such as age and sex."));
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
                "r/sparse-strata.json",
                "Agresti 2013, table 6.9");
    }

    @Override
    public String example() {
        return """
        {
          "method": "mantel-haenszel",
          "columns": {
            "yes": ["fornoyde"], "of": ["svarte"], "group": ["kontor"], "strata": ["alder"]
          },
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
        Groups strata = ShareRoles.crossed(request, STRATA);
        return ShareRoles.counts(request, request.groups(GROUP), strata, GROUP, STRATA)
                .then(
                        counts ->
                                ComparedPair.of(request, column, counts.groups())
                                        .then(
                                                pair ->
                                                        answer(
                                                                request,
                                                                counts,
                                                                pair,
                                                                strata.name(),
                                                                level)));
    }

    private static Fit<Analysis> answer(
            Request request,
            ShareCounts counts,
            ComparedPair pair,
            String strataName,
            double level) {
        List<Stratum> strata = counts.strata(pair.first(), pair.second());
        TwoByTwo all = counts.table(pair.first(), pair.second());
        return ShareRoles.about(strataName, MantelHaenszel.of(strata, level))
                .then(
                        pooled ->
                                ShareRoles.about(
                                                request.names(GROUP).getFirst(),
                                                ShareComparison.of(all, level))
                                        .map(
                                                crude ->
                                                        new Answer(
                                                                pair.first(),
                                                                pair.secondName(),
                                                                pooled,
                                                                crude,
                                                                strata)))
                .map(
                        answer ->
                                new Analysis(
                                        answer,
                                        List.of(sizes(answer), tests(answer), strata(answer)),
                                        script(request, pair, level)));
    }

    private static Table sizes(Answer answer) {
        MantelHaenszel m = answer.pooled();
        ShareComparison c = answer.crude();
        return new Table(
                "%s against %s, over %d strata"
                        .formatted(answer.first(), answer.second(), m.strata()),
                List.of("measure", "within strata", "lower", "upper", "without strata"),
                List.of(
                        List.of(
                                "risk difference",
                                m.riskDifference(),
                                m.satoInterval().lower(),
                                m.satoInterval().upper(),
                                c.difference()),
                        ratio("odds ratio", m.oddsRatio(), c.oddsRatio()),
                        ratio("risk ratio", m.riskRatio(), c.riskRatio())),
                "Where the two columns differ, the groups are made up differently. What the strata"
                        + " do not part, they do not adjust for.");
    }

    private static List<Object> ratio(String name, Ratio within, Ratio without) {
        return List.of(
                name,
                cell(within.estimate()),
                lower(within.interval()),
                upper(within.interval()),
                cell(without.estimate()));
    }

    private static Table tests(Answer answer) {
        MantelHaenszel m = answer.pooled();
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("no difference within strata", m.chiSquare(), 1, m.p()));
        rows.add(
                List.of(
                        "the same with continuity correction",
                        m.correctedChiSquare(),
                        1,
                        m.correctedP()));
        BreslowDay homogeneity = m.homogeneity();
        if (homogeneity != null) {
            rows.add(
                    List.of(
                            "one odds ratio in all strata (Breslow-Day)",
                            homogeneity.statistic(),
                            homogeneity.degreesOfFreedom(),
                            homogeneity.p()));
            rows.add(
                    List.of(
                            "the same with Tarone's correction",
                            homogeneity.tarone(),
                            homogeneity.degreesOfFreedom(),
                            homogeneity.taroneP()));
        }
        return new Table(
                "Tests",
                List.of("of", "chi-square", "degrees of freedom", "p"),
                rows,
                "With a small p in the last rows the strata differ, and one number for all hides"
                        + " it: look at the strata.");
    }

    private static Table strata(Answer answer) {
        return new Table(
                "Strata",
                List.of("stratum", "first's yes", "first's no", "second's yes", "second's no"),
                answer.strata().stream()
                        .map(
                                s ->
                                        List.<Object>of(
                                                s.name(),
                                                s.table().firstYes(),
                                                s.table().firstNo(),
                                                s.table().secondYes(),
                                                s.table().secondNo()))
                        .toList(),
                "A stratum with one of the groups alone tells nothing and is left out above.");
    }

    private static String script(Request request, ComparedPair pair, double level) {
        String strata =
                request.names(STRATA).stream()
                        .map(n -> "d$" + RScript.name(n))
                        .collect(Collectors.joining(", ", "paste(", ", sep = \":\")"));
        return "library(metafor)\n"
                + ShareRoles.yesAndOf(request, GROUP, STRATA)
                + pair.script(ShareRoles.column(request, GROUP))
                + """
                stratum <- factor(%1$s)
                count <- function(x, who) tapply(x[who], stratum[who], sum, default = 0)
                t <- data.frame(a = count(yes, first), b = count(of - yes, first),
                  c = count(yes, second), d = count(of - yes, second))
                t <- t[t$a + t$b > 0 & t$c + t$d > 0, ]
                print(t)
                for (m in c("OR", "RR", "RD")) print(rma.mh(measure = m, ai = a, bi = b, ci = c,
                  di = d, data = t, level = %2$s, digits = 8))
                cells <- array(rbind(t$a, t$c, t$b, t$d), c(2, 2, nrow(t)))
                print(mantelhaen.test(cells, correct = FALSE)); print(mantelhaen.test(cells))
                """
                        .formatted(strata, level);
    }
}
