package no.helhet.laering.kvalitet;

import no.helhet.register.Kontormaal;
import no.helhet.register.Kontormaned;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.process.ControlChart;
import no.helhet.statistics.process.ControlLimits;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// A measure of the office over its months, the one looked at last.
///
/// @param rader each month's figure; null where there was nothing to measure
/// @param kart limits from the first twelve months that have a figure, and what the last says
/// @param lignende middle of offices like it, in per cent for a share; null when too few have it
record Maalt(
        Kontormaal maal,
        List<YearMonth> maneder,
        List<@Nullable Kontormaned> rader,
        Fit<ControlChart> kart,
        @Nullable Double lignende) {
    static final int BASELINE = 12;
    private static final int YEAR = 12;

    Maalt {
        maneder = List.copyOf(maneder);
        rader = Collections.unmodifiableList(new ArrayList<>(rader));
    }

    /// @param rows the measure's, by month
    static Maalt of(
            Kontormaal maal,
            List<YearMonth> maneder,
            Map<YearMonth, Kontormaned> rows,
            @Nullable Double lignende) {
        var rader = new ArrayList<@Nullable Kontormaned>();
        for (var maned : maneder) {
            var row = rows.get(maned);
            // A month in which nobody was counted has nought of them; a share of none is unknown.
            rader.add(
                    row == null && isCount(maal)
                            ? new Kontormaned(maned, maal, "", 0, null, null)
                            : row);
        }
        return new Maalt(maal, maneder, rader, chart(maal, rader), lignende);
    }

    private static boolean isCount(Kontormaal maal) {
        return maal.slag() == Kontormaal.Slag.ANTALL || maal.slag() == Kontormaal.Slag.BELOP;
    }

    private static Fit<ControlChart> chart(Kontormaal maal, List<@Nullable Kontormaned> rader) {
        return switch (maal.slag()) {
            case ANDEL ->
                    ControlLimits.shares(
                            numbers(maal, rader, Kontormaned::teller),
                            numbers(maal, rader, Maalt::nevner),
                            BASELINE);
            case DAGER -> ControlLimits.xmr(numbers(maal, rader, Maalt::verdi), BASELINE);
            case ANTALL, BELOP ->
                    ControlLimits.counts(numbers(maal, rader, Kontormaned::teller), BASELINE);
        };
    }

    private static double nevner(Kontormaned row) {
        return row.nevner() == null ? Double.NaN : row.nevner();
    }

    private static double verdi(Kontormaned row) {
        return row.verdi() == null ? Double.NaN : row.verdi();
    }

    private static Numbers numbers(
            Kontormaal maal,
            List<@Nullable Kontormaned> rader,
            ToDoubleFunction<Kontormaned> part) {
        var values = new double[rader.size()];
        for (int i = 0; i < values.length; i++) {
            var row = rader.get(i);
            values[i] = row == null ? Double.NaN : part.applyAsDouble(row);
        }
        return Numbers.owning(maal.name(), values);
    }

    YearMonth maned() {
        return maneder.getLast();
    }

    @Nullable Kontormaned now() {
        return rader.getLast();
    }

    @Nullable Kontormaned yearAgo() {
        int at = rader.size() - 1 - YEAR;
        return at < 0 ? null : rader.get(at);
    }

    /// How many months have a figure.
    int known() {
        return (int) rader.stream().filter(r -> r != null).count();
    }
}
