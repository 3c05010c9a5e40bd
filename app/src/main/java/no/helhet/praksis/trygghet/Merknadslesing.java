package no.helhet.praksis.trygghet;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.sak.Saker;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;

/// Who reads what. The measures are for all who may open the person. What happened is for the
/// office that wrote it alone: its leader, and the one who has an open case or the present
/// conversation with the person. Every reading is logged.
@Service
@Transactional
class Merknadslesing {
    private final MerknadRepository merknader;
    private final Personer personer;
    private final Saker saker;
    private final Samtaler samtaler;
    private final Merknadsspor spor;

    Merknadslesing(
            MerknadRepository merknader,
            Personer personer,
            Saker saker,
            Samtaler samtaler,
            Merknadsspor spor) {
        this.merknader = merknader;
        this.personer = personer;
        this.saker = saker;
        this.samtaler = samtaler;
        this.spor = spor;
    }

    /// @param hendelse what happened, null when the reader may not know
    record Lest(Merknad merknad, @Nullable String hendelse, List<Gjennomgang> gjennomganger) {}

    /// The way in to a note; a refusal is logged too.
    Optional<Lest> open(MerknadId id) {
        return merknader.find(id).flatMap(this::open);
    }

    private Optional<Lest> open(Merknad m) {
        var person = m.personId();
        if (!personer.checkAccess(person).erTillatt()) {
            spor.read(person, "trygghet.nektet");
            return Optional.empty();
        }
        if (!mayKnow(m)) {
            spor.read(person, "trygghet.tiltak");
            return Optional.of(new Lest(m, null, List.of()));
        }
        spor.read(person, "trygghet.hendelse");
        return Optional.of(
                new Lest(m, merknader.findHendelse(m.id()), merknader.findGjennomganger(m.id())));
    }

    private boolean mayKnow(Merknad m) {
        var me = Scopes.current().actor();
        return m.enhetsnr().equals(me.enhetsnr())
                && (CurrentUser.has(Rolle.LEDER)
                        || hasOpenCase(m.personId())
                        || samtaler.isHeldBy(me.id(), m.personId()));
    }

    private boolean hasOpenCase(PersonId person) {
        var me = Scopes.current().actor().id();
        return saker.findByPerson(person).stream()
                .anyMatch(s -> s.status().isOpen() && me.equals(s.saksbehandler()));
    }

    /// The way in to write one; logged whether it opens or not.
    boolean mayWrite(PersonId person) {
        if (personer.find(person).isEmpty()) {
            return false;
        }
        var open = personer.checkAccess(person).erTillatt();
        spor.read(person, open ? "trygghet.ny" : "trygghet.nektet");
        return open;
    }

    /// The office's open note on the person.
    Optional<Merknad> findOwn(PersonId person) {
        var enhetsnr = Scopes.current().actor().enhetsnr();
        return merknader.findOpen(person).stream()
                .filter(m -> m.enhetsnr().equals(enhetsnr))
                .findFirst();
    }
}
