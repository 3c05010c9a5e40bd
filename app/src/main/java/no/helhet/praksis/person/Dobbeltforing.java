package no.helhet.praksis.person;

import no.helhet.praksis.person.Person.Adressebeskyttelse;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.UUID;

/// Two registered persons of whom somebody says that they are one.
///
/// @param bestar the one that stays
/// @param peker the one that from approval to parting is found as the other
/// @param svar null until answered
/// @param tidligere how the two were protected before they became one, null until then
/// @param oppheving null until they are parted
public record Dobbeltforing(
        DobbeltforingId id,
        PersonId bestar,
        PersonId peker,
        Status status,
        Handling forslag,
        @Nullable Handling svar,
        @Nullable Beskyttelser tidligere,
        @Nullable Handling oppheving) {

    public enum Status {
        FORESLATT,
        GODKJENT,
        AVVIST,
        OPPHEVET
    }

    /// What somebody did, and why.
    public record Handling(String grunn, Instant tidspunkt, UUID brukerId, String navn) {}

    public record Beskyttelser(Adressebeskyttelse bestar, Adressebeskyttelse peker) {
        Adressebeskyttelse strengest() {
            return strengest(bestar, peker);
        }

        static Adressebeskyttelse strengest(Adressebeskyttelse one, Adressebeskyttelse other) {
            return one.compareTo(other) >= 0 ? one : other;
        }
    }
}
