package no.helhet.praksis.opplysning;

import no.helhet.praksis.person.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The module's interface to others: what we build on now of what others have told us. Callers
/// check access and audit what they show.
@Service
@Transactional(readOnly = true)
public class Opplysninger {
    private final OpplysningRepository opplysninger;

    Opplysninger(OpplysningRepository opplysninger) {
        this.opplysninger = opplysninger;
    }

    /// The newest of the kind by the source's date, neither replaced nor withdrawn. It may be out
    /// of date: see [Opplysning#isOutOfDate].
    public Optional<Opplysning> newest(PersonId person, Opplysningsslag slag) {
        return findInForce(person).stream().filter(o -> o.innhold().slag() == slag).findFirst();
    }

    /// Whether the work ability is assessed by one that holds on the day (sotjl § 29).
    public boolean hasAssessedWorkAbility(PersonId person, LocalDate day) {
        return newest(person, Opplysningsslag.ARBEIDSEVNEVURDERING)
                .filter(o -> !o.innhold().datert().isAfter(day) && !o.isOutOfDate(day))
                .isPresent();
    }

    /// All in force about a person, the newest first.
    public List<Opplysning> findInForce(PersonId person) {
        return opplysninger.findByPerson(person).stream().filter(Opplysning::isInForce).toList();
    }
}
