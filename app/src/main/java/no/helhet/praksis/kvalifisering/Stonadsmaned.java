package no.helhet.praksis.kvalifisering;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.List;

/// A month's benefit as it is shown, with each line and why.
public record Stonadsmaned(
        YearMonth maned,
        int nr,
        long belopOre,
        long differanseOre,
        long betaltOre,
        boolean oppgjort,
        @Nullable String regelversjon,
        List<Linje> linjer) {
    /// A line of the calculation.
    public record Linje(String setning, String hjemmel, long belopOre) {}
}
