package no.helhet.praksis.utbetaling.web;

import no.helhet.platform.web.Status;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// The page of one run.
///
/// @param kontrollsum shown to the one who is to give it on, null for others
/// @param merknader what is worth a look, those found first
/// @param stortOre from which an amount is large
/// @param forrige the run before, null for the first
public record Kjoringside(
        Kjoringslinje kjoring,
        int version,
        int mottakere,
        LocalDate today,
        List<Stadium> stadier,
        List<Ytelse> ytelser,
        List<Betalingslinje> holdt,
        @Nullable String kontrollsum,
        @Nullable String forkastetGrunn,
        List<Merket> merknader,
        long stortOre,
        Kontroll kontroll,
        @Nullable Forrige forrige,
        @Nullable Avstemming avstemming,
        @Nullable String avvist) {

    public record Stadium(String key, Status status, @Nullable Instant nar, String hvem) {}

    /// Payments worth a look, for one reason.
    public record Merket(String hva, int antall) {
        public String key() {
            return "utbetaling.merknad." + hva;
        }
    }

    /// The sum of one form of support.
    public record Ytelse(String form, int antall, long tilSokerOre, long tilAndreOre) {
        public long sumOre() {
            return tilSokerOre + tilAndreOre;
        }
    }

    /// Who signs.
    ///
    /// @param grenseOre the reader's own delegation, null for none
    /// @param kanKontrollere the reader may give the first signature
    /// @param kanGodkjenne the reader may give the second; what hinders is said when they try
    public record Kontroll(
            @Nullable String kontrollertAv,
            @Nullable Instant kontrollert,
            @Nullable String godkjentAv,
            @Nullable Instant godkjent,
            @Nullable Long grenseOre,
            @Nullable LocalDate fullmaktTil,
            String gittAv,
            boolean kanKontrollere,
            boolean kanGodkjenne,
            boolean kanForkaste) {}

    /// What explains the difference from the run before.
    public record Forrige(
            Kjoringslinje kjoring, List<Endring> endringer, @Nullable Avstemming avstemming) {
        public long forskjellOre() {
            return endringer.stream().mapToLong(Endring::belopOre).sum();
        }
    }

    /// @param hva NYE, HOYERE, LAVERE, AVSLUTTET
    /// @param x left edge of its bar on an axis of 208, where 104 is no change
    public record Endring(String hva, int personer, long belopOre, int x, int bredde) {
        public String key() {
            return "utbetaling.endring." + hva;
        }
    }

    /// A file and what the bank answered, to the krone.
    ///
    /// @param kanHentes the file is in the archive, and the reader may see everyone it names
    /// @param avtrykk the file's digest, shortened
    public record Avstemming(
            String id,
            int antall,
            Instant skrevet,
            String avtrykk,
            long godkjentOre,
            int godtatt,
            long godtattOre,
            int avvist,
            long avvistOre,
            int venter,
            long venterOre,
            List<Kvitteringslinje> kvitteringer,
            boolean kanHentes) {}

    public record Kvitteringslinje(String id, Instant mottatt, int godtatt, int avvist) {}
}
