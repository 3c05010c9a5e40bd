package no.helhet.praksis.sak.web;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What a case weighs in the load of the one who has it, in tenths, as agreed with the staff.
///
/// @param nr 1, 2, ... of the office's; 0 when nothing is agreed and each case weighs one
/// @param sak an open case
/// @param venter one that waits for the applicant
/// @param nodhjelp besides, in an emergency
/// @param oppgave besides, for each open task
/// @param barn besides, when the person has children under 18
/// @param tolk besides, when the person needs an interpreter
/// @param plan besides, when the person has a plan in force
/// @param grense of one worker; null when none is agreed
public record Saksvekt(
        int nr,
        int sak,
        int venter,
        int nodhjelp,
        int oppgave,
        int barn,
        int tolk,
        int plan,
        @Nullable Integer grense,
        @Nullable LocalDate avtalt,
        String avtaltMed) {
    private static final int ONE = 10;

    /// Whether it matters who the person is.
    public boolean asksOfPerson() {
        return barn > 0 || tolk > 0 || plan > 0;
    }

    /// Each case is one.
    public static final Saksvekt INGEN = new Saksvekt(0, ONE, ONE, 0, 0, 0, 0, 0, null, null, "");
}
