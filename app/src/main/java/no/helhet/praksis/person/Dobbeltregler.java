package no.helhet.praksis.person;

import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.platform.database.Pointers;
import no.helhet.praksis.person.Dobbeltforing.Status;
import no.helhet.praksis.person.DobbeltforingRepository.Registrert;
import no.helhet.praksis.person.Dobbeltsvar.Avslag.Hindring;
import no.helhet.praksis.person.Personregister.Registerperson;
import no.helhet.praksis.person.Registersvar.Svar;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/// What stands in the way of two being one.
@Component
class Dobbeltregler {
    private final DobbeltforingRepository proposals;
    private final Pointers pointers;
    private final Personregister register;
    private final NumberRules rules;

    Dobbeltregler(
            DobbeltforingRepository proposals,
            Pointers pointers,
            Personregister register,
            NumberRules rules) {
        this.proposals = proposals;
        this.pointers = pointers;
        this.register = register;
        this.rules = rules;
    }

    /// @param but the proposal that is being answered, or null
    Optional<Hindring> findHindrance(
            PersonId bestar,
            Registrert stays,
            PersonId peker,
            Registrert points,
            @Nullable DobbeltforingId but) {
        if (!stays.bydel().equals(points.bydel())) {
            return Optional.of(Hindring.BYDEL);
        }
        if (pointsAway(bestar) || pointers.findAll(peker).size() > 1) {
            return Optional.of(Hindring.KJEDE);
        }
        if (isProposed(bestar, but) || isProposed(peker, but)) {
            return Optional.of(Hindring.APENT_FORSLAG);
        }
        return areOthers(stays.fnr(), points.fnr())
                ? Optional.of(Hindring.ULIKE_NUMMER)
                : Optional.empty();
    }

    private boolean pointsAway(PersonId id) {
        return pointers.find(List.of(id)).containsKey(id.id());
    }

    private boolean isProposed(PersonId id, @Nullable DobbeltforingId but) {
        return proposals.findByPerson(id).stream()
                .anyMatch(d -> d.status() == Status.FORESLATT && !d.id().equals(but));
    }

    /// Two with a national number each are two, unless the register has given the one the other's
    /// number. A D-number is given before the other.
    private boolean areOthers(@Nullable String one, @Nullable String other) {
        return one != null
                && other != null
                && !isDNumber(one)
                && !isDNumber(other)
                && !follows(one, other)
                && !follows(other, one);
    }

    private boolean isDNumber(String fnr) {
        return rules.parse(fnr).accepted().filter(Fodselsnummer::isDNummer).isPresent();
    }

    private boolean follows(String earlier, String later) {
        return register.find(earlier) instanceof Svar<Registerperson> answer
                && answer.verdi().identitet().fnr().equals(later);
    }
}
