package no.helhet.praksis.soknad.web;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// A message in the list of what must be clarified.
///
/// @param arsak the code of what is wrong; its text is `soknad.arsak.<code>`
/// @param sti where in the message, or null
/// @param haster the last day for an answer is less than a week away
/// @param foreslattAvvist waits for a second person to confirm the rejection
public record Avklaringsrad(
        String path,
        Instant mottatt,
        String arsak,
        @Nullable String sti,
        String kanal,
        LocalDate svarfrist,
        boolean haster,
        boolean foreslattAvvist) {}
