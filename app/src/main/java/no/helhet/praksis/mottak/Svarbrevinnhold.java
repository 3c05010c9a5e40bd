package no.helhet.praksis.mottak;

import java.time.LocalDate;
import java.util.List;

/// What the letter with an answer says.
///
/// @param navn of the person, empty when nobody knows it
/// @param avsnitt of the worker's answer
/// @param skrevetAv empty when the letter must not tell where the person is known
public record Svarbrevinnhold(
        String navn,
        String billett,
        LocalDate dag,
        LocalDate kom,
        List<String> avsnitt,
        String kontor,
        String adresse,
        String telefon,
        String skrevetAv) {}
