package no.helhet.praksis.avtale;

import no.helhet.praksis.avtale.Avtale.Status;
import no.helhet.praksis.avtale.Oppfolging.Utfall;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Moves and cancels appointments, and takes the latest change back.
@Service
@Transactional
class Avtaleendring {
    private static final int MOST_REASON = 500;
    private final AvtaleRepository avtaler;
    private final LukeRepository luker;
    private final OppfolgingRepository oppfolginger;
    private final Avtaler leser;
    private final Timebestilling bestilling;
    private final Ledigeluker ledige;
    private final Paminnelser paminnelser;
    private final Personer personer;
    private final AvtaleProperties house;
    private final Avtalespor spor;
    private final Avtaletid tid;

    Avtaleendring(
            AvtaleRepository avtaler,
            LukeRepository luker,
            OppfolgingRepository oppfolginger,
            Avtaler leser,
            Timebestilling bestilling,
            Ledigeluker ledige,
            Paminnelser paminnelser,
            Personer personer,
            AvtaleProperties house,
            Avtalespor spor,
            Avtaletid tid) {
        this.avtaler = avtaler;
        this.luker = luker;
        this.oppfolginger = oppfolginger;
        this.leser = leser;
        this.bestilling = bestilling;
        this.ledige = ledige;
        this.paminnelser = paminnelser;
        this.personer = personer;
        this.house = house;
        this.spor = spor;
        this.tid = tid;
    }

    /// To another slot. The length is kept, where the slot is long enough.
    ///
    /// @param version of the appointment that was read
    Avtalesvar move(AvtaleId id, int version, Avtaleskjema skjema) {
        var a = avtaler.lock(id).filter(leser::isHere).orElse(null);
        var refusal = refuse(a, version);
        if (a == null || refusal != null) {
            return refusal == null ? new Avtalesvar.Lukket() : refusal;
        }
        var grunn = skjema.felt("grunn");
        var lukeId = skjema.luke();
        if (lukeId == null) {
            return Avtalesvar.Mangler.of("luke", "avtale.feil.luke");
        }
        if (!isReason(grunn)) {
            return Avtalesvar.Mangler.of("grunn", "avtale.feil.grunn");
        }
        if (lukeId.equals(a.lukeId())) {
            return new Avtalesvar.Gjort(a);
        }
        var luke = luker.lock(lukeId).filter(l -> l.enhetsnr().equals(a.enhetsnr())).orElse(null);
        if (luke == null || !luker.isFree(lukeId) || !luke.start().isAfter(tid.now())) {
            var wanted = luke == null ? a.start() : luke.start();
            return new Avtalesvar.Opptatt(ledige.nearest(like(a), wanted));
        }
        var wrong = bestilling.refuse(personer.find(a.personId()).orElseThrow(), luke, 0);
        if (wrong != null) {
            return Avtalesvar.Mangler.of("luke", wrong);
        }
        var moved = moved(a, luke, grunn, a.lukeId());
        paminnelser.tellMoved(moved);
        spor.write(moved, "AVTALE_FLYTTET");
        return new Avtalesvar.Gjort(moved);
    }

    private Avtale moved(Avtale a, Luke luke, String grunn, @Nullable LukeId undo) {
        var length = Math.min(a.minutter(), luke.minutter());
        var end = luke.start().plus(Duration.ofMinutes(length));
        personer.workInDistrictOf(a.personId());
        avtaler.setMoved(a.id(), luke, end, grunn, undo, tid.now());
        luker.setHolder(luke.id(), a.id());
        return avtaler.find(a.id()).orElseThrow();
    }

    /// A form that asks for slots that suit an appointment.
    static Avtaleskjema like(Avtale a) {
        return new Avtaleskjema(
                Map.of("tema", a.tema().name(), "tolk", Boolean.toString(a.tolk())));
    }

    /// @param version of the appointment that was read
    Avtalesvar cancel(AvtaleId id, int version, String grunn) {
        var a = avtaler.lock(id).filter(leser::isHere).orElse(null);
        if (a != null && a.status() == Status.AVLYST && leser.refuse(a.personId()) == null) {
            return new Avtalesvar.Gjort(a);
        }
        var refusal = refuse(a, version);
        if (a == null || refusal != null) {
            return refusal == null ? new Avtalesvar.Lukket() : refusal;
        }
        if (!isReason(grunn.strip())) {
            return Avtalesvar.Mangler.of("avlysgrunn", "avtale.feil.grunn");
        }
        personer.workInDistrictOf(a.personId());
        avtaler.setCancelled(id, grunn.strip(), false, true, tid.now());
        var done = avtaler.find(id).orElseThrow();
        paminnelser.tellCancelled(done);
        spor.write(done, "AVTALE_AVLYST");
        return new Avtalesvar.Gjort(done);
    }

    private static boolean isReason(String grunn) {
        return !grunn.isEmpty() && grunn.length() <= MOST_REASON;
    }

    /// A resident cancels an appointment of their own, before it begins.
    Avtalesvar cancelOwn(List<PersonId> own, AvtaleId id) {
        var a =
                avtaler.lock(id)
                        .filter(found -> personer.isAmong(own, found.personId()))
                        .orElse(null);
        if (a == null) {
            return new Avtalesvar.Lukket();
        }
        if (a.status() == Status.AVLYST) {
            return new Avtalesvar.Gjort(a);
        }
        if (!a.isBooked() || !a.start().isAfter(tid.now())) {
            return new Avtalesvar.Endret(a);
        }
        avtaler.setCancelled(id, "", true, false, tid.now());
        var done = avtaler.find(id).orElseThrow();
        paminnelser.withdraw(done);
        spor.write(done, "AVTALE_AVLYST_AV_PERSON");
        return new Avtalesvar.Gjort(done);
    }

    /// Why the appointment can not be changed by the present user, or null.
    private @Nullable Avtalesvar refuse(@Nullable Avtale a, int version) {
        if (a == null) {
            return new Avtalesvar.Lukket();
        }
        var refusal = leser.refuse(a.personId());
        if (refusal != null) {
            return refusal;
        }
        return a.version() == version && a.isBooked() ? null : new Avtalesvar.Endret(a);
    }

    /// Takes the latest change back, when it was made just now and nobody has changed more.
    ///
    /// @param version as the change left it
    Avtalesvar undo(AvtaleId id, int version) {
        var a = avtaler.lock(id).filter(leser::isHere).orElse(null);
        if (a == null) {
            return new Avtalesvar.Lukket();
        }
        var refusal = leser.refuse(a.personId());
        if (refusal != null) {
            return refusal;
        }
        if (a.version() != version || tid.now().isAfter(a.endret().plus(house.angrefrist()))) {
            return new Avtalesvar.Endret(a);
        }
        return switch (a.angreStatus()) {
            case INGEN -> unbook(a);
            case BOOKET -> a.status() == Status.IKKE_MOTT ? unmiss(a) : back(a);
            case null -> new Avtalesvar.Endret(a);
        };
    }

    private Avtalesvar unbook(Avtale a) {
        personer.workInDistrictOf(a.personId());
        avtaler.setCancelled(a.id(), "", false, false, tid.now());
        paminnelser.withdraw(a);
        return told(a, "AVTALE_ANGRET");
    }

    private Avtalesvar unmiss(Avtale a) {
        personer.workInDistrictOf(a.personId());
        avtaler.setStatus(a.id(), Status.BOOKET, null, null, tid.now());
        oppfolginger.close(a.id(), Utfall.ANGRET, "", tid.now());
        return told(a, "AVTALE_ANGRET");
    }

    /// To the slot it had, while that is still free.
    private Avtalesvar back(Avtale a) {
        var lukeId = a.angreLuke();
        var luke = lukeId == null ? null : luker.lock(lukeId).orElse(null);
        if (luke == null || !luker.isFree(luke.id())) {
            return new Avtalesvar.Opptatt(ledige.nearest(like(a), a.start()));
        }
        paminnelser.plan(moved(a, luke, "", null));
        return told(a, "AVTALE_ANGRET");
    }

    private Avtalesvar told(Avtale a, String type) {
        spor.write(a, type);
        return new Avtalesvar.Gjort(avtaler.find(a.id()).orElseThrow());
    }

    /// The person's address is protected from now on: what is not sent is not sent, until somebody
    /// says where it is safe.
    void silence(PersonId person) {
        for (var a : avtaler.findComing(person, tid.now())) {
            paminnelser.withdraw(a);
            avtaler.setSilent(a.id());
        }
    }
}
