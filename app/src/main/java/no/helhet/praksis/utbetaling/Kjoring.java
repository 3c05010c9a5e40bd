package no.helhet.praksis.utbetaling;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/// A payment run: what is due, gathered for two people to sign.
///
/// @param kontrollsum twelve digits from ids, amounts and accounts of the payments
/// @param filSha256 set when the file is settled, before it lies where the bank fetches it
public record Kjoring(
        KjoringId id,
        String bydel,
        String enhetsnr,
        LocalDate betalingsdato,
        Status status,
        int antall,
        long sumOre,
        String kontrollsum,
        Signatur samlet,
        @Nullable Signatur kontrollert,
        @Nullable Signatur godkjent,
        @Nullable String filnavn,
        byte @Nullable [] filSha256,
        @Nullable Instant skrevet,
        @Nullable String forkastetGrunn,
        int version) {

    public enum Status {
        SAMLET,
        KONTROLLERT,
        GODKJENT,
        FIL_SKREVET,
        KVITTERT,
        FORKASTET;

        /// Before the second signature payments can still be taken out.
        boolean isOpen() {
            return this == SAMLET || this == KONTROLLERT;
        }

        boolean isSent() {
            return this == FIL_SKREVET || this == KVITTERT;
        }
    }

    public record Signatur(UUID av, String navn, Instant nar) {}

    /// The reference of the file at the bank: the id without dashes, 32 of 35 characters allowed.
    String messageId() {
        return id.id().toString().replace("-", "");
    }

    String newFilnavn() {
        return id.path() + ".xml";
    }
}
