package no.helhet.register;

import no.helhet.platform.database.Selection;
import no.helhet.praksis.sak.Sakstelling;
import no.helhet.praksis.vedtak.Vedtakstelling;

import org.springframework.stereotype.Component;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/// Decisions, with the office of their case and the day it was applied for.
@Component
class Vedtaksregisterkilde implements Registerkilde<Faktum.Vedtak> {
    private final Vedtakstelling vedtak;
    private final Sakstelling saker;

    Vedtaksregisterkilde(Vedtakstelling vedtak, Sakstelling saker) {
        this.vedtak = vedtak;
        this.saker = saker;
    }

    @Override
    public Class<Faktum.Vedtak> type() {
        return Faktum.Vedtak.class;
    }

    @Override
    public List<Kilde<Faktum.Vedtak>> find(String kommunenr, Selection selection) {
        var found = vedtak.find(kommunenr, selection);
        var cases =
                saker.findById(kommunenr, found.stream().map(Vedtakstelling.Rad::sakId).toList());
        return found.stream()
                .map(
                        v -> {
                            var sak = cases.get(v.sakId());
                            return sak == null
                                    ? new Kilde<Faktum.Vedtak>(
                                            v.id(), v.bydel(), null, whose -> List.of())
                                    : Kilde.of(
                                            v.id(),
                                            v.bydel(),
                                            v.personId(),
                                            whose -> fact(v, sak, whose));
                        })
                .toList();
    }

    private static Faktum.Vedtak fact(Vedtakstelling.Rad v, Sakstelling.Rad sak, UUID pseudonym) {
        return new Faktum.Vedtak(
                v.id(),
                pseudonym,
                sak.enhetsnr(),
                v.sakId(),
                v.type(),
                v.utfall(),
                v.form(),
                v.belopOre(),
                v.fom(),
                v.tom(),
                v.dato(),
                sak.sokt(),
                Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(sak.sokt(), v.dato()))),
                v.vilkar(),
                v.unntak(),
                v.korrigerer(),
                v.korrigert(),
                v.voksne(),
                v.barn(),
                v.returer());
    }
}
