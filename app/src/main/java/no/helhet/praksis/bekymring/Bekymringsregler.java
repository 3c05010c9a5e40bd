package no.helhet.praksis.bekymring;

import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.parametre.Oppslag;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.porter.Utfall;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// The time, what is left lying, and the words of the rules.
@Component
class Bekymringsregler {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final Parametre parametre = Parametre.nasjonale();
    private final Tekster tekster = Tekster.load();
    private final Clock clock;

    Bekymringsregler(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return day(clock.instant());
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, OSLO);
    }

    /// A draft begun before this has lain too long.
    Instant draftsOlderThan() {
        return now().minus(Duration.ofMinutes(value("bekymring-utkast-minutter")));
    }

    /// What was sent before this should have been received by now.
    Instant sentBefore() {
        return now().minus(Duration.ofDays(value("bekymring-kvittering-dager")));
    }

    private long value(String id) {
        return switch (parametre.find(id, today())) {
            case Oppslag.Funnet found -> found.value();
            case Oppslag.Ukjent unknown ->
                    throw new IllegalStateException("No value of " + id + " is known today");
        };
    }

    /// What is missing, each with the field where it is written.
    List<Problem> problems(List<Utfall> answers, Texts t) {
        return answers.stream()
                .flatMap(
                        utfall ->
                                switch (utfall) {
                                    case Utfall.IkkeOppfylt i ->
                                            Stream.of(problem(i.begrunnelse(), i.anker(), t));
                                    case Utfall.ManglerOpplysning m ->
                                            Stream.of(problem(m.hva(), m.anker(), t));
                                    case Utfall.Oppfylt() -> Stream.<Problem>of();
                                    case Utfall.GjelderIkke na -> Stream.<Problem>of();
                                })
                .toList();
    }

    private Problem problem(Tekst what, String anchor, Texts t) {
        return new Problem(
                anchor.substring(1), tekster.render(what, Sprak.valueOf(t.language().name())));
    }
}
