package no.helhet.praksis.radgivning;

import no.helhet.platform.access.CurrentUser;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.person.Forlop;
import no.helhet.praksis.person.PersonId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.stream.Stream;

/// Advice on the timeline: each talk on its day, and a course from its first day to its last.
@Component
@Transactional(readOnly = true)
class RadIForlopet implements Forlop {
    private static final int SHOWN = 100;
    private final RadRepository rad;
    private final OkonomiRepository courses;
    private final Radregler regler;

    RadIForlopet(RadRepository rad, OkonomiRepository courses, Radregler regler) {
        this.rad = rad;
        this.courses = courses;
        this.regler = regler;
    }

    @Override
    public List<Periode> findPerioder(PersonId id) {
        return CurrentUser.hasAny(Rolle.VEILEDER, Rolle.LEDER)
                ? Stream.concat(talks(id), courses(id)).toList()
                : List.of();
    }

    private Stream<Periode> talks(PersonId id) {
        return rad.findByPerson(id, SHOWN).stream()
                .map(
                        r ->
                                new Periode(
                                        Bane.RAD,
                                        r.dag(),
                                        r.dag(),
                                        t -> t.get("radgivning.tema." + r.tema()),
                                        "/radgivning/person/" + id.path(),
                                        false));
    }

    private Stream<Periode> courses(PersonId id) {
        return courses.findByPerson(id).stream()
                .map(
                        c ->
                                new Periode(
                                        Bane.RAD,
                                        c.begynt(),
                                        c.slutt() == null ? regler.today() : c.slutt().dag(),
                                        t -> t.get("radgivning.okonomi"),
                                        "/radgivning/okonomi/" + c.id().path(),
                                        false));
    }
}
