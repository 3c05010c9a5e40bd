package no.helhet.praksis.radgivning;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// A course of financial counselling, from its goal to its outcome.
///
/// @param slutt null while it is open
/// @param version of what is written; moves with each save
public record Okonomi(
        OkonomiId id,
        PersonId personId,
        LocalDate begynt,
        String hosNavn,
        Okonomiinnhold innhold,
        @Nullable Slutt slutt,
        Instant endret,
        String endretNavn,
        int version) {

    public enum Utfall {
        I_ORDEN,
        GJELDSORDNING,
        AVBRUTT,
        ANNET
    }

    public record Slutt(Utfall utfall, String tekst, LocalDate dag) {}

    public boolean isOpen() {
        return slutt == null;
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Okonomi[" + id + "]";
    }
}
