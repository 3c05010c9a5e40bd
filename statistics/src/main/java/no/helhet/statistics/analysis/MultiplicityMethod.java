package no.helhet.statistics.analysis;

import static no.helhet.statistics.analysis.AreaRoles.row;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Progress;
import no.helhet.statistics.area.Multiplicity;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// p-values adjusted for there being many.
final class MultiplicityMethod implements Method {
    @Override
    public String name() {
        return "multiple-testing";
    }

    @Override
    public String title() {
        return "p-values adjusted for many tests (Holm, Benjamini-Hochberg, Benjamini-Yekutieli)";
    }

    @Override
    public String purpose() {
        return "Where many offices are tested, some are extreme by chance. Holm holds the chance of"
                + " one false finding or more; BH and BY hold the share of false ones among those"
                + " found. Every test that was made must be counted.";
    }

    @Override
    public String source() {
        return "Holm 1979, Scandinavian Journal of Statistics 6; Benjamini & Hochberg 1995, JRSS B"
                + " 57; Benjamini & Yekutieli 2001, Annals of Statistics 29.";
    }

    @Override
    public List<Role> roles() {
        return List.of(
                Role.one("p", Role.Kind.NUMBERS, "p-values between 0 and 1."),
                Role.optional("label", Role.Kind.ANY, "What each test is about."));
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public Verified verified() {
        return Verified.by("b05_multiplicity_funnel");
    }

    @Override
    public String example() {
        return """
        {"method": "multiple-testing", "columns": {"p": "p", "label": "kontor"}}
        """;
    }

    @Override
    public String exampleData() {
        return """
        kontor,p
        Fjord,0.003
        Vidda,0.21
        Havn,0.04
        Skog,0.0004
        Elv,0.012
        Fjell,0.77
        """;
    }

    @Override
    public Fit<Analysis> run(Request request, Progress progress) {
        return Multiplicity.of(request.numbers("p")).map(result -> answer(request, result));
    }

    private static Analysis answer(Request request, Multiplicity result) {
        var labels = request.optionalGroups("label");
        var rows = new ArrayList<List<Object>>();
        for (int i = 0; i < result.adjusted().size(); i++) {
            int place = i;
            var a = result.adjusted().get(i);
            rows.add(
                    row(
                            labels.map(l -> label(l, place)).orElse(Integer.toString(i + 1)),
                            cell(a.p()),
                            cell(a.holm()),
                            cell(a.bh()),
                            cell(a.by()),
                            cell(a.bonferroni())));
        }
        var table =
                new Table(
                        "%d tests".formatted(result.tests()),
                        List.of("test", "p", "Holm", "BH", "BY", "Bonferroni"),
                        rows,
                        "Compare an adjusted p with the limit that was set beforehand. A p above it"
                                + " is not evidence that there is no difference.");
        return new Analysis(
                result,
                List.of(table),
                """
                p <- %s
                print(cbind(p, sapply(c("holm", "BH", "BY", "bonferroni"),
                  function(m) p.adjust(p, m))), digits = 10)
                """
                        .formatted(AreaRoles.column(request, "p")));
    }

    private static String label(Groups labels, int row) {
        return labels.isMissing(row) ? "" : labels.level(labels.at(row));
    }

    private static Object cell(@Nullable Double value) {
        return value == null ? "" : value;
    }
}
