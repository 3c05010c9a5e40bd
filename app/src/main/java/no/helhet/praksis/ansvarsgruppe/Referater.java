package no.helhet.praksis.ansvarsgruppe;

import no.helhet.praksis.ansvarsgruppe.Gruppemedlem.Slag;
import no.helhet.praksis.ansvarsgruppe.Innkalling.Svar;
import no.helhet.praksis.ansvarsgruppe.Referat.Mate;
import no.helhet.praksis.ansvarsgruppe.Referat.Status;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;
import java.util.Optional;

/// Minutes: written as a draft that saves itself, sent to the person, and approved by them or sent
/// back with what is wrong. What is approved stands as it is.
@Service
@Transactional
class Referater {
    private static final int LONGEST = 20_000;
    private final SamarbeidsmoteRepository moter;
    private final GruppeRepository grupper;
    private final ReferatRepository referater;
    private final Motevarsler varsler;
    private final Gruppespor spor;
    private final Grupperegler regler;

    Referater(
            SamarbeidsmoteRepository moter,
            GruppeRepository grupper,
            ReferatRepository referater,
            Motevarsler varsler,
            Gruppespor spor,
            Grupperegler regler) {
        this.moter = moter;
        this.grupper = grupper;
        this.referater = referater;
        this.varsler = varsler;
        this.spor = spor;
        this.regler = regler;
    }

    Optional<Referat> find(SamarbeidsmoteId id) {
        return referater.find(id);
    }

    /// Saves the draft. What the person has been asked to approve becomes a draft again: they are
    /// never left with another text than the one that is theirs to approve.
    ///
    /// @param version of what was read, 0 when nothing was written
    Gruppesvar<Referat> save(SamarbeidsmoteId id, int version, String tekst) {
        var m = writable(id);
        if (m == null) {
            return new Gruppesvar.Lukket<>();
        }
        if (tekst.length() > LONGEST) {
            return Gruppesvar.Mangler.of("tekst", "ansvarsgruppe.feil.langt");
        }
        referater.begin(m, regler.now(), Gruppespor.actor());
        var r = referater.lock(id).orElseThrow();
        if (r.tekst().equals(tekst)) {
            return new Gruppesvar.Gjort<>(r);
        }
        if (r.status() == Status.GODKJENT || r.version() != version) {
            return new Gruppesvar.Endret<>(r);
        }
        referater.save(id, tekst, regler.now(), Gruppespor.actor());
        spor.saved(m.personId());
        return done(id);
    }

    /// Sends the text to the person, who approves it or says what is wrong.
    ///
    /// @param version of what was read
    Gruppesvar<Referat> send(SamarbeidsmoteId id, int version) {
        var m = writable(id);
        var r = m == null ? null : referater.lock(id).orElse(null);
        if (m == null) {
            return new Gruppesvar.Lukket<>();
        }
        if (r == null || r.tekst().isBlank()) {
            return Gruppesvar.Mangler.of("tekst", "ansvarsgruppe.feil.tomt");
        }
        if (m.start().isAfter(regler.now())) {
            return Gruppesvar.Mangler.of("tekst", "ansvarsgruppe.feil.forfor");
        }
        if (r.status() == Status.SENDT && r.version() == version) {
            return new Gruppesvar.Gjort<>(r);
        }
        if (r.status() != Status.UTKAST || r.version() != version) {
            return new Gruppesvar.Endret<>(r);
        }
        referater.send(r, regler.now(), Gruppespor.actor());
        grupper.findMedlemmer(m.gruppeId()).stream()
                .filter(medlem -> medlem.slag() == Slag.PERSONEN)
                .forEach(medlem -> varsler.tellOfMinutes(m, medlem, r.version()));
        trace(r, "REFERAT_SENDT");
        if (tookPart(id)) {
            spor.met(m.personId(), m.start());
        }
        return done(id);
    }

    /// Minutes are of a meeting that was held. The person was there unless they said they could
    /// not come.
    private boolean tookPart(SamarbeidsmoteId id) {
        return moter.findInnkallinger(id).stream()
                .anyMatch(i -> i.medlem().slag() == Slag.PERSONEN && i.svar() != Svar.KAN_IKKE);
    }

    /// The person approves the text they have read, on Min side; or a worker registers that they
    /// did so by word of mouth or on paper.
    ///
    /// @param version of the text that was read
    Gruppesvar<Referat> approve(SamarbeidsmoteId id, int version, Mate mate) {
        var r = sent(id, mate == Mate.MIN_SIDE);
        if (r == null) {
            return new Gruppesvar.Lukket<>();
        }
        if (r.version() != version) {
            return new Gruppesvar.Endret<>(r);
        }
        if (r.status() == Status.GODKJENT) {
            return new Gruppesvar.Gjort<>(r);
        }
        if (r.status() != Status.SENDT) {
            return new Gruppesvar.Endret<>(r);
        }
        referater.approve(id, mate, regler.now(), spor.actor(r.personId()).navn());
        spor.write(r.personId(), "REFERAT_GODKJENT", Map.of("mote", id.id(), "mate", mate.name()));
        return done(id);
    }

    /// The person says what is wrong; it is kept beside the text, which becomes a draft again.
    ///
    /// @param version of the text that was read
    Gruppesvar<Referat> object(SamarbeidsmoteId id, int version, String tekst) {
        var r = sent(id, true);
        if (r == null) {
            return new Gruppesvar.Lukket<>();
        }
        if (r.status() != Status.SENDT || r.version() != version) {
            return new Gruppesvar.Endret<>(r);
        }
        if (tekst.isBlank() || tekst.length() > LONGEST) {
            return Gruppesvar.Mangler.of("feil", "ansvarsgruppe.feil.hva");
        }
        referater.object(r, tekst.strip(), regler.now(), spor.actor(r.personId()));
        trace(r, "REFERAT_MERKNAD");
        return done(id);
    }

    private @Nullable Samarbeidsmote writable(SamarbeidsmoteId id) {
        return moter.find(id)
                .filter(m -> !m.isCancelled() && spor.mayWrite(m.personId()))
                .orElse(null);
    }

    private @Nullable Referat sent(SamarbeidsmoteId id, boolean byPerson) {
        var m = moter.find(id).orElse(null);
        if (m == null || !(byPerson ? spor.isOwn(m.personId()) : spor.mayWrite(m.personId()))) {
            return null;
        }
        return referater.lock(id).orElse(null);
    }

    private void trace(Referat r, String type) {
        spor.write(r.personId(), type, Map.of("mote", r.moteId().id(), "version", r.version()));
    }

    private Gruppesvar<Referat> done(SamarbeidsmoteId id) {
        return new Gruppesvar.Gjort<>(referater.find(id).orElseThrow());
    }
}
