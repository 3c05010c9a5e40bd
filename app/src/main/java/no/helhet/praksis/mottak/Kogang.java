package no.helhet.praksis.mottak;

import static no.helhet.praksis.mottak.Ko.SIGN;

import no.helhet.platform.access.Directory;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.live.LiveSigns;
import no.helhet.praksis.mottak.Henvendelse.Status;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.praksis.person.Persontilgang;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;

/// Who meets whom: taking from the queue, handing over, putting back. Each act holds the enquiry's
/// row, so that two never take the same person.
@Service
@Transactional
class Kogang {
    private static final int MOST_PASSED_OVER = 50;
    private final HenvendelseRepository henvendelser;
    private final KoRepository kolister;
    private final Personer personer;
    private final Directory directory;
    private final Vakter vakter;
    private final Mottakspor spor;
    private final Mottakstid tid;
    private final LiveSigns signs;

    Kogang(
            HenvendelseRepository henvendelser,
            KoRepository kolister,
            Personer personer,
            Directory directory,
            Vakter vakter,
            Mottakspor spor,
            Mottakstid tid,
            LiveSigns signs) {
        this.henvendelser = henvendelser;
        this.kolister = kolister;
        this.personer = personer;
        this.directory = directory;
        this.vakter = vakter;
        this.spor = spor;
        this.tid = tid;
        this.signs = signs;
    }

    /// The present user meets the person.
    Mottaksvar take(HenvendelseId id) {
        var found = henvendelser.lock(id).filter(this::isHere).orElse(null);
        if (found == null) {
            return new Mottaksvar.Lukket();
        }
        var refusal = refuse(found);
        if (refusal != null) {
            return refusal;
        }
        var me = Scopes.current().actor();
        if (found.status() == Status.I_SAMTALE && me.id().equals(found.hos())) {
            return new Mottaksvar.Gjort(found);
        }
        return found.status() == Status.VENTER ? taken(found) : new Mottaksvar.Opptatt(found);
    }

    /// The present user meets whoever is next among those they may meet.
    Mottaksvar callNext() {
        var scope = Scopes.current();
        var passedOver = new ArrayList<UUID>();
        while (passedOver.size() < MOST_PASSED_OVER) {
            var next =
                    kolister.lockNext(
                            scope.kommunerArray(),
                            scope.actor().enhetsnr(),
                            passedOver.toArray(UUID[]::new));
            if (next.isEmpty()) {
                return new Mottaksvar.IngenVenter();
            }
            if (refuse(next.get()) == null) {
                return taken(next.get());
            }
            passedOver.add(next.get().id().id());
        }
        return new Mottaksvar.IngenVenter();
    }

    private Mottaksvar taken(Henvendelse h) {
        var me = Scopes.current().actor();
        henvendelser.setTaken(h.id(), me.id(), me.navn(), vakter.sted(me.id()), tid.now());
        return told(h, "HENVENDELSE_TATT", Map.of());
    }

    /// A colleague at the office goes on with the person.
    Mottaksvar handOver(HenvendelseId id, int version, UUID til) {
        var found = henvendelser.lock(id).filter(this::isHere).orElse(null);
        if (found == null || !found.isOpen()) {
            return found == null ? new Mottaksvar.Lukket() : new Mottaksvar.Opptatt(found);
        }
        var refusal = refuse(found);
        if (refusal != null) {
            return refusal;
        }
        if (til.equals(found.hos())) {
            return new Mottaksvar.Gjort(found);
        }
        if (found.version() != version) {
            return new Mottaksvar.Opptatt(found);
        }
        var colleague =
                directory.findAnsatteAt(found.enhetsnr(), Rolle.VEILEDER, tid.today()).stream()
                        .filter(a -> a.id().equals(til))
                        .findFirst();
        if (colleague.isEmpty()) {
            return Mottaksvar.Mangler.of("til", "mottak.feil.til");
        }
        var person = found.personId();
        if (person != null && personer.isInhabil(til, person)) {
            return Mottaksvar.Mangler.of("til", "mottak.feil.til.inhabil");
        }
        henvendelser.setTaken(id, til, colleague.get().navn(), vakter.sted(til), tid.now());
        return told(found, "HENVENDELSE_OVERFORT", Map.of("til", til));
    }

    /// Back to the queue, in the place the person had.
    Mottaksvar putBack(HenvendelseId id, int version) {
        var found = henvendelser.lock(id).filter(this::isHere).orElse(null);
        if (found == null) {
            return new Mottaksvar.Lukket();
        }
        if (found.status() == Status.VENTER) {
            return new Mottaksvar.Gjort(found);
        }
        if (found.status() != Status.I_SAMTALE || found.version() != version) {
            return new Mottaksvar.Opptatt(found);
        }
        henvendelser.setWaiting(id);
        return told(found, "HENVENDELSE_LAGT_TILBAKE", Map.of());
    }

    /// What the pages show of the person has changed: those that are open are drawn anew.
    void drawAnew(PersonId person) {
        henvendelser.findOffices(person).forEach(office -> signs.send(office, SIGN));
    }

    private Mottaksvar told(Henvendelse h, String type, Map<String, ?> data) {
        spor.write(h, type, data);
        signs.send(h.enhetsnr(), SIGN);
        return new Mottaksvar.Gjort(henvendelser.find(h.id()).orElseThrow());
    }

    private boolean isHere(Henvendelse h) {
        return h.enhetsnr().equals(Scopes.current().actor().enhetsnr());
    }

    /// Why the present user can not meet the person, or null.
    private @Nullable Mottaksvar refuse(Henvendelse h) {
        var person = h.personId();
        if (person == null) {
            return null;
        }
        return switch (personer.checkAccess(person)) {
            case Persontilgang.Tillatt() -> null;
            case Persontilgang.Nektet(var grunn) ->
                    grunn == Persontilgang.Grunn.INHABIL
                            ? new Mottaksvar.Inhabil()
                            : new Mottaksvar.Lukket();
        };
    }
}
