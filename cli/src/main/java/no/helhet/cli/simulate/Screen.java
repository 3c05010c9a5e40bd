package no.helhet.cli.simulate;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Digits;
import no.helhet.regelverk.mikrosimulering.Comparison.Group;
import no.helhet.regelverk.mikrosimulering.Comparison.Totals;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The tables on the screen, in kroner.
public final class Screen {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final String ROW = "%-36s %11s %11s %11s %15s %15s %14s%n";

    private final PrintWriter out;

    public Screen(PrintWriter out) {
        this.out = out;
    }

    public void print(Result result) {
        var all = result.comparison().all();
        out.printf(
                "%n%s households, %s. Kroner; recipients are households.%n%n",
                Digits.grouped(all.households()), MONTH.format(result.request().month()));
        out.printf(ROW, "", "households", "recipients", "", "cost", "", "");
        out.printf(ROW, "", "", "before", "after", "before", "after", "difference");
        row("All, a month", all, 1);
        row("All, a year", all, Result.MONTHS);
        section("By household, a month", result.comparison().byType());
        section("By tenth of income, a month", result.comparison().byDecile());
        section("By municipality, a month", result.comparison().byMunicipality());
        out.printf("%nTaken for granted:%n");
        Result.ASSUMPTIONS.forEach(a -> out.printf("  %s%n", a));
        printUnconfirmed(result);
        out.flush();
    }

    private void section(String title, List<Group> groups) {
        out.printf("%n%s%n", title);
        groups.forEach(group -> row("  " + Labels.of(group), group.totals(), 1));
    }

    private void row(String name, Totals totals, int times) {
        out.printf(
                ROW,
                name,
                Digits.grouped(totals.households()),
                Digits.grouped(totals.recipientsBefore()),
                Digits.grouped(totals.recipientsAfter()),
                kroner(totals.before(), times),
                kroner(totals.after(), times),
                kroner(totals.difference(), times));
    }

    private void printUnconfirmed(Result result) {
        var unconfirmed = result.unconfirmed();
        if (unconfirmed.isEmpty()) {
            return;
        }
        out.printf("%nNot confirmed in an official publication:%n");
        for (var value : unconfirmed) {
            out.printf(
                    "  %s, %s: %s (%s)%n",
                    value.id(), Labels.of(value), value.source(), value.certainty().word());
        }
    }

    /// To the nearest krone.
    private static String kroner(Belop belop, int times) {
        return Digits.grouped(Math.floorDiv(belop.times(times).ore() + 50, 100));
    }
}
