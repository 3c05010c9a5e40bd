package no.helhet.praksis.sak;

import no.helhet.platform.database.ModuleListener;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Personkontakt;
import no.helhet.praksis.sak.web.Kontaktliste;
import no.helhet.praksis.sak.web.Kontaktrad;
import no.helhet.regelverk.parametre.Oppslag;
import no.helhet.regelverk.parametre.Parametre;

import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// Open cases in which nobody has spoken with the person for longer than the office's own limit.
@Service
@Transactional
class Kontaktoppfolging {
    static final int PAGE = 50;
    private final KontaktRepository kontakter;
    private final Personer personer;
    private final Saksspor spor;
    private final Saksfrist frist;
    private final Clock clock;
    private final Parametre parametre = Parametre.nasjonale();

    Kontaktoppfolging(
            KontaktRepository kontakter,
            Personer personer,
            Saksspor spor,
            Saksfrist frist,
            Clock clock) {
        this.kontakter = kontakter;
        this.personer = personer;
        this.spor = spor;
        this.frist = frist;
        this.clock = clock;
    }

    @Component
    static class Listener {
        private final Kontaktoppfolging oppfolging;

        Listener(Kontaktoppfolging oppfolging) {
            this.oppfolging = oppfolging;
        }

        @ModuleListener
        void on(Personkontakt event) {
            var kommunenr = event.personId().kommunenr();
            var bydel = event.bydel();
            Scopes.run(
                    bydel.isEmpty() ? Scope.system(kommunenr) : Scope.system(kommunenr, bydel),
                    () -> oppfolging.heard(event));
        }
    }

    void heard(Personkontakt event) {
        kontakter.touch(event.personId(), event.tidspunkt());
    }

    /// How long a case may be quiet, in days.
    ///
    /// @throws IllegalStateException when no limit is known today
    int days() {
        return switch (parametre.find("sak-uten-kontakt-dager", frist.today())) {
            case Oppslag.Funnet found -> Math.toIntExact(found.value());
            case Oppslag.Ukjent _ ->
                    throw new IllegalStateException("How long a case may be quiet is not known");
        };
    }

    /// The present worker's own.
    int countMine() {
        var scope = Scopes.current();
        return kontakter.count(
                scope.kommunerArray(), KontaktRepository.EGNE, scope.actor().id(), limit());
    }

    int countOffice() {
        var scope = Scopes.current();
        return kontakter.count(
                scope.kommunerArray(),
                KontaktRepository.KONTORETS,
                scope.actor().enhetsnr(),
                limit());
    }

    Kontaktliste findMine(int from) {
        return list(KontaktRepository.EGNE, Scopes.current().actor().id(), countMine(), from);
    }

    Kontaktliste findOffice(int from) {
        var office = Scopes.current().actor().enhetsnr();
        return list(KontaktRepository.KONTORETS, office, countOffice(), from);
    }

    private Kontaktliste list(String whose, Object hvem, int count, int from) {
        var found =
                kontakter.find(Scopes.current().kommunerArray(), whose, hvem, limit(), from, PAGE);
        spor.readList(
                "sak.utenkontakt", found.stream().map(KontaktRepository.Stille::sak).toList());
        var names = personer.findAll(found.stream().map(f -> f.sak().personId()).toList());
        var today = frist.today();
        var rows =
                found.stream()
                        .map(
                                f -> {
                                    var day = LocalDate.ofInstant(f.siste(), Saksfrist.OSLO);
                                    return new Kontaktrad(
                                            f.sak(),
                                            names.get(f.sak().personId().id()),
                                            day,
                                            ChronoUnit.DAYS.between(day, today));
                                })
                        .toList();
        var next = from + found.size();
        return new Kontaktliste(rows, count, days(), next < count ? next : null);
    }

    private Instant limit() {
        return clock.instant().minus(Duration.ofDays(days()));
    }
}
