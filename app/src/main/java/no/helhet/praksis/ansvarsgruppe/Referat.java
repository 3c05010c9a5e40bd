package no.helhet.praksis.ansvarsgruppe;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// The minutes of a meeting, in plain language.
///
/// @param sendt when the person got them, the latest time
/// @param godkjenning null until the person has approved
/// @param merknader what the person said was wrong, the first first
/// @param version of the text; moves with each save
public record Referat(
        SamarbeidsmoteId moteId,
        PersonId personId,
        String tekst,
        Status status,
        Instant endret,
        String endretNavn,
        @Nullable Instant sendt,
        @Nullable Godkjenningen godkjenning,
        List<Merknad> merknader,
        int version) {

    public enum Status {
        UTKAST,
        SENDT,
        GODKJENT
    }

    /// How the person approved.
    public enum Mate {
        MIN_SIDE,
        MUNTLIG,
        PAPIR
    }

    /// @param navn who registered it
    public record Godkjenningen(Instant tid, String navn, Mate mate) {}

    /// What was wrong with the text as it was sent then.
    ///
    /// @param lest the text it was said of
    public record Merknad(String tekst, String navn, Instant tid, String lest) {}

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Referat[" + moteId + "]";
    }
}
