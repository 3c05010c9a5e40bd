package no.helhet.praksis.samtykke;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.samtykke.Samtykkegiver;
import no.helhet.regelverk.samtykke.Samtykkegrunnlag;
import no.helhet.regelverk.samtykke.Samtykkekontroll;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/// The day, who acts, and what the rules say of a consent.
@Component
class Samtykkeregler {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private final Parametre parametre = Parametre.nasjonale();
    private final Tekster tekster = Tekster.load();
    private final Clock clock;

    Samtykkeregler(Clock clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), OSLO);
    }

    /// The last day a consent given today may hold.
    LocalDate latest() {
        return Samtykkekontroll.latest(today(), parametre);
    }

    /// From which age, in years, a person gives a consent today.
    int age() {
        return Samtykkekontroll.age(today(), parametre);
    }

    List<Utfall> check(Samtykkegrunnlag grunnlag) {
        return Samtykkekontroll.check(grunnlag, parametre);
    }

    List<Utfall> checkQuestion(int deler, String formal, LocalDate til) {
        return Samtykkekontroll.checkQuestion(deler, formal, today(), til, parametre);
    }

    /// Whether the giver may say yes today for one born that day.
    boolean mayGive(LocalDate born, Samtykkegiver giver) {
        return !isClosed(Samtykkekontroll.checkGiver(born, false, giver, today(), parametre));
    }

    static boolean isClosed(List<Utfall> answers) {
        return answers.stream().anyMatch(Utfall::isMissing);
    }

    /// What stands in the way, each with the field where it is put right.
    List<Problem> problems(Samtykkesvar answer, Texts t) {
        return switch (answer) {
            case Samtykkesvar.Mangler(var feil) ->
                    feil.stream().map(p -> new Problem(p.field(), t.get(p.text()))).toList();
            case Samtykkesvar.Stengt(var grunner) ->
                    grunner.stream().flatMap(u -> problem(u, t)).toList();
            case Samtykkesvar.Gjort() -> List.of();
            case Samtykkesvar.Lukket() -> List.of();
        };
    }

    private Stream<Problem> problem(Utfall answer, Texts t) {
        return switch (answer) {
            case Utfall.IkkeOppfylt i -> Stream.of(problem(i.begrunnelse(), i.anker(), t));
            case Utfall.ManglerOpplysning m -> Stream.of(problem(m.hva(), m.anker(), t));
            case Utfall.Oppfylt() -> Stream.of();
            case Utfall.GjelderIkke na -> Stream.of();
        };
    }

    private Problem problem(Tekst what, String anchor, Texts t) {
        return new Problem(
                anchor.substring(1), tekster.render(what, Sprak.valueOf(t.language().name())));
    }

    static Actor actor() {
        var actor = Scopes.current().actor();
        return CurrentUser.find()
                .map(u -> new Actor(u.brukerId(), u.navn(), actor.rolle(), actor.enhetsnr()))
                .orElse(actor);
    }
}
