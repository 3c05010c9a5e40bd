package no.helhet.register;

import no.helhet.platform.database.Selection;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Sakstelling;
import no.helhet.praksis.vedtak.Vedtakstelling;
import no.helhet.praksis.vedtak.Vedtakstelling.Dager;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Cases, with the days they were decided. A decided case is closed on the day of its last
/// decision, one that was withdrawn on that day; one that is opened again is open.
@Component
class Saksregisterkilde implements Registerkilde<Faktum.Sak> {
    private final Sakstelling saker;
    private final Vedtakstelling vedtak;

    Saksregisterkilde(Sakstelling saker, Vedtakstelling vedtak) {
        this.saker = saker;
        this.vedtak = vedtak;
    }

    @Override
    public Class<Faktum.Sak> type() {
        return Faktum.Sak.class;
    }

    @Override
    public List<Kilde<Faktum.Sak>> find(String kommunenr, Selection selection) {
        var found = saker.find(kommunenr, selection);
        var days = vedtak.findDager(kommunenr, found.stream().map(Sakstelling.Rad::id).toList());
        return found.stream()
                .map(
                        sak ->
                                Kilde.of(
                                        sak.id(),
                                        sak.bydel(),
                                        sak.personId(),
                                        whose -> fact(sak, days.get(sak.id()), whose)))
                .toList();
    }

    private static Faktum.Sak fact(Sakstelling.Rad sak, @Nullable Dager days, UUID pseudonym) {
        return new Faktum.Sak(
                sak.id(),
                pseudonym,
                sak.enhetsnr(),
                sak.saksnr(),
                sak.type(),
                sak.sokt(),
                sak.frist(),
                sak.forelopigSvar(),
                days == null ? null : days.forste(),
                closed(sak, days),
                sak.status() == Sak.Status.AVSLUTTET);
    }

    private static @Nullable LocalDate closed(Sakstelling.Rad sak, @Nullable Dager days) {
        return switch (sak.status()) {
            case AVSLUTTET -> sak.trukket();
            case VEDTATT -> days == null ? null : days.siste();
            case NY, UNDER_BEHANDLING, VENTER_PA_SOKER, TIL_BESLUTNING -> null;
        };
    }
}
