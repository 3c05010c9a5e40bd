package no.helhet.praksis.samtykke;

import no.helhet.praksis.partner.PartnerId;
import no.helhet.praksis.person.PersonId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What is asked for: who would see which parts, for what, until when.
///
/// @param key made when the form was drawn: sent twice is one
/// @param deler the keys of the parts
/// @param til the last day
public record Onske(UUID key, PartnerId partner, List<String> deler, String formal, LocalDate til) {
    /// The question that puts it to the person.
    ///
    /// @param deler those of the parts that may be shared now
    /// @param varslet the person is told by SMS that it waits
    Sporsmal sporsmal(PersonId person, List<Delt> deler, Instant when, String by, boolean varslet) {
        return new Sporsmal(
                new SamtykkeId(person.kommunenr(), key),
                person,
                partner,
                deler,
                formal.strip(),
                til,
                when,
                by,
                varslet,
                null,
                null);
    }

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Onske[]";
    }
}
