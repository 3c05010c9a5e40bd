package no.helhet.laering.kvalitet;

import no.helhet.platform.web.Texts;
import no.helhet.register.Kontormaal;
import no.helhet.register.Kontormaned;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.process.ControlChart;

import org.jspecify.annotations.Nullable;

import java.util.Locale;
import java.util.Optional;

/// How the figures of a measure are written.
record Maaltall(Kontormaal maal, Texts t) {
    /// Below this, a share is written as so many of so many.
    private static final int FEW = 20;

    private static final double PERCENT = 100;
    private static final String NONE = "–";

    /// With its unit.
    String whole(@Nullable Kontormaned row) {
        return row == null
                ? NONE
                : maal.slag() == Kontormaal.Slag.DAGER
                        ? t.get("kvalitet.dager", number(drawn(row)))
                        : brief(row);
    }

    String brief(@Nullable Kontormaned row) {
        if (row == null) {
            return NONE;
        }
        var of = row.nevner();
        return switch (maal.slag()) {
            case ANDEL ->
                    of != null && of < FEW
                            ? t.get("kvalitet.av", row.teller(), of)
                            : value(drawn(row));
            case DAGER -> number(drawn(row));
            case ANTALL -> t.count(row.teller());
            case BELOP -> t.amount(row.teller());
        };
    }

    /// A figure as it is drawn, with the sign of a share.
    String value(double drawn) {
        return maal.slag() == Kontormaal.Slag.ANDEL
                ? t.get("kvalitet.prosent", t.count(Math.round(drawn)))
                : number(drawn);
    }

    /// As it is drawn: shares in per cent.
    double drawn(Kontormaned row) {
        var of = row.nevner();
        var value = row.verdi();
        return switch (maal.slag()) {
            case ANDEL -> of == null || of == 0 ? 0 : PERCENT * row.teller() / of;
            case DAGER -> value == null ? 0 : value;
            case ANTALL, BELOP -> row.teller();
        };
    }

    double scale() {
        return maal.slag() == Kontormaal.Slag.ANDEL ? PERCENT : 1;
    }

    /// The middle and the limits in words.
    String limits(Maalt maalt) {
        return chart(maalt)
                .map(
                        chart -> {
                            var last = chart.points().getLast();
                            return t.get(
                                    "kvalitet.grenser",
                                    maalt.maneder().size(),
                                    value(chart.centre() * scale()),
                                    value(last.lower() * scale()),
                                    value(last.upper() * scale()));
                        })
                .orElseGet(() -> t.get("kvalitet.grenser.ingen", maalt.maneder().size()));
    }

    static Optional<ControlChart> chart(Maalt maalt) {
        return switch (maalt.kart()) {
            case Fitted<ControlChart>(var chart) -> Optional.of(chart);
            case FittedWithWarnings<ControlChart>(var chart, _) -> Optional.of(chart);
            case NotEstimable<ControlChart> _ -> Optional.empty();
        };
    }

    /// At most one decimal.
    private String number(double value) {
        long whole = Math.round(value);
        if (Math.abs(value - whole) < 0.05) {
            return t.count(whole);
        }
        var text = String.format(Locale.ROOT, "%.1f", value);
        return t.language().tag().equals("en") ? text : text.replace('.', ',');
    }
}
