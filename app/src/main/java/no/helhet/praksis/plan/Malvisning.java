package no.helhet.praksis.plan;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// A goal as the page shows it.
///
/// @param nr from 1
/// @param ny not in the version in force
/// @param sagt whose words, and who wrote them when
/// @param skriver another who has it open, null for nobody
public record Malvisning(
        Plandel del, int nr, boolean ny, String sagt, @Nullable String skriver, List<Steget> steg) {

    /// Where a step stands.
    public enum Stand {
        NY,
        I_GANG,
        OVER,
        GJORT
    }

    /// A step.
    ///
    /// @param endret differs from the version in force
    /// @param fristFor the day it had in the version in force, when it has another now
    /// @param dager how many days late
    /// @param frist null when none is set
    /// @param gjort who did it and when, empty until then
    /// @param iKraft of the version in force: it can be done, and told about
    public record Steget(
            Plandel del,
            Stand stand,
            boolean endret,
            boolean iKraft,
            String hvem,
            @Nullable LocalDate frist,
            @Nullable LocalDate fristFor,
            long dager,
            String gjort,
            @Nullable String skriver,
            List<Stegmelding> meldinger) {}
}
