package no.helhet.cli.analyse;

import no.helhet.cli.analyse.CaseLeaf.Verdict;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/// A reference case, leaf by leaf.
///
/// @param later empty, or why the library does not compute it
/// @param failure empty, or what stopped the computation
/// @param unknown paths that were computed and are not in the case
record CaseAnswer(
        String id,
        String title,
        String later,
        String failure,
        List<CaseLeaf> leaves,
        List<String> unknown) {

    long count(Verdict verdict) {
        return leaves.stream().filter(l -> l.verdict() == verdict).count();
    }

    /// Whether every value is within its tolerance, or left out for a reason.
    boolean holds() {
        return !later.isEmpty()
                || failure.isEmpty()
                        && count(Verdict.MISSED) == 0
                        && count(Verdict.NOT_COMPUTED) == 0;
    }

    void print(PrintWriter out) {
        out.printf("%n%s: %s%n", id, title);
        if (!later.isEmpty() || !failure.isEmpty()) {
            out.printf("  %s%n", later.isEmpty() ? failure : later);
            return;
        }
        int width = leaves.stream().mapToInt(l -> l.path().length()).max().orElse(1);
        out.println(CaseLeaf.head(width));
        leaves.forEach(l -> out.println(l.line(width)));
        unknown.forEach(p -> out.printf("  %s: computed, and not in the case%n", p));
        out.println("  " + counts());
    }

    void printLine(PrintWriter out) {
        String what = !later.isEmpty() ? later : !failure.isEmpty() ? failure : counts();
        out.printf("%-24s %s%n", id, what);
        var reasons = new LinkedHashMap<String, Integer>();
        for (var leaf : leaves) {
            var got = leaf.got();
            if (leaf.verdict() == Verdict.LEFT_OUT && got != null) {
                reasons.merge(got.left(), 1, Integer::sum);
            }
        }
        reasons.forEach(
                (why, times) ->
                        Wrapped.lines(
                                        "left out (%d): %s".formatted(times, why),
                                        " ".repeat(25),
                                        " ".repeat(27))
                                .forEach(out::println));
        var missed =
                leaves.stream()
                        .filter(l -> l.verdict() == Verdict.MISSED)
                        .map(CaseLeaf::path)
                        .collect(Collectors.joining(", "));
        Wrapped.lines(missed.isEmpty() ? "" : "missed: " + missed, " ".repeat(25), " ".repeat(27))
                .forEach(out::println);
    }

    private String counts() {
        return "%d within, %d missed, %d not computed, %d left out, of %d"
                .formatted(
                        count(Verdict.WITHIN),
                        count(Verdict.MISSED),
                        count(Verdict.NOT_COMPUTED),
                        count(Verdict.LEFT_OUT),
                        leaves.size());
    }
}
