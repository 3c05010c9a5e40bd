package no.helhet.praksis.vedtak;

import no.helhet.platform.web.LedgerRow;
import no.helhet.platform.web.LedgerRow.Editing;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Linje;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.livsopphold.Manedsregnskap;
import no.helhet.regelverk.livsopphold.Summer;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// The calculation as a ledger.
final class Regnskap {
    private final Regler regler;
    private final Texts t;
    private final String base;

    /// @param base address of the draft, under which lines are changed
    Regnskap(Regler regler, Texts t, String base) {
        this.regler = regler;
        this.t = t;
        this.base = base;
    }

    /// @param mayWrite whether the reader may change lines
    /// @param editing the line that is being changed now, or null
    List<LedgerRow> rows(Manedsregnskap maned, boolean mayWrite, @Nullable String editing) {
        var rows = new ArrayList<LedgerRow>();
        var sums = List.of(maned.sought(), maned.computed(), maned.forslag());
        for (var gruppe : Gruppe.values()) {
            var lines = maned.linjer().stream().filter(l -> l.gruppe() == gruppe).toList();
            if (lines.isEmpty()) {
                continue;
            }
            rows.add(new LedgerRow.Group(t.get("vedtak.gruppe." + gruppe.name())));
            for (var line : lines) {
                rows.add(line(line, mayWrite, line.key().equals(editing)));
            }
            if (gruppe == Gruppe.BEHOV) {
                rows.add(sum("vedtak.sum.behov", sums.stream().map(Summer::behov).toList()));
            } else if (gruppe == Gruppe.INNTEKT) {
                rows.add(sum("vedtak.sum.inntekt", sums.stream().map(Summer::inntekt).toList()));
            }
        }
        var total = sums.stream().map(s -> s.stonad().ore()).toList();
        rows.add(
                new LedgerRow.Sum(
                        t.get("vedtak.sum.stonad", t.month(maned.maned())),
                        total.get(0),
                        total.get(1),
                        total.get(2),
                        true));
        return rows;
    }

    private LedgerRow sum(String key, List<Belop> sums) {
        return new LedgerRow.Sum(
                t.get(key), sums.get(0).ore(), sums.get(1).ore(), sums.get(2).ore(), false);
    }

    private LedgerRow line(Linje line, boolean mayWrite, boolean editing) {
        var outside = line.gruppe() == Gruppe.UTENFOR;
        return new LedgerRow.Line(
                line.key(),
                regler.text(line.post(), t.language()),
                regler.text(line.forklaring(), t.language()),
                outside || line.gruppe() == Gruppe.REDUKSJON ? null : line.sought().ore(),
                outside ? line.sought().ore() : line.computed().ore(),
                line.forslag().ore(),
                line.hjemmel().replace("sotjl ", ""),
                base + "/spor#" + line.key(),
                editing(line, mayWrite, editing));
    }

    private Editing editing(Linje line, boolean mayWrite, boolean editing) {
        if (line.gruppe() == Gruppe.UTENFOR) {
            return new Editing.Locked();
        }
        if (line.gruppe() == Gruppe.REDUKSJON) {
            return new Editing.Closed();
        }
        var change = line.overstyring();
        if (mayWrite && (change != null || editing)) {
            return new Editing.Changed(
                    question(line),
                    change == null ? "" : change.begrunnelse(),
                    base + "/linje/" + line.key() + "/angre");
        }
        return mayWrite
                ? new Editing.Open(base + "/regnskap?linje=" + line.key())
                : new Editing.Closed();
    }

    private String question(Linje line) {
        var more = line.forslag().ore() - line.computed().ore();
        return more == 0
                ? t.get("vedtak.hvorfor")
                : t.get(
                        more > 0 ? "vedtak.hvorfor.over" : "vedtak.hvorfor.under",
                        t.amount(Math.abs(more)));
    }
}
