package no.helhet.statistics.analysis;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Progress;
import no.helhet.statistics.Warning;
import no.helhet.statistics.survey.Proportion;
import no.helhet.statistics.survey.ShareCounts;

import java.util.ArrayList;
import java.util.List;

/// Shares of groups, each with its intervals.
final class SharesMethod implements Method {
    private static final String GROUP = "group";
    private static final int NAMED = 10;

    /// @param group who; `all` for everybody
    record GroupShare(String group, Proportion share) {}

    /// What is written as JSON.
    ///
    /// @param groups none when no groups were asked for
    record Answer(List<GroupShare> groups, Proportion all) {}

    @Override
    public String name() {
        return "shares";
    }

    @Override
    public String title() {
        return "Shares of groups with intervals";
    }

    @Override
    public String purpose() {
        return "How many of each group said yes, with Wilson's interval, the same with continuity"
                + " correction, and the exact one of Clopper and Pearson. Assumes answers that are"
                + " independent of each other: for people drawn by office or with weights, see"
                + " survey-share.";
    }

    @Override
    public String source() {
        return "Newcombe 1998, Statistics in Medicine 17:857, methods 3, 4 and 5; Wilson 1927;"
                + " Clopper & Pearson 1934";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                ShareRoles.YES,
                ShareRoles.OF,
                Role.optional(GROUP, Role.Kind.GROUPS, "A share for each of these groups too."));
    }

    @Override
    public List<Option> options() {
        return List.of(ShareRoles.level());
    }

    @Override
    public Verified verified() {
        return Verified.by(
                "c03_proportions",
                "r/shares.json",
                "Newcombe 1998, Statistics in Medicine 17:857, table I");
    }

    @Override
    public String example() {
        return """
        {
          "method": "shares",
          "columns": {"yes": ["i_arbeid"], "group": ["region"]}
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
        Groups groups = ShareRoles.groups(request, GROUP);
        return ShareRoles.counts(
                        request, groups, ShareRoles.everybody(request.data().rows()), GROUP)
                .then(counts -> answer(request, counts, level));
    }

    private static Fit<Analysis> answer(Request request, ShareCounts counts, double level) {
        var warnings = new ArrayList<Warning>();
        var groups = new ArrayList<GroupShare>();
        String column = request.names(GROUP).stream().findFirst().orElse("");
        if (!column.isEmpty()) {
            warnings.addAll(small(column, counts));
            for (String group : counts.groups()) {
                var share = ShareRoles.part(counts.share(group, level), new ArrayList<>());
                if (share != null) {
                    groups.add(new GroupShare(group, share));
                }
            }
        }
        String yes = request.names("yes").getFirst();
        return ShareRoles.about(yes, counts.share(level))
                .map(
                        all ->
                                new Analysis(
                                        new Answer(List.copyOf(groups), all),
                                        List.of(table(yes, groups, all, level)),
                                        script(request, column, level)))
                .with(warnings);
    }

    private static List<Warning> small(String column, ShareCounts counts) {
        var none = counts.groups().stream().filter(g -> counts.size(g) == 0).toList();
        var single = counts.groups().stream().filter(g -> counts.size(g) == 1).toList();
        var warnings = new ArrayList<Warning>();
        if (!none.isEmpty()) {
            warnings.add(
                    new Warning(
                            Warning.Kind.EMPTY_GROUP,
                            column,
                            "Nobody answered in %s.".formatted(names(none)),
                            "They have no share and are not in the table."));
        }
        if (!single.isEmpty()) {
            warnings.add(
                    new Warning(
                            Warning.Kind.SMALL_GROUPS,
                            column,
                            "%d of %d groups have a single answer: %s."
                                    .formatted(
                                            single.size(), counts.groups().size(), names(single)),
                            "Join them with groups like them: a share of one says nothing."));
        }
        return warnings;
    }

    private static String names(List<String> groups) {
        String names = String.join(", ", groups.subList(0, Math.min(NAMED, groups.size())));
        return groups.size() > NAMED ? names + " and more" : names;
    }

    private static Table table(String yes, List<GroupShare> groups, Proportion all, double level) {
        var rows = new ArrayList<List<Object>>();
        groups.forEach(g -> rows.add(row(g.group(), g.share())));
        rows.add(row("all", all));
        return new Table(
                "Share of %s, %s %% intervals".formatted(yes, ShareRoles.percent(level)),
                List.of(
                        "group",
                        "yes",
                        "answers",
                        "share",
                        "lower",
                        "upper",
                        "lower, corrected",
                        "upper, corrected",
                        "lower, exact",
                        "upper, exact"),
                rows,
                "Show Wilson's (the first) unless a rule asks for another. Groups whose intervals"
                        + " overlap may still differ, and each interval is for its group alone:"
                        + " see share-comparison.");
    }

    private static List<Object> row(String group, Proportion p) {
        return List.of(
                group,
                p.successes(),
                p.of(),
                p.share(),
                p.wilson().lower(),
                p.wilson().upper(),
                p.wilsonCorrected().lower(),
                p.wilsonCorrected().upper(),
                p.clopperPearson().lower(),
                p.clopperPearson().upper());
    }

    private static String script(Request request, String column, double level) {
        return ShareRoles.yesAndOf(request, GROUP)
                + """
                shares <- function(x, n) suppressWarnings(c(yes = x, answers = n, share = x / n,
                  wilson = prop.test(x, n, correct = FALSE, conf.level = %1$s)$conf.int,
                  corrected = prop.test(x, n, conf.level = %1$s)$conf.int,
                  exact = binom.test(x, n, conf.level = %1$s)$conf.int))
                """
                        .formatted(level)
                + (column.isEmpty()
                        ? ""
                        : """
                        group <- factor(%s)
                        x <- tapply(yes, group, sum); n <- tapply(of, group, sum)
                        use <- n > 0
                        print(t(mapply(shares, x[use], n[use])), digits = 10)
                        """
                                .formatted(ShareRoles.column(request, GROUP)))
                + "print(shares(sum(yes), sum(of)), digits = 10)\n"
                + "# prop.test lessens its correction where exactly half said yes\n";
    }
}
