package no.helhet.register;

import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.formats.kostra.Kjonn;
import no.helhet.formats.kostra.Sivilstand;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// Port: the facts that reporting to the state needs of the person behind a pseudonym (KOSTRA
/// asks for national numbers). The practice answers it, and logs each answer.
public interface Statsrapportering {
    /// @param dag the day the facts are to hold for
    /// @return empty when the pseudonym is nobody's in scope
    Optional<Identitet> find(String kommunenr, UUID pseudonym, LocalDate dag);

    /// What is not known is null; text of it shows nothing.
    ///
    /// @param barnUnder18 children in the household whom the person must support
    record Identitet(
            @Nullable LocalDate fodselsdato,
            @Nullable Fodselsnummer fodselsnummer,
            @Nullable Kjonn kjonn,
            @Nullable Sivilstand sivilstand,
            int barnUnder18) {
        @Override
        public String toString() {
            return "Identitet";
        }
    }
}
