package no.helhet.praksis.mottak;

import static no.helhet.praksis.mottak.Ko.SIGN;

import no.helhet.platform.database.Scopes;
import no.helhet.platform.live.LiveSigns;
import no.helhet.platform.web.Problem;
import no.helhet.praksis.mottak.Henvendelse.Gjelder;
import no.helhet.praksis.mottak.Henvendelse.Status;
import no.helhet.praksis.mottak.Henvendelse.Utfall;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Personkontakt;
import no.helhet.praksis.radgivning.Rad;
import no.helhet.praksis.radgivning.Radsvar;
import no.helhet.praksis.radgivning.Radtema;
import no.helhet.praksis.soknad.MuntligeSoknader;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Ends an enquiry. Who has no food, no roof, or is in danger gets an answer in writing, or an
/// application that will be answered, before the enquiry can be closed: the last word is here.
@Service
@Transactional
class Avslutning {
    static final int LEAST_ANSWER = 20;
    private static final int MOST_TEXT = 10_000;
    private final HenvendelseRepository henvendelser;
    private final SvarRepository svar;
    private final Svarbrev brev;
    private final MuntligeSoknader soknader;
    private final Rad rad;
    private final Personer personer;
    private final Mottakspor spor;
    private final Mottakstid tid;
    private final LiveSigns signs;
    private final ApplicationEventPublisher events;

    Avslutning(
            HenvendelseRepository henvendelser,
            SvarRepository svar,
            Svarbrev brev,
            MuntligeSoknader soknader,
            Rad rad,
            Personer personer,
            Mottakspor spor,
            Mottakstid tid,
            LiveSigns signs,
            ApplicationEventPublisher events) {
        this.henvendelser = henvendelser;
        this.svar = svar;
        this.brev = brev;
        this.soknader = soknader;
        this.rad = rad;
        this.personer = personer;
        this.spor = spor;
        this.tid = tid;
        this.signs = signs;
        this.events = events;
    }

    /// @param version of the enquiry that was read
    Mottaksvar finish(HenvendelseId id, int version, Avslutningsskjema skjema) {
        var h = henvendelser.lock(id).orElse(null);
        if (h == null || !h.enhetsnr().equals(Scopes.current().actor().enhetsnr())) {
            return new Mottaksvar.Lukket();
        }
        var person = h.personId();
        if (person != null && !personer.checkAccess(person).erTillatt()) {
            return new Mottaksvar.Lukket();
        }
        var utfall = skjema.utfall();
        if (h.status() == Status.FERDIG) {
            return h.utfall() == utfall ? new Mottaksvar.Gjort(h) : new Mottaksvar.Opptatt(h);
        }
        if (h.version() != version) {
            return new Mottaksvar.Opptatt(h);
        }
        var wrong = check(h, utfall, skjema);
        if (utfall == null || !wrong.isEmpty()) {
            return new Mottaksvar.Mangler(wrong);
        }
        if (utfall == Utfall.SOKNAD && person != null) {
            soknader.register(
                    id.id(),
                    person,
                    h.enhetsnr(),
                    skjema.felt("soknad"),
                    h.hast().isEmergency(),
                    h.ankom());
        }
        if (!skjema.felt("svar").isEmpty()) {
            svar.insert(h, skjema.felt("svar"), brev.write(h, skjema.felt("svar")), tid.now());
        }
        henvendelser.setDone(id, utfall, skjema.felt("notat"), tid.now());
        var done = henvendelser.find(id).orElseThrow();
        spor.write(done, "HENVENDELSE_AVSLUTTET", Map.of("utfall", utfall.name()));
        signs.send(h.enhetsnr(), SIGN);
        var told = ended(done);
        events.publishEvent(told);
        if (told.personId() != null && told.hentet() != null) {
            events.publishEvent(new Personkontakt(told.personId(), told.bydel(), told.ferdig()));
        }
        return utfall == Utfall.RAD && person != null
                ? advised(done, person, skjema)
                : new Mottaksvar.Gjort(done);
    }

    /// Advice is logged in one line. When it has become a service, the law asks for a decision.
    private Mottaksvar advised(Henvendelse h, PersonId person, Avslutningsskjema skjema) {
        var logged =
                rad.log(
                        person,
                        h.id().id(),
                        tema(h.gjelder()),
                        null,
                        skjema.felt("notat"),
                        false,
                        skjema.felt("flere").equals("true"));
        return switch (logged) {
            case Radsvar.Gjort(var forslag) ->
                    forslag == null ? new Mottaksvar.Gjort(h) : new Mottaksvar.GjortMedForslag(h);
            case Radsvar.Mangler _, Radsvar.Lukket _ ->
                    throw new IllegalStateException("Advice that was checked was not logged");
        };
    }

    private static Radtema tema(Gjelder gjelder) {
        return switch (gjelder) {
            case OKONOMI, GJELD -> Radtema.OKONOMI;
            case BOLIG -> Radtema.BOLIG;
            case ARBEID -> Radtema.ARBEID;
            case PAPIRER, AVTALE, ANNET -> Radtema.ANNET;
        };
    }

    private static List<Problem> check(
            Henvendelse h, @Nullable Utfall utfall, Avslutningsskjema s) {
        var wrong = new ArrayList<Problem>();
        if (utfall == null) {
            wrong.add(new Problem("utfall", "mottak.feil.utfall"));
            return wrong;
        }
        var answer = s.felt("svar");
        if (utfall == Utfall.SOKNAD && h.personId() == null) {
            wrong.add(new Problem("hvem", "mottak.feil.soknad.hvem"));
        }
        if (utfall == Utfall.SOKNAD && s.felt("soknad").isEmpty()) {
            wrong.add(new Problem("soknad", "mottak.feil.soknad"));
        }
        if (h.hast().isEmergency() && utfall != Utfall.SOKNAD && answer.isEmpty()) {
            wrong.add(new Problem("svar", "mottak.feil.svar"));
        }
        if (!answer.isEmpty() && answer.length() < LEAST_ANSWER) {
            wrong.add(new Problem("svar", "mottak.feil.svar.kort"));
        }
        var advice = utfall == Utfall.RAD && h.personId() != null;
        if (advice && s.felt("notat").isEmpty()) {
            wrong.add(new Problem("notat", "mottak.feil.rad"));
        }
        if (advice && s.felt("notat").length() > Rad.LONGEST) {
            wrong.add(new Problem("notat", "mottak.feil.rad.lang"));
        }
        if (utfall == Utfall.UTEN_SVAR && s.felt("notat").isEmpty()) {
            wrong.add(new Problem("notat", "mottak.feil.notat"));
        }
        for (var field : List.of("svar", "soknad", "notat")) {
            if (s.felt(field).length() > MOST_TEXT) {
                wrong.add(new Problem(field, "mottak.feil.lang"));
            }
        }
        return wrong;
    }

    /// Takes an ending back, while nothing has left the house because of it.
    Mottaksvar reopen(HenvendelseId id) {
        var h = henvendelser.lock(id).orElse(null);
        if (h == null || !h.enhetsnr().equals(Scopes.current().actor().enhetsnr())) {
            return new Mottaksvar.Lukket();
        }
        var person = h.personId();
        if (h.status() != Status.FERDIG
                || !isUndoable(h)
                || person != null && henvendelser.findOpen(person, h.enhetsnr()).isPresent()) {
            return new Mottaksvar.Opptatt(h);
        }
        henvendelser.setReopened(id);
        spor.write(h, "HENVENDELSE_GJENAPNET", Map.of());
        signs.send(h.enhetsnr(), SIGN);
        return new Mottaksvar.Gjort(henvendelser.find(id).orElseThrow());
    }

    /// An application is in, and an answer is given: neither is taken back from here.
    boolean isUndoable(Henvendelse h) {
        return h.utfall() != Utfall.SOKNAD
                && h.billett().dag().equals(tid.today())
                && svar.find(h.id()).isEmpty();
    }

    private static HenvendelseAvsluttet ended(Henvendelse h) {
        var utfall = h.utfall();
        var ferdig = h.ferdig();
        if (utfall == null || ferdig == null) {
            throw new IllegalStateException("The enquiry has not ended");
        }
        var districts = Scopes.current().bydeler();
        return new HenvendelseAvsluttet(
                h.id(),
                h.personId(),
                districts.isEmpty() ? "" : districts.getFirst(),
                h.enhetsnr(),
                h.kanal().name(),
                h.gjelder().name(),
                h.hast().isEmergency(),
                h.ankom(),
                h.hentet(),
                ferdig,
                utfall.name());
    }
}
