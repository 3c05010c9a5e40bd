package no.helhet.statistics.analysis;

import static no.helhet.statistics.analysis.ScaleOptions.cell;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Interval;
import no.helhet.statistics.Progress;
import no.helhet.statistics.survey.GroupReliability;
import no.helhet.statistics.survey.MissingRule;
import no.helhet.statistics.survey.NullDistribution;
import no.helhet.statistics.survey.Scale;
import no.helhet.statistics.survey.ScaleScores;
import no.helhet.statistics.survey.WithinGroupAgreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

final class OfficeAgreement implements Method {
    private static final InventedAnswers EXAMPLE =
            new InventedAnswers(
                    150, 14, List.of("fair", "open", "closed"), List.of(.6, .7, -.5), 5);

    /// @param reliability of the persons' mean answers
    /// @param agreement against each distribution without agreement; none without a range of
    ///     answers
    record Agreement(GroupReliability reliability, List<WithinGroupAgreement> agreement) {}

    @Override
    public String name() {
        return "group-agreement";
    }

    @Override
    public String title() {
        return "Agreement within offices: ICC(1), ICC(2), rwg and rwg(j)";
    }

    @Override
    public String purpose() {
        return "Tells whether answers of employees may be summed up as their office's: how alike"
                + " they are (ICC(1)), how well office means differ (ICC(2)) and how much each"
                + " office agrees (rwg). Assumes independent persons and steps of one between"
                + " answers.";
    }

    @Override
    public String source() {
        return "Bliese 2000, in Klein & Kozlowski, Multilevel Theory; James, Demaree & Wolf 1984,"
                + " Journal of Applied Psychology 69:85; LeBreton & Senter 2008, Organizational"
                + " Research Methods 11:815";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.some("items", Role.Kind.NUMBERS, 1, "The answers to each item."),
                Role.one("groups", Role.Kind.ANY, "The office of each person."));
    }

    @Override
    public List<Option> options() {
        return List.of(
                ScaleOptions.reversed(),
                ScaleOptions.bound(
                        "minimum", "The lowest answer that can be given; needed for rwg."),
                ScaleOptions.bound(
                        "maximum", "The highest answer that can be given; needed for rwg."),
                Option.list(
                        "null-shares",
                        "Shares of the answers, lowest first, where nobody agrees; beside the"
                                + " uniform one, and for five answers the skewed ones."),
                ScaleOptions.level());
    }

    @Override
    public Verified verified() {
        return Verified.by(ScaleOptions.SOURCE_FILE);
    }

    @Override
    public String example() {
        return """
        {
          "method": "group-agreement",
          "columns": {"items": %s, "groups": ["office"]},
          "options": {"reversed": ["closed"], "minimum": 1, "maximum": 5}
        }
        """
                .formatted(ScaleOptions.json(EXAMPLE.items()));
    }

    @Override
    public String exampleData() {
        return EXAMPLE.csv();
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        ScaleOptions.checkReversed(request, List.of("items"));
        Interval range = ScaleOptions.range(request);
        Scale scale = ScaleOptions.scale(request, "items", "items", MissingRule.complete());
        Groups groups = request.groups("groups");
        double level = ScaleOptions.level(request);
        List<NullDistribution> against = range == null ? List.of() : against(request, range);
        return ScaleScores.of(scale, request.data())
                .then(s -> GroupReliability.of(s.means(), groups, level))
                .then(icc -> agreement(scale, request, groups, against, icc))
                .map(a -> new Analysis(a, tables(a), script(scale, a)));
    }

    private static Fit<Agreement> agreement(
            Scale scale,
            Request request,
            Groups groups,
            List<NullDistribution> against,
            GroupReliability icc) {
        Fit<List<WithinGroupAgreement>> all = Fit.of(List.of(), List.of());
        for (NullDistribution one : against) {
            all =
                    all.then(
                            before ->
                                    WithinGroupAgreement.of(scale, request.data(), groups, one)
                                            .map(
                                                    w -> {
                                                        var more = new ArrayList<>(before);
                                                        more.add(w);
                                                        return more;
                                                    }));
        }
        return all.map(list -> new Agreement(icc, List.copyOf(list)));
    }

    private static List<NullDistribution> against(Request request, Interval range) {
        double answers = range.upper() - range.lower() + 1;
        if (answers != Math.rint(answers)) {
            throw new BadSpecification(
                    "options.maximum", "Answers are one apart: give whole steps from the minimum.");
        }
        var all = new ArrayList<NullDistribution>();
        all.add(NullDistribution.uniform((int) answers));
        if (answers == 5) {
            all.add(NullDistribution.slightSkew());
            all.add(NullDistribution.moderateSkew());
            all.add(NullDistribution.heavySkew());
        }
        List<String> shares = request.list("null-shares");
        if (!shares.isEmpty()) {
            if (shares.size() != (int) answers) {
                throw new BadSpecification(
                        "options.null-shares",
                        "Give %d shares, one for each answer, not %d."
                                .formatted((int) answers, shares.size()));
            }
            try {
                all.add(
                        NullDistribution.shares(
                                "own shares", shares.stream().map(Double::valueOf).toList()));
            } catch (IllegalArgumentException e) {
                throw new BadSpecification(
                        "options.null-shares",
                        "Give numbers from 0 that sum to 1, more than one of them above 0.");
            }
        }
        return all;
    }

    private static List<Table> tables(Agreement a) {
        GroupReliability icc = a.reliability();
        Interval means = icc.icc2Interval();
        var first =
                new Table(
                        "Differences between " + icc.grouping(),
                        List.of("measure", "estimate", "lower", "upper"),
                        List.of(
                                List.of("ICC(1), mean size", icc.icc1(), "", ""),
                                List.of(
                                        "ICC(1), unequal sizes",
                                        icc.icc1Unequal(),
                                        icc.icc1Interval().lower(),
                                        icc.icc1Interval().upper()),
                                List.of(
                                        "ICC(2)",
                                        cell(icc.icc2()),
                                        cell(means == null ? null : means.lower()),
                                        cell(means == null ? null : means.upper())),
                                List.of("F", icc.f(), "", ""),
                                List.of("p", icc.p(), "", "")),
                        "ICC(1) is the share of the differences between persons that follows the"
                                + " groups; ICC(2) is how well the groups' means can be told apart."
                                + " A negative value says that groups differ less than chance.");
        if (a.agreement().isEmpty()) {
            return List.of(first, groups(a));
        }
        var rows = new ArrayList<List<Object>>();
        for (WithinGroupAgreement w : a.agreement()) {
            rows.add(
                    List.of(
                            w.against().name(),
                            w.against().variance(),
                            w.median(),
                            w.mean(),
                            w.shareHigh(),
                            w.measured()));
        }
        var second =
                new Table(
                        "Agreement within groups",
                        List.of("no agreement", "variance", "median", "mean", ".70 up", "groups"),
                        rows,
                        "Agreement depends on what answers are expected where nobody agrees: read"
                                + " the uniform row as the most that can be claimed.");
        return List.of(first, second, groups(a));
    }

    private static Table groups(Agreement a) {
        var rows = new ArrayList<List<Object>>();
        Map<String, Object> agreed =
                a.agreement().stream()
                        .limit(1)
                        .flatMap(w -> w.groups().stream())
                        .collect(Collectors.toMap(g -> g.group(), g -> cell(g.agreement())));
        for (var group : a.reliability().means()) {
            rows.add(
                    List.of(
                            group.group(),
                            group.size(),
                            group.mean(),
                            group.reliability(),
                            agreed.getOrDefault(group.group(), "")));
        }
        return new Table(
                "Groups",
                List.of("group", "persons", "mean", "reliability of mean", "agreement (uniform)"),
                rows,
                "A small group's mean is uncertain however much its members agree.");
    }

    private static String script(Scale scale, Agreement a) {
        var script =
                new StringBuilder("library(multilevel)\n").append(ScaleOptions.items("x", scale));
        String group = "d[[%s]]".formatted(RScript.texts(List.of(a.reliability().grouping())));
        script.append(
                """
                g <- factor(%s)
                m <- aov(rowMeans(x) ~ g)
                print(summary(m))
                print(c(icc1 = ICC1(m), icc2 = ICC2(m)))
                """
                        .formatted(group));
        for (WithinGroupAgreement w : a.agreement()) {
            script.append(
                    scale.size() == 1
                            ? "print(summary(rwg(x[, 1], g, ranvar = %s)))\n"
                                    .formatted(w.against().variance())
                            : "print(summary(rwg.j(x, g, ranvar = %s)))\n"
                                    .formatted(w.against().variance()));
        }
        return script.toString();
    }
}
