package no.helhet.register;

import no.helhet.formats.fodselsnummer.Fodselsnummer;
import no.helhet.formats.kostra.Kjonn;
import no.helhet.formats.kostra.Sivilstand;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Port: the facts that reporting to the state needs of the person behind a pseudonym (KOSTRA
/// asks for national numbers). The practice answers it, and logs each answer.
public interface Statsrapportering {
    /// @param dag the day the facts are to hold for
    /// @return empty when the pseudonym is nobody's in scope
    default Optional<Identitet> find(String kommunenr, UUID pseudonym, LocalDate dag) {
        return Optional.ofNullable(findAll(kommunenr, List.of(pseudonym), dag).get(pseudonym));
    }

    /// Many at once, logged as one reading that names them all.
    ///
    /// @param dag the day the facts are to hold for
    /// @return by pseudonym; those that are nobody's in scope are missing
    Map<UUID, Identitet> findAll(String kommunenr, Collection<UUID> pseudonymer, LocalDate dag);

    /// The pseudonym of a person whom the present user may open; empty for others.
    ///
    /// @param personId as the practice knows the person, from [Identitet]
    Optional<UUID> open(String kommunenr, UUID personId);

    /// The lines of these persons were given out in a file.
    ///
    /// @param hva a stable key of the file, for the access log
    void givenOut(String kommunenr, Collection<UUID> pseudonymer, String hva);

    /// What is not known is null; text of it shows nothing.
    ///
    /// @param personId as the practice knows the person: for the addresses of its pages
    /// @param barnUnder18 children in the household whom the person must support
    record Identitet(
            UUID personId,
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
