package no.helhet.cli.simulate;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.mikrosimulering.Comparison.Group;
import no.helhet.regelverk.mikrosimulering.Comparison.Totals;

import java.math.BigDecimal;
import java.util.List;

/// The figures of a month as CSV: kroner with two decimals and a point, comma between, so that any
/// program reads them whatever its language.
final class Csv {
    private static final String COLUMNS =
            ",households,recipients_before,recipients_after,cost_before,cost_after,difference\n";

    private Csv() {}

    static String total(Totals month) {
        var year = Result.MONTHS;
        return "period"
                + COLUMNS
                + row("month", month)
                + row(
                        "year",
                        new Totals(
                                month.households(),
                                month.recipientsBefore(),
                                month.recipientsAfter(),
                                month.before().times(year),
                                month.after().times(year)));
    }

    static String groups(String heading, List<Group> groups) {
        var text = new StringBuilder(heading).append(COLUMNS);
        groups.forEach(group -> text.append(row(group.name(), group.totals())));
        return text.toString();
    }

    private static String row(String name, Totals totals) {
        return "%s,%d,%d,%d,%s,%s,%s\n"
                .formatted(
                        name,
                        totals.households(),
                        totals.recipientsBefore(),
                        totals.recipientsAfter(),
                        kroner(totals.before()),
                        kroner(totals.after()),
                        kroner(totals.difference()));
    }

    private static String kroner(Belop belop) {
        return BigDecimal.valueOf(belop.ore(), 2).toPlainString();
    }
}
