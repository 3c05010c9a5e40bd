package no.helhet.laering.kvalitet;

import no.helhet.platform.database.EventLog;
import no.helhet.platform.web.Texts;
import no.helhet.register.Kontormaal;
import no.helhet.register.Kontormaned;
import no.helhet.register.Kontorrad;
import no.helhet.register.Kontortall;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.YearMonth;
import java.util.Map;

/// The rows behind a figure, read anew from the register. They name cases and no persons; that they
/// were read is logged, and the case's own page decides who may open it.
@Service
@Transactional
class Radvisning {
    static final int MOST = 500;
    private final Kontortall register;
    private final KvalitetProperties properties;
    private final EventLog events;

    Radvisning(Kontortall register, KvalitetProperties properties, EventLog kvalitetEvents) {
        this.register = register;
        this.properties = properties;
        this.events = kvalitetEvents;
    }

    /// @param del of gates, which; empty for all
    Radside find(Kontormaal maal, YearMonth maned, String del, Texts t) {
        var enhet = Enhet.current();
        var regler = properties.regler();
        var rows = register.findRows(enhet.enhetsnr(), maned, maal, del, regler, MOST);
        var months =
                register.findMonths(enhet.enhetsnr(), maned, maned, regler).stream()
                        .filter(m -> m.maal() == maal && (del.isEmpty() || m.del().equals(del)))
                        .toList();
        events.append(
                enhet.kommunenr(),
                null,
                null,
                "KONTORTALL_RADER_LEST",
                Map.of(
                        "enhetsnr", enhet.enhetsnr(),
                        "maal", maal.name(),
                        "maned", maned.toString(),
                        "rader", rows.size()));
        long count = months.stream().mapToLong(Kontormaned::teller).sum();
        long of = months.stream().mapToLong(m -> m.nevner() == null ? 0 : m.nevner()).sum();
        var figures = new Maaltall(maal, t);
        boolean share = maal.slag() == Kontormaal.Slag.ANDEL;
        var figure =
                months.size() == 1
                        ? figures.whole(months.getFirst())
                        : months.isEmpty() ? "–" : t.count(count);
        return new Radside(
                t.get("kvalitet.maal." + maal, properties.hentetMinutter()),
                maned.toString(),
                t.month(maned),
                del.isEmpty() ? figure : Kontortegner.gate(del, t) + ": " + t.count(count),
                share
                        ? t.get("kvalitet.rader.andel", count, of)
                        : maal.slag() == Kontormaal.Slag.BELOP
                                ? t.amount(count)
                                : t.get("kvalitet.rader.antall", count),
                t.get(
                        "kvalitet.def." + maal,
                        properties.hentetMinutter(),
                        properties.gjentakDager()),
                t.has("kvalitet.rader.kol." + maal) ? t.get("kvalitet.rader.kol." + maal) : "",
                share,
                rows.stream().anyMatch(r -> r.sakId() != null),
                rows.stream().map(r -> line(maal, r, t)).toList(),
                rows.size() < MOST ? 0 : Math.max(0, (of > 0 ? of : count) - MOST));
    }

    private static Radside.Linje line(Kontormaal maal, Kontorrad row, Texts t) {
        return new Radside.Linje(
                t.date(row.dag()),
                row.sakId() == null ? null : "/sak/" + row.kommunenr() + "-" + row.sakId(),
                row.saksnr(),
                row.teller() > 0,
                value(maal, row, t));
    }

    private static String value(Kontormaal maal, Kontorrad row, Texts t) {
        var value = row.verdi();
        return switch (maal) {
            case KOSTNAD -> t.amount(row.teller());
            case BARN -> t.count(row.teller());
            case PORT -> Kontortegner.gate(row.del(), t);
            default -> value == null ? "" : t.count(value);
        };
    }
}
