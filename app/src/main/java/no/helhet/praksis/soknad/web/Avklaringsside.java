package no.helhet.praksis.soknad.web;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// One message that must be clarified: the original beside our reading.
///
/// @param version sent back with each act, for the optimistic check
/// @param feilIDel the part with the fault, or null
/// @param avtrykk the ends of the message's fingerprint
/// @param linjer the lines around the fault
/// @param avvisning a proposed rejection, or null
/// @param tilstand OPEN, KOBLET or AVVIST
/// @param skjema what the user had written when the act was refused; empty at first
/// @param problem the key of why the act was refused, or null
public record Avklaringsside(
        String path,
        int version,
        String arsak,
        @Nullable String sti,
        @Nullable String feilIDel,
        String avtrykk,
        Instant mottatt,
        LocalDate svarfrist,
        String kanal,
        List<Linje> linjer,
        List<Lest> lest,
        List<Del> deler,
        List<Kandidat> kandidater,
        List<Hendelse> logg,
        @Nullable Avvisning avvisning,
        String tilstand,
        boolean kanAngres,
        Skjema skjema,
        @Nullable String problem) {

    /// @param feil the fault is on this line
    public record Linje(int nr, String tekst, boolean feil) {}

    /// @param navn key of the fact's name
    /// @param verdi what could be read; null when nothing could
    public record Lest(String navn, @Nullable String verdi, boolean feil) {}

    public record Del(int nr, String navn) {}

    /// @param likt keys of what agrees with the message
    public record Kandidat(
            String path, String navn, @Nullable LocalDate fodselsdato, List<String> likt) {}

    public record Hendelse(Instant tidspunkt, String brukerNavn, String type) {}

    /// @param egen the present user proposed it, and so can not confirm it
    public record Avvisning(String grunn, String tekst, String foreslattAv, boolean egen) {}

    public record Skjema(String hvordan, String grunn, String tekst) {
        public static final Skjema EMPTY = new Skjema("", "", "");
    }
}
