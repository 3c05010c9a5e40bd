package no.helhet.praksis.henvisning;

import no.helhet.platform.files.FilId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// An act on a referral, with what it left.
///
/// @param dag when it was done, or when the answer came
/// @param mate how the answer came, null for other acts
/// @param tekst the reason, or what the answer says; may be empty
/// @param fil what was sent, null for other acts
/// @param navn who registered it
record Skritt(
        Henvisningshandling handling,
        LocalDate dag,
        @Nullable Svarmate mate,
        String tekst,
        @Nullable FilId fil,
        String navn) {

    enum Svarmate {
        BREV,
        TELEFON,
        MUNTLIG
    }

    static Skritt of(Henvisningshandling handling, LocalDate dag, String tekst, String navn) {
        return new Skritt(handling, dag, null, tekst, null, navn);
    }

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Skritt[" + handling + "]";
    }
}
