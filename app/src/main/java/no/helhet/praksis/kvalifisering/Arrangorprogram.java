package no.helhet.praksis.kvalifisering;

import no.helhet.praksis.kvalifisering.Programkalender.Dagtype;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A programme as a provider may know it: its days, and its own lines of the week.
///
/// @param siste the last day, age included
/// @param planer with the provider's own lines alone, in the order they take over from each other
/// @param stengt days that are not the provider's to register
record Arrangorprogram(
        UUID id,
        PersonId personId,
        @Nullable LocalDate fom,
        @Nullable LocalDate siste,
        List<Ukeplan> planer,
        Map<LocalDate, Stengt> stengt)
        implements Programkalender.Grunnlag {
    /// Why a day is closed, and no more of it than that.
    enum Stengt {
        BORTE,
        BETALT,
        GODKJENT
    }

    /// Before the first schedule there is nothing with the provider.
    @Override
    public Ukeplan planOn(LocalDate day) {
        return planer.reversed().stream()
                .filter(p -> !p.fra().isAfter(day))
                .findFirst()
                .orElseGet(() -> new Ukeplan(id, id, day, List.of(), "", Instant.EPOCH, ""));
    }

    @Override
    public @Nullable Dagtype awayType(LocalDate day) {
        return stengt.get(day) == Stengt.BORTE ? Dagtype.UTENFOR : null;
    }

    int minutesOn(LocalDate day) {
        return planOn(day).minutesOn(day);
    }
}
