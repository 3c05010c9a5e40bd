package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/// An invented person.
///
/// @param pseudonym the register's key
record Resident(
        UUID id,
        String fnr,
        LocalDate fodt,
        boolean kvinne,
        String fornavn,
        String mellomnavn,
        String etternavn,
        @Nullable String telefon,
        @Nullable String kontonummer,
        String sivilstand,
        UUID pseudonym) {
    /// As lists are ordered.
    String sortedName() {
        return (etternavn + " " + fornavn + " " + mellomnavn).strip();
    }

    String fullName() {
        return mellomnavn.isEmpty()
                ? fornavn + " " + etternavn
                : fornavn + " " + mellomnavn + " " + etternavn;
    }
}
