package no.helhet.praksis.mottak;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

/// Who somebody says they are, read from one field.
///
/// @param person known, or null
/// @param navn what an unknown person calls themselves, empty for anonymous
/// @param telefon typed instead of a name, or empty
record Hvem(@Nullable PersonId person, String navn, String telefon) {
    static final Hvem ANONYM = new Hvem(null, "", "");
}
