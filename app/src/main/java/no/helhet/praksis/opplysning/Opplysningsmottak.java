package no.helhet.praksis.opplysning;

import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.platform.files.FileTooLarge;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Writes down what another has told us, corrects it by a new version, withdraws it, and sees what
/// the source delivered itself.
@Service
@Transactional
class Opplysningsmottak {
    private static final int LONGEST = 500;
    private final OpplysningRepository opplysninger;
    private final FileStore files;
    private final Opplysningsspor spor;

    Opplysningsmottak(OpplysningRepository opplysninger, FileStore files, Opplysningsspor spor) {
        this.opplysninger = opplysninger;
        this.files = files;
        this.spor = spor;
    }

    /// @param nokkel made when the form was drawn: the same form sent twice is one
    Opplysningssvar register(
            PersonId person,
            UUID nokkel,
            Opplysningsinnhold innhold,
            @Nullable Opplysningsfil fil) {
        if (!spor.mayWrite(person)) {
            return new Opplysningssvar.Lukket();
        }
        opplysninger.hold(person);
        var id = new OpplysningId(person.kommunenr(), nokkel);
        var sent = opplysninger.find(id).orElse(null);
        if (sent != null) {
            return sent.personId().equals(person)
                    ? new Opplysningssvar.Gjort(sent)
                    : new Opplysningssvar.Lukket();
        }
        var wrong = Opplysningskontroll.check(innhold, fil, false, spor.today());
        if (!wrong.isEmpty()) {
            return new Opplysningssvar.Mangler(wrong);
        }
        var stored = store(person, fil);
        opplysninger.insert(
                id, person, null, innhold, stored, "", spor.now(), Opplysningsspor.actor());
        spor.write(
                person,
                "OPPLYSNING_REGISTRERT",
                Map.of("opplysning", nokkel, "slag", innhold.slag().name()));
        return done(id);
    }

    /// The next version. The document follows from the one before, unless a new one is sent.
    ///
    /// @param before the version that was read
    Opplysningssvar correct(
            OpplysningId before,
            UUID nokkel,
            Opplysningsinnhold innhold,
            @Nullable Opplysningsfil fil,
            String rettegrunn) {
        return about(
                before,
                old -> {
                    var id = new OpplysningId(before.kommunenr(), nokkel);
                    var sent = opplysninger.find(id).orElse(null);
                    if (sent != null) {
                        return sent.rekke().equals(old.rekke())
                                ? new Opplysningssvar.Gjort(sent)
                                : new Opplysningssvar.Lukket();
                    }
                    if (!old.isInForce()) {
                        return new Opplysningssvar.Utdatert(latest(old));
                    }
                    if (rettegrunn.isBlank() || rettegrunn.length() > LONGEST) {
                        return Opplysningssvar.Mangler.of(
                                "rettegrunn", "opplysning.feil.rettegrunn");
                    }
                    var wrong =
                            Opplysningskontroll.check(
                                    innhold, fil, old.fil() != null, spor.today());
                    return wrong.isEmpty()
                            ? next(id, old, innhold, fil, rettegrunn.strip())
                            : new Opplysningssvar.Mangler(wrong);
                });
    }

    private Opplysningssvar next(
            OpplysningId id,
            Opplysning old,
            Opplysningsinnhold innhold,
            @Nullable Opplysningsfil fil,
            String rettegrunn) {
        var now = spor.now();
        if (!opplysninger.replace(old.id(), now)) {
            return new Opplysningssvar.Utdatert(latest(old));
        }
        var document = fil == null ? old.fil() : store(old.personId(), fil);
        opplysninger.insert(
                id,
                old.personId(),
                old,
                innhold,
                document,
                rettegrunn,
                now,
                Opplysningsspor.actor());
        seen(id, innhold, now);
        spor.write(
                old.personId(),
                "OPPLYSNING_RETTET",
                Map.of("fra", old.id().id(), "til", id.id(), "slag", innhold.slag().name()));
        return done(id);
    }

    // Whoever corrects what a source delivered has seen it.
    private void seen(OpplysningId id, Opplysningsinnhold innhold, Instant now) {
        if (innhold.mate() == Opplysningsinnhold.Mate.LEVERT) {
            opplysninger.see(id, now);
        }
    }

    /// We no longer build on it. It stays, with the reason.
    Opplysningssvar withdraw(OpplysningId id, String grunn) {
        return about(
                id,
                o -> {
                    if (o.trekk() != null) {
                        return new Opplysningssvar.Gjort(o);
                    }
                    if (grunn.isBlank() || grunn.length() > LONGEST) {
                        return Opplysningssvar.Mangler.of(
                                "trekkgrunn", "opplysning.feil.trekkgrunn");
                    }
                    var trekk =
                            new Opplysning.Trekk(
                                    spor.now(), grunn.strip(), Opplysningsspor.actor().navn());
                    if (!opplysninger.withdraw(id, trekk)) {
                        return new Opplysningssvar.Utdatert(latest(o));
                    }
                    wrote(o, "OPPLYSNING_TRUKKET");
                    return done(id);
                });
    }

    /// Takes the withdrawal back.
    Opplysningssvar restore(OpplysningId id) {
        return about(
                id,
                o -> {
                    if (opplysninger.restore(id)) {
                        wrote(o, "OPPLYSNING_GJENOPPRETTET");
                    }
                    return done(id);
                });
    }

    /// A worker has seen what the source delivered itself.
    Opplysningssvar see(OpplysningId id) {
        return about(
                id,
                o -> {
                    if (o.isNew() && opplysninger.see(id, spor.now())) {
                        wrote(o, "OPPLYSNING_SETT");
                    }
                    return done(id);
                });
    }

    private Opplysningssvar about(OpplysningId id, Function<Opplysning, Opplysningssvar> act) {
        var found = opplysninger.find(id).orElse(null);
        if (found == null || !spor.mayWrite(found.personId())) {
            return new Opplysningssvar.Lukket();
        }
        opplysninger.hold(found.personId());
        return act.apply(opplysninger.find(id).orElseThrow());
    }

    private void wrote(Opplysning o, String type) {
        var data = new LinkedHashMap<String, Object>();
        data.put("opplysning", o.id().id());
        data.put("slag", o.innhold().slag().name());
        spor.write(o.personId(), type, data);
    }

    private Opplysning latest(Opplysning one) {
        return opplysninger.findRekke(one).getFirst();
    }

    private Opplysningssvar done(OpplysningId id) {
        return new Opplysningssvar.Gjort(opplysninger.find(id).orElseThrow());
    }

    private @Nullable FilId store(PersonId person, @Nullable Opplysningsfil fil) {
        if (fil == null) {
            return null;
        }
        try (var content = fil.innhold().getInputStream()) {
            return files.store(
                            person.kommunenr(),
                            person.id(),
                            fil.navn(),
                            content,
                            Opplysningsfil.MOST_BYTES)
                    .id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FileTooLarge e) {
            throw new IllegalStateException("A file grew after it was measured", e);
        }
    }
}
