package no.helhet.praksis.samtykke;

import no.helhet.platform.web.Problem;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Who may consent for a person, as workers have registered it with its ground.
@Service
@Transactional
class Representanter {
    private static final int LONGEST = 300;
    private final RepresentantRepository representatives;
    private final Samtykkespor spor;
    private final Personer personer;
    private final Samtykkeregler regler;

    Representanter(
            RepresentantRepository representatives,
            Samtykkespor spor,
            Personer personer,
            Samtykkeregler regler) {
        this.representatives = representatives;
        this.spor = spor;
        this.personer = personer;
        this.regler = regler;
    }

    List<Representant> findByPerson(PersonId person) {
        return representatives.findByPerson(person);
    }

    /// One of the person's that nobody has taken away.
    Optional<Representant> find(PersonId person, String path) {
        return representatives.findByPerson(person).stream()
                .filter(r -> r.isActive() && r.path().equals(path))
                .findFirst();
    }

    boolean hasGuardian(PersonId person, LocalDate day) {
        return representatives.findByPerson(person).stream().anyMatch(r -> r.isGuardianOn(day));
    }

    Samtykkesvar register(Representant r) {
        if (!spor.mayWrite(r.personId())) {
            return new Samtykkesvar.Lukket();
        }
        var wrong = new ArrayList<Problem>();
        if (r.navn().isBlank() || r.navn().length() > LONGEST) {
            wrong.add(new Problem("navn", "samtykke.feil.navn"));
        }
        if (r.grunnlag().isBlank() || r.grunnlag().length() > LONGEST) {
            wrong.add(new Problem("grunnlag", "samtykke.feil.grunnlag"));
        }
        if (r.til() != null && r.til().isBefore(r.fra())) {
            wrong.add(new Problem("tilDag", "samtykke.feil.tilDag"));
        }
        if (!wrong.isEmpty()) {
            return new Samtykkesvar.Mangler(wrong);
        }
        if (representatives.insert(r, regler.now(), Samtykkeregler.actor())) {
            spor.write(
                    r.personId(),
                    "REPRESENTANT_NY",
                    Map.of("representant", r.id().id(), "slag", r.slag().name()));
        }
        return new Samtykkesvar.Gjort();
    }

    /// May act no longer. Consents that were given stand until they are taken back.
    Samtykkesvar end(PersonId person, RepresentantId id) {
        var found =
                representatives.findByPerson(person).stream()
                        .filter(r -> r.id().equals(id) && personer.isSame(person, r.personId()))
                        .findFirst();
        if (found.isEmpty() || !spor.mayWrite(person)) {
            return new Samtykkesvar.Lukket();
        }
        if (representatives.end(id, regler.now(), Samtykkeregler.actor().navn())) {
            spor.write(person, "REPRESENTANT_AVSLUTTET", Map.of("representant", id.id()));
        }
        return new Samtykkesvar.Gjort();
    }
}
