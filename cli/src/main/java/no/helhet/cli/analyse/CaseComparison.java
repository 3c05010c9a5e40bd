package no.helhet.cli.analyse;

import no.helhet.cli.analyse.CaseLeaf.Verdict;

import java.io.PrintWriter;
import java.util.List;

/// All reference cases beside what the methods answer.
public record CaseComparison(List<CaseAnswer> answers) {
    /// @param summary a line for each case, else one for each value
    /// @return whether every case holds
    public boolean print(PrintWriter out, boolean summary) {
        answers.forEach(a -> print(a, out, summary));
        var asked = answers.stream().filter(a -> a.later().isEmpty()).toList();
        out.printf(
                "%n%d of %d cases hold: %d values within, %d missed, %d not computed, %d left out"
                        + " for a reason. %d cases are later work.%n",
                asked.stream().filter(CaseAnswer::holds).count(),
                asked.size(),
                count(asked, Verdict.WITHIN),
                count(asked, Verdict.MISSED),
                count(asked, Verdict.NOT_COMPUTED),
                count(asked, Verdict.LEFT_OUT),
                answers.size() - asked.size());
        out.flush();
        return holds();
    }

    boolean holds() {
        return answers.stream().allMatch(CaseAnswer::holds);
    }

    private static void print(CaseAnswer answer, PrintWriter out, boolean summary) {
        if (summary) {
            answer.printLine(out);
        } else {
            answer.print(out);
        }
        out.flush();
    }

    private static long count(List<CaseAnswer> answers, Verdict verdict) {
        return answers.stream().mapToLong(a -> a.count(verdict)).sum();
    }
}
