package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/// An invented person.
///
/// @param fnr fødselsnummer or D-nummer, null for one of whom none is known
/// @param pseudonym the register's key
record Resident(
        UUID id,
        @Nullable String fnr,
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

    /// Of one who has a number.
    String knownFnr() {
        return Objects.requireNonNull(fnr);
    }

    boolean hasDNumber() {
        return fnr != null && fnr.charAt(0) >= '4';
    }

    String fullName() {
        return mellomnavn.isEmpty()
                ? fornavn + " " + etternavn
                : fornavn + " " + mellomnavn + " " + etternavn;
    }
}
