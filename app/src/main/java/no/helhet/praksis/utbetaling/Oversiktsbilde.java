package no.helhet.praksis.utbetaling;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Kontor;
import no.helhet.platform.web.Choice;
import no.helhet.praksis.utbetaling.web.Kjoringslinje;
import no.helhet.praksis.utbetaling.web.Oversikt;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;

/// Gathers what the page of all runs shows.
@Service
@Transactional
class Oversiktsbilde {
    private static final int RUNS = 24;
    static final int HELD = 50;
    private static final int DAYS = 8;
    private final KjoringRepository kjoringer;
    private final UtbetalingRepository utbetalinger;
    private final KvitteringRepository kvitteringer;
    private final Kjoringstall tall;
    private final Betalingslinjer linjer;
    private final Directory directory;
    private final Clock clock;

    Oversiktsbilde(
            KjoringRepository kjoringer,
            UtbetalingRepository utbetalinger,
            KvitteringRepository kvitteringer,
            Kjoringstall tall,
            Betalingslinjer linjer,
            Directory directory,
            Clock clock) {
        this.kjoringer = kjoringer;
        this.utbetalinger = utbetalinger;
        this.kvitteringer = kvitteringer;
        this.tall = tall;
        this.linjer = linjer;
        this.directory = directory;
        this.clock = clock;
    }

    Oversikt show(String enhetsnr) {
        var due = tall.findDue(enhetsnr, DAYS);
        var tomorrow = workingDay(LocalDate.now(clock.withZone(Samling.OSLO)).plusDays(1));
        var proposed =
                due.isEmpty() || due.getFirst().dato().isBefore(tomorrow)
                        ? tomorrow
                        : due.getFirst().dato();
        return new Oversikt(
                directory.findKontor(enhetsnr).orElseThrow().omrader().stream()
                        .map(Oversiktsbilde::choice)
                        .distinct()
                        .toList(),
                proposed,
                due,
                kjoringer.findByEnhet(enhetsnr, RUNS).stream().map(Oversiktsbilde::line).toList(),
                linjer.listWithCase("utbetaling.holdt", utbetalinger.findHeld(enhetsnr, HELD)),
                kvitteringer.findUnread(HELD).stream()
                        .map(
                                k ->
                                        new Oversikt.Ulest(
                                                new KjoringId(k.kommunenr(), k.id()).path(),
                                                k.filnavn(),
                                                k.mottatt(),
                                                k.status().name(),
                                                k.arsak()))
                        .toList());
    }

    /// Districts of one municipality are one choice.
    private static Choice choice(Kontor.Omrade omrade) {
        return new Choice(
                omrade.kommunenr(),
                omrade.bydel().isEmpty() ? omrade.kommunenavn() : omrade.kommunenr());
    }

    static Kjoringslinje line(Kjoring kjoring) {
        return new Kjoringslinje(
                kjoring.id().path(),
                kjoring.betalingsdato(),
                kjoring.status().name(),
                kjoring.antall(),
                kjoring.sumOre(),
                kjoring.samlet().nar(),
                kjoring.samlet().navn());
    }

    private static LocalDate workingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case DayOfWeek.SATURDAY -> day.plusDays(2);
            case DayOfWeek.SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }
}
