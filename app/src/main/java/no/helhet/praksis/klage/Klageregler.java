package no.helhet.praksis.klage;

import no.helhet.platform.web.Texts;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.frister.Frist;
import no.helhet.regelverk.frister.Frister;
import no.helhet.regelverk.frister.Fristtype;
import no.helhet.regelverk.frister.Rettidighet;
import no.helhet.regelverk.frister.Svarbehov;
import no.helhet.regelverk.parametre.Parametre;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/// The days and time limits of appeals, and the words of the rules.
@Component
class Klageregler {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final Parametre parametre = Parametre.nasjonale();
    private final Tekster tekster = Tekster.load();
    private final Clock clock;

    Klageregler(Clock clock) {
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

    Rettidighet assess(LocalDate vedtatt, Klageskriv skriv) {
        return Rettidighet.assess(vedtatt, skriv.underrettet(), skriv.fremsatt(), parametre);
    }

    /// @throws IllegalStateException when no limit is known for that day
    LocalDate frist(Fristtype type, LocalDate from) {
        return find(type, from)
                .orElseThrow(() -> new IllegalStateException("No limit is known from " + from));
    }

    Optional<LocalDate> find(Fristtype type, LocalDate from) {
        return switch (Frister.calculate(type, from, parametre)) {
            case Frist.Beregnet frist -> Optional.of(frist.lastDay());
            case Frist.Ukjent ukjent -> Optional.empty();
        };
    }

    /// Whether the appeal, which is not answered yet, is to have an interim reply.
    Svarbehov svarbehov(Klage klage) {
        var today = today();
        var mangel = klage.mangel(today);
        return Svarbehov.assess(
                klage.skriv().mottatt(),
                mangel == null || mangel.isOver() ? null : mangel.frist(),
                today,
                parametre);
    }

    /// A proposal for the day an answer can be expected: the office's own time for a review, from
    /// today or from when the appeal is to be mended.
    LocalDate ventet(Klage klage) {
        var mangel = klage.mangel(today());
        return frist(
                Fristtype.KLAGE_VURDERING,
                mangel == null || mangel.isOver() ? today() : mangel.frist());
    }

    String text(Tekst tekst, Texts t) {
        return tekster.render(tekst, Sprak.valueOf(t.language().name()));
    }

    /// The time limit with its reasoning, in one sentence.
    static String explain(Klageskriv skriv, Rettidighet answer, Texts t) {
        return switch (answer) {
            case Rettidighet.ITide(var frist) -> explain("klage.frist.itide", skriv, frist, t);
            case Rettidighet.ForSen(var frist, var ytre) ->
                    explain("klage.frist.forsen", skriv, frist, t)
                            + " "
                            + t.get("klage.frist.ytterfrist", t.dateWithYear(ytre.lastDay()));
            case Rettidighet.EtterYtterfristen(var frist, var ytre) ->
                    explain("klage.frist.forsen", skriv, frist, t)
                            + " "
                            + t.get("klage.frist.etter", t.dateWithYear(ytre.lastDay()));
            case Rettidighet.Ukjent unknown -> t.get("klage.frist.ukjent");
        };
    }

    private static String explain(String key, Klageskriv skriv, Frist.Beregnet frist, Texts t) {
        return t.get(
                key,
                t.date(skriv.underrettet()),
                t.count(frist.length().value()),
                t.dateWithYear(frist.lastDay()),
                t.date(skriv.fremsatt()));
    }
}
