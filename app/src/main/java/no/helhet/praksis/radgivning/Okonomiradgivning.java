package no.helhet.praksis.radgivning;

import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.radgivning.Okonomi.Slutt;
import no.helhet.praksis.radgivning.Okonomi.Utfall;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// Financial counselling as a course of its own. It is planned over several meetings, so that
/// beginning one is a service that needs a decision.
@Service
@Transactional
class Okonomiradgivning {
    private final OkonomiRepository courses;
    private final Rad rad;
    private final Radspor spor;
    private final Radregler regler;

    Okonomiradgivning(OkonomiRepository courses, Rad rad, Radspor spor, Radregler regler) {
        this.courses = courses;
        this.rad = rad;
        this.spor = spor;
        this.regler = regler;
    }

    /// One who has an open course is taken to it.
    ///
    /// @param key made when the form was drawn
    /// @param linje how the talk that begins it is logged
    Okonomisvar begin(PersonId person, UUID key, String linje) {
        if (!spor.mayWrite(person)) {
            return new Okonomisvar.Lukket();
        }
        var id = new OkonomiId(person.kommunenr(), key);
        if (courses.insert(id, person, regler.today(), regler.now(), Radregler.actor())) {
            spor.write(person, "OKONOMIRAD_BEGYNT", Map.of("okonomi", key));
            rad.log(person, Ids.next(), Radtema.OKONOMI, null, linje, true, true);
        }
        return courses.findByPerson(person).stream()
                .filter(c -> c.isOpen() || c.id().equals(id))
                .findFirst()
                .<Okonomisvar>map(Okonomisvar.Gjort::new)
                .orElseGet(Okonomisvar.Lukket::new);
    }

    /// @param version of what was read
    Okonomisvar save(OkonomiId id, int version, Okonomiinnhold innhold) {
        return open(
                id,
                course -> {
                    if (course.version() != version) {
                        return course.innhold().equals(innhold)
                                ? new Okonomisvar.Gjort(course)
                                : new Okonomisvar.Konflikt(course);
                    }
                    if (!course.innhold().equals(innhold)) {
                        courses.save(course, innhold, regler.now(), Radregler.actor());
                        spor.saved(course.personId());
                    }
                    return done(id);
                });
    }

    /// @param key made when the form was drawn: sent twice is one meeting
    /// @param dag from the day the course began to today
    Okonomisvar meet(OkonomiId id, UUID key, LocalDate dag, String tekst) {
        return open(
                id,
                course -> {
                    if (dag.isBefore(course.begynt()) || dag.isAfter(regler.today())) {
                        return Okonomisvar.Mangler.of("motedag", "radgivning.feil.motedag");
                    }
                    if (tekst.isBlank()) {
                        return Okonomisvar.Mangler.of("motetekst", "radgivning.feil.motetekst");
                    }
                    var mote = new Mote(dag, tekst.strip(), Radregler.actor().navn());
                    if (courses.insert(key, course, mote, regler.now(), Radregler.actor())) {
                        spor.write(
                                course.personId(),
                                "OKONOMIRAD_MOTE",
                                Map.of("okonomi", id.id(), "dag", dag.toString()));
                    }
                    return done(id);
                });
    }

    /// @param tekst what came of it; required
    Okonomisvar end(OkonomiId id, Utfall utfall, String tekst) {
        return open(
                id,
                course -> {
                    if (tekst.isBlank()) {
                        return Okonomisvar.Mangler.of("slutt", "radgivning.feil.slutt");
                    }
                    courses.end(id, new Slutt(utfall, tekst.strip(), regler.today()));
                    spor.write(
                            course.personId(),
                            "OKONOMIRAD_AVSLUTTET",
                            Map.of("okonomi", id.id(), "utfall", utfall.name()));
                    return done(id);
                });
    }

    private Okonomisvar open(OkonomiId id, Function<Okonomi, Okonomisvar> act) {
        var found = courses.find(id).orElse(null);
        if (found == null || !spor.mayWrite(found.personId())) {
            return new Okonomisvar.Lukket();
        }
        var held = courses.lock(id).orElseThrow();
        return held.isOpen() ? act.apply(held) : new Okonomisvar.Avsluttet();
    }

    private Okonomisvar done(OkonomiId id) {
        return new Okonomisvar.Gjort(courses.find(id).orElseThrow());
    }
}
