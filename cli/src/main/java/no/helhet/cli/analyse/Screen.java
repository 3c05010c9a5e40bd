package no.helhet.cli.analyse;

import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Warning;
import no.helhet.statistics.analysis.Analysis;
import no.helhet.statistics.analysis.Method;

import java.io.PrintWriter;
import java.util.List;

/// An answer on the screen: what warns about it comes first, and once more last.
public final class Screen {
    private final PrintWriter out;

    public Screen(PrintWriter out) {
        this.out = out;
    }

    public void print(Outcome outcome) {
        out.printf(
                "%n%s, %d rows of %s%n%n",
                outcome.method().title(), outcome.data().frame().rows(), outcome.data().file());
        switch (outcome.fit()) {
            case Fitted<Analysis>(var analysis) -> tables(analysis);
            case FittedWithWarnings<Analysis>(var analysis, var warnings) -> {
                warnings("Read first", warnings);
                out.println();
                tables(analysis);
                warnings("Remember", warnings);
                out.println();
            }
            case NotEstimable<Analysis>(var reason) ->
                    lines(Wrapped.lines("There is no estimate. " + reason, ""));
        }
        verified(outcome.method());
        out.flush();
    }

    private void tables(Analysis analysis) {
        for (var table : analysis.tables()) {
            lines(TableText.lines(table));
            out.println();
        }
    }

    private void warnings(String title, List<Warning> warnings) {
        out.println(title + ":");
        lines(WarningLines.of(warnings));
    }

    private void verified(Method method) {
        if (!method.verified().isVerified()) {
            out.println(MethodList.UNVERIFIED);
        }
    }

    private void lines(List<String> lines) {
        lines.forEach(out::println);
    }
}
