package no.helhet.praksis.sak;

import no.helhet.platform.web.Texts;
import no.helhet.praksis.person.Forlop;
import no.helhet.praksis.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// A person's cases on the timeline: what is applied for and not decided, the day of each
/// application, and the interim replies.
@Component
@Transactional(readOnly = true)
class SakIForlopet implements Forlop {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final SakRepository saker;

    SakIForlopet(SakRepository saker) {
        this.saker = saker;
    }

    @Override
    public List<Periode> findPerioder(PersonId id) {
        return saker.findByPerson(id).stream()
                .filter(sak -> sak.status() != Sak.Status.AVSLUTTET)
                .flatMap(SakIForlopet::periods)
                .toList();
    }

    private static Stream<Periode> periods(Sak sak) {
        var applied = point(sak, sak.sokt(), t -> t.get("sak.forlop.sokt"));
        var replied =
                Stream.ofNullable(sak.forelopigSvar())
                        .map(svar -> LocalDate.ofInstant(svar, OSLO))
                        .map(day -> point(sak, day, t -> t.get("sak.forlop.svar")));
        var open =
                Stream.of(sak)
                        .filter(s -> s.status().isOpen())
                        .map(
                                s ->
                                        new Periode(
                                                Bane.OKONOMISK_STONAD,
                                                s.fom(),
                                                s.tom(),
                                                t -> t.get("sak.forlop.soknad"),
                                                href(s),
                                                true));
        return Stream.of(Stream.of(applied), replied, open).flatMap(Function.identity());
    }

    private static Periode point(Sak sak, LocalDate day, Function<Texts, String> text) {
        return new Periode(Bane.KONTAKT, day, day, text, href(sak), false);
    }

    private static String href(Sak sak) {
        return "/sak/" + sak.id().path();
    }
}
