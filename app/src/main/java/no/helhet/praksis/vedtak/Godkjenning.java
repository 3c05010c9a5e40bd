package no.helhet.praksis.vedtak;

import no.helhet.platform.access.Fullmakt;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.Count;
import no.helhet.platform.database.EventLog;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.Saker;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The decision maker's work: read what waits, sign it or send it back. Every gate is checked again
/// at the signature, which is the last word.
@Service("vedtakGodkjenning")
@Transactional
public class Godkjenning {
    private static final String FORMAL = "beslutning";

    private final UtkastRepository utkast;
    private final VedtakRepository vedtak;
    private final Portvakt portvakt;
    private final Delegasjoner delegasjoner;
    private final Signering signering;
    private final Saker saker;
    private final Personer personer;
    private final EventLog events;
    private final Audit audit;
    private final Clock clock;

    Godkjenning(
            UtkastRepository utkast,
            VedtakRepository vedtak,
            Portvakt portvakt,
            Delegasjoner delegasjoner,
            Signering signering,
            Saker saker,
            Personer personer,
            VedtakEvents events,
            Audit audit,
            Clock clock) {
        this.utkast = utkast;
        this.vedtak = vedtak;
        this.portvakt = portvakt;
        this.delegasjoner = delegasjoner;
        this.signering = signering;
        this.saker = saker;
        this.personer = personer;
        this.events = events.log();
        this.audit = audit;
        this.clock = clock;
    }

    /// Drafts that wait at the user's office, oldest first.
    public List<Utkast> findWaiting() {
        return utkast.findSent();
    }

    /// How many wait.
    Count waiting() {
        return utkast.sent();
    }

    /// The gates as they stand for the present user as signer.
    Provelse check(Utkast draft, Sak sak) {
        var fodt = personer.find(draft.personId()).map(Person::fodselsdato).orElse(null);
        return portvakt.check(draft, sak, fodt, Vedtaksbehandling.actor().id(), today());
    }

    /// The fingerprint of what the present user would sign now, for [#approve].
    public String avtrykk(Utkast draft) {
        return check(draft, saker.find(draft.sakId()).orElseThrow()).avtrykk();
    }

    /// The delegation the present user would sign by.
    Optional<Fullmakt> findFullmakt(Sak sak, long belopOre) {
        return delegasjoner.findBest(Vedtaksbehandling.actor().id(), sak, belopOre, today());
    }

    /// Signs. An emergency may be signed by the one who prepared it, without being sent first.
    ///
    /// @param version of the draft that was read
    /// @param avtrykk of what was read: rates are looked up anew, and may have become others
    /// @param confirmsHabil the signer confirms being impartial (fvl § 6)
    public Avgjorelse approve(UtkastId id, int version, String avtrykk, boolean confirmsHabil) {
        var draft = utkast.lock(id).orElse(null);
        var actor = Vedtaksbehandling.actor();
        if (draft != null && personer.isInhabil(actor.id(), draft.personId())) {
            return new Avgjorelse.Inhabil();
        }
        if (draft == null || !personer.checkAccess(draft.personId()).erTillatt()) {
            return new Avgjorelse.Lukket();
        }
        if (draft.status() == Utkast.Status.VEDTATT) {
            var first = vedtak.findByUtkast(id).orElseThrow();
            return new Avgjorelse.AlleredeFattet(first.id(), first.besluttetNavn());
        }
        var sak = saker.find(draft.sakId()).orElseThrow();
        var nodhjelp = sak.type() == Sak.Type.NODHJELP;
        if (draft.status() != Utkast.Status.SENDT && !nodhjelp) {
            return new Avgjorelse.Lukket();
        }
        if (draft.version() != version) {
            return new Avgjorelse.Utdatert(draft);
        }
        if (!confirmsHabil) {
            return new Avgjorelse.IkkeBekreftetHabil();
        }
        var provelse = check(draft, sak);
        if (!provelse.isReadyToSign()) {
            return new Avgjorelse.Mangler(provelse.missing());
        }
        if (!provelse.avtrykk().equals(avtrykk)) {
            return new Avgjorelse.NyBeregning();
        }
        if (draft.status() != Utkast.Status.SENDT) {
            var sent = saker.sendToDecision(draft.sakId());
            if (!sent.isDone()) {
                return new Avgjorelse.Avvist(sent);
            }
            utkast.send(id, clock.instant(), actor);
        }
        var decided = saker.decide(draft.sakId());
        if (!decided.isDone()) {
            return new Avgjorelse.Avvist(decided);
        }
        var current = utkast.find(id).orElseThrow();
        var fullmakt = findFullmakt(sak, provelse.belopOre()).map(Fullmakt::id).orElse(null);
        var made = signering.sign(current, sak, provelse, actor, fullmakt);
        append(draft, "VEDTAK_FATTET", data(made, fullmakt));
        return new Avgjorelse.Fattet(made.id());
    }

    private static Map<String, Object> data(
            Vedtak made, @org.jspecify.annotations.Nullable UUID fullmakt) {
        var data = new LinkedHashMap<String, Object>();
        data.put("vedtak", made.id().id());
        data.put("utfall", made.utfall());
        data.put("belopOre", made.belopOre());
        if (made.form() != null) {
            data.put("form", made.form());
        }
        if (fullmakt != null) {
            data.put("fullmakt", fullmakt);
        }
        if (made.korrigerer() != null) {
            data.put("korrigerer", made.korrigerer().id());
        }
        return data;
    }

    /// Sends the draft back to the caseworker.
    ///
    /// @param merknad what must be done; required
    public Avgjorelse returnDraft(UtkastId id, int version, String merknad) {
        var draft = utkast.lock(id).orElse(null);
        if (draft == null || !personer.checkAccess(draft.personId()).erTillatt()) {
            return new Avgjorelse.Lukket();
        }
        if (draft.status() == Utkast.Status.VEDTATT) {
            var first = vedtak.findByUtkast(id).orElseThrow();
            return new Avgjorelse.AlleredeFattet(first.id(), first.besluttetNavn());
        }
        if (draft.status() != Utkast.Status.SENDT) {
            return new Avgjorelse.Lukket();
        }
        if (draft.version() != version) {
            return new Avgjorelse.Utdatert(draft);
        }
        if (merknad.isBlank()) {
            return new Avgjorelse.ManglerMerknad();
        }
        var answer = saker.takeBack(draft.sakId());
        if (!answer.isDone()) {
            return new Avgjorelse.Avvist(answer);
        }
        utkast.giveBack(id, merknad.strip());
        append(draft, "UTKAST_RETURNERT", Map.of("utkast", id.id()));
        return new Avgjorelse.SendtTilbake();
    }

    private java.time.LocalDate today() {
        return java.time.LocalDate.ofInstant(clock.instant(), Vedtaksbehandling.OSLO);
    }

    private void append(Utkast draft, String type, Map<String, Object> data) {
        events.append(
                draft.id().kommunenr(), draft.personId().id(), draft.sakId().id(), type, data);
        audit.write("vedtak.godkjenning", FORMAL, List.of(draft.personId()), draft.sakId().id());
    }
}
