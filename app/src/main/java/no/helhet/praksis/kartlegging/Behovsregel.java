package no.helhet.praksis.kartlegging;

import java.util.List;

/// When a person has a need, whose it is, and what could be the next step.
///
/// @param perBarn asked for each child
/// @param sakBehandler an open case of financial assistance is at work on it
/// @param oppsummeres whether the need and its step stand in the summary that the person gets
/// @param oppstar it arises when one of these holds
/// @param dekket it is covered when one of these holds
record Behovsregel(
        String id,
        Etat etat,
        Wording tekst,
        boolean perBarn,
        boolean sakBehandler,
        boolean oppsummeres,
        List<WhenAnswered> oppstar,
        List<WhenAnswered> dekket,
        Skrittforslag skritt) {
    Behovsregel {
        oppstar = List.copyOf(oppstar);
        dekket = List.copyOf(dekket);
    }

    /// @param dager from the day it is agreed
    /// @param person the person does it, and not the office
    record Skrittforslag(Wording tekst, int dager, boolean person) {}
}
