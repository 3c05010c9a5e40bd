package no.helhet.praksis.avtale;

import no.helhet.platform.web.Problem;
import no.helhet.praksis.person.Husstand;
import no.helhet.praksis.person.Person;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One appointment.
///
/// @param ledige slots it can be moved to
/// @param varsler when the person is reminded
/// @param telefon to call the person on, empty when unknown
/// @param oppfolging null when the person came, or is expected
public record Avtaleside(
        Avtalerad rad,
        Person person,
        Husstand husstand,
        List<Luke> ledige,
        List<Instant> varsler,
        String telefon,
        @Nullable Oppfolging oppfolging,
        boolean opptatt,
        Avtaleskjema skjema,
        List<Problem> feil,
        LocalDate today) {

    /// What is wrong with a field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
