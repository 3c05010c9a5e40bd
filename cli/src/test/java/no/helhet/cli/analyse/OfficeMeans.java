package no.helhet.cli.analyse;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Progress;
import no.helhet.statistics.Warning;
import no.helhet.statistics.analysis.Analysis;
import no.helhet.statistics.analysis.Method;
import no.helhet.statistics.analysis.Option;
import no.helhet.statistics.analysis.RScript;
import no.helhet.statistics.analysis.Request;
import no.helhet.statistics.analysis.Role;
import no.helhet.statistics.analysis.Table;
import no.helhet.statistics.analysis.Verified;

import java.util.ArrayList;
import java.util.List;

/// A method for tests of the command: the mean of each group.
final class OfficeMeans implements Method {
    record Row(String group, double mean, double lower) {}

    @Override
    public String name() {
        return "office-means";
    }

    @Override
    public String title() {
        return "Means of offices";
    }

    @Override
    public String purpose() {
        return "For tests.";
    }

    @Override
    public String source() {
        return "None.";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.one("outcome", Role.Kind.NUMBERS, "What is measured."),
                Role.one("group", Role.Kind.GROUPS, "The office."),
                Role.some("more", Role.Kind.ANY, 0, "Others."));
    }

    @Override
    public List<Option> options() {
        return List.of(
                Option.number("level", .95, "Level."),
                Option.list("leave-out", "Groups left out."),
                Option.yesNo("weigh", false, "Whether."));
    }

    @Override
    public Verified verified() {
        return Verified.NOT;
    }

    @Override
    public String example() {
        return "{\"method\": \"office-means\"}";
    }

    @Override
    public String exampleData() {
        return "";
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        var outcome = request.numbers("outcome");
        var groups = request.groups("group");
        if (groups.count() < 2) {
            return Fit.notEstimable(
                    Warning.Kind.ONE_GROUP, groups.name(), "There is one group.", "Give more.");
        }
        return Complete.of(outcome.size(), List.of(outcome), List.of(groups))
                .map(
                        complete ->
                                of(
                                        outcome.keep(complete.rows()).toArray(),
                                        groups.keep(complete.rows()).toArray(),
                                        groups.levels(),
                                        request));
    }

    private static Analysis of(double[] y, int[] group, List<String> levels, Request request) {
        var rows = new ArrayList<Row>();
        for (int g = 0; g < levels.size(); g++) {
            double sum = 0;
            int n = 0;
            for (int i = 0; i < y.length; i++) {
                if (group[i] == g) {
                    sum += y[i];
                    n++;
                }
            }
            rows.add(new Row(levels.get(g), sum / n, Double.NaN));
        }
        String outcome = RScript.name(request.names("outcome").getFirst());
        String by = RScript.name(request.names("group").getFirst());
        return new Analysis(
                rows,
                List.of(
                        new Table(
                                "Means, by office",
                                List.of("office", "mean"),
                                rows.stream()
                                        .<List<Object>>map(r -> List.of(r.group(), r.mean()))
                                        .toList(),
                                "They are no more than means.")),
                "m <- tapply(d$%s, d$%s, mean, na.rm = TRUE)%ncat(paste(names(m), m), sep = \"\\n\")"
                        .formatted(outcome, by));
    }
}
