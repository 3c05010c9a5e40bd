package no.helhet.statistics.analysis;

import java.util.List;

/// What is printed of a choice.
final class SelectionTables {
    private SelectionTables() {}

    static List<Table> of(SelectionMethod.Both both) {
        var selection = both.selection();
        return List.of(
                new Table(
                        "Chosen: %d of %d, %d reach every gate"
                                .formatted(
                                        selection.chosen().size(),
                                        selection.candidates(),
                                        selection.passed()),
                        List.of("place", "candidate", "score"),
                        selection.ranking().stream()
                                .filter(p -> p.place() != null)
                                .limit(selection.chosen().size() + 5L)
                                .map(
                                        p ->
                                                List.of(
                                                        RatingColumns.cell(p.place()),
                                                        p.candidate(),
                                                        p.score()))
                                .toList(),
                        "The next five stand below the chosen. Ties go by name."),
                new Table(
                        "Without each rater",
                        List.of("rater left out", "still chosen"),
                        selection.withoutRater().stream()
                                .map(w -> List.<Object>of(w.rater(), w.overlap()))
                                .toList(),
                        "How many of the chosen stay when one rater is left out."),
                new Table(
                        "Probability of being among the chosen",
                        List.of("candidate", "chosen", "probability", "error", "judged"),
                        both.chances().chances().stream()
                                .map(
                                        c ->
                                                List.<Object>of(
                                                        c.candidate(),
                                                        c.chosen() ? "yes" : "no",
                                                        c.probability(),
                                                        c.error(),
                                                        c.judged()))
                                .toList(),
                        "Over %d draws of raters and weights. It says how firm the choice is,"
                                        .formatted(both.chances().draws())
                                + " not how good the candidates are."));
    }
}
