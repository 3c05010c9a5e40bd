package no.helhet.praksis.henvisning;

import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.frister.Frist;
import no.helhet.regelverk.frister.Frister;
import no.helhet.regelverk.frister.Fristtype;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.porter.Utfall;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// The days and time limits of referrals, and the words of the rules.
@Component
class Henvisningsregler {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final Parametre parametre = Parametre.nasjonale();
    private final Tekster tekster = Tekster.load();
    private final Clock clock;

    Henvisningsregler(Clock clock) {
        this.clock = clock;
    }

    /// As the database holds it, so that what is made from it is the same when it is read again.
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return day(clock.instant());
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, OSLO);
    }

    /// @throws IllegalStateException when no limit is known for that day
    LocalDate frist(Fristtype type, LocalDate from) {
        return switch (Frister.calculate(type, from, parametre)) {
            case Frist.Beregnet frist -> frist.lastDay();
            case Frist.Ukjent ukjent ->
                    throw new IllegalStateException("No limit is known from " + from);
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
