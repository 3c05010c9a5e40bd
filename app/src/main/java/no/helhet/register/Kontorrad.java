package no.helhet.register;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/// A row behind an office's figure. It names no person: the case is the way to one, and the case's
/// own page decides who may go it.
///
/// @param dag when it happened; of what holds for a month, its first day
/// @param sakId the case, or a recipient's latest; null when there is none
/// @param saksnr its number
/// @param teller what it adds to the figure's count: 0 when it is among the others only
/// @param verdi minutes waited, days used or øre, as the figure has it; null when none
public record Kontorrad(
        String kommunenr,
        LocalDate dag,
        @Nullable UUID sakId,
        @Nullable String saksnr,
        String del,
        long teller,
        @Nullable Long verdi) {}
