package no.helhet.praksis.trygghet;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;

/// The way of a note: written, confirmed by another, looked at again, ended.
@Service
@Transactional
class Merknadsgang {
    private final MerknadRepository merknader;
    private final Personer personer;
    private final Merknadsspor spor;
    private final Merknadsregler regler;

    Merknadsgang(
            MerknadRepository merknader,
            Personer personer,
            Merknadsspor spor,
            Merknadsregler regler) {
        this.merknader = merknader;
        this.personer = personer;
        this.spor = spor;
        this.regler = regler;
    }

    /// @param key made when the form was drawn: the same form sent twice is one note
    Merknadssvar write(PersonId person, UUID key, Merknadsskjema skjema) {
        if (!personer.checkAccess(person).erTillatt()) {
            return new Merknadssvar.Lukket();
        }
        var problems = skjema.problems(regler.today(), regler.latest());
        if (!problems.isEmpty()) {
            return new Merknadssvar.Mangler(problems);
        }
        personer.workInDistrictOf(person);
        var id = new MerknadId(person.kommunenr(), key);
        if (merknader.insert(id, person, skjema.whole(), actor(), regler.now())) {
            var written = merknader.find(id).orElseThrow();
            spor.write(written, "MERKNAD_SKREVET");
            return new Merknadssvar.Gjort(written);
        }
        return merknader.findOpen(person).stream()
                .filter(m -> m.enhetsnr().equals(actor().enhetsnr()))
                .findFirst()
                .map(m -> m.id().equals(id) ? new Merknadssvar.Gjort(m) : there(m))
                .orElseGet(Merknadssvar.Utdatert::new);
    }

    private static Merknadssvar there(Merknad m) {
        return new Merknadssvar.FinnesAlt(m);
    }

    /// A leader agrees that it is needed. Not the one who wrote it.
    Merknadssvar confirm(MerknadId id) {
        return perform(
                id,
                null,
                m -> {
                    if (m.isConfirmed()) {
                        return new Merknadssvar.Gjort(m);
                    }
                    if (m.skrevetAv().equals(actor().id())) {
                        return new Merknadssvar.Egen();
                    }
                    merknader.confirm(id, actor(), regler.now());
                    return done(m, "MERKNAD_BEKREFTET");
                });
    }

    /// Somebody has looked again, and it is still needed.
    ///
    /// @param version of what was read
    /// @param dag ISO date: the last day it holds from now on
    Merknadssvar extend(MerknadId id, int version, String dag, String grunn) {
        return perform(
                id,
                version,
                m -> {
                    LocalDate day = Merknadsskjema.day(dag);
                    if (day == null
                            || !Merknadsskjema.isWithin(day, regler.today(), regler.latest())) {
                        return Merknadssvar.Mangler.of("dag", "trygghet.feil.gjennomgas");
                    }
                    if (grunn.isBlank()) {
                        return Merknadssvar.Mangler.of("grunn", "trygghet.feil.grunn");
                    }
                    merknader.extend(m, day, grunn.strip(), actor(), regler.now());
                    return done(m, "MERKNAD_GJENNOMGATT");
                });
    }

    /// It is not needed any more.
    Merknadssvar end(MerknadId id, int version, String grunn) {
        return perform(
                id,
                version,
                m -> {
                    if (grunn.isBlank()) {
                        return Merknadssvar.Mangler.of("sluttgrunn", "trygghet.feil.grunn");
                    }
                    merknader.end(id, grunn.strip(), actor(), regler.now());
                    return done(m, "MERKNAD_AVSLUTTET");
                });
    }

    /// An act of the leader of the office that wrote it.
    ///
    /// @param version of what was read, null when it does not matter
    private Merknadssvar perform(
            MerknadId id, @Nullable Integer version, Function<Merknad, Merknadssvar> act) {
        var found = merknader.find(id).orElse(null);
        if (found == null
                || !CurrentUser.has(Rolle.LEDER)
                || !found.enhetsnr().equals(actor().enhetsnr())
                || !personer.checkAccess(found.personId()).erTillatt()) {
            return new Merknadssvar.Lukket();
        }
        personer.workInDistrictOf(found.personId());
        var m = merknader.lock(id).orElseThrow();
        return !m.isOpen() || version != null && version != m.version()
                ? new Merknadssvar.Utdatert()
                : act.apply(m);
    }

    private Merknadssvar done(Merknad before, String type) {
        spor.write(before, type);
        return new Merknadssvar.Gjort(merknader.find(before.id()).orElseThrow());
    }

    private static Actor actor() {
        return Scopes.current().actor();
    }
}
