package no.helhet.praksis.avtale;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/// A line of a worker's week: slots of one length, one after the other.
///
/// @param fra first slot begins, in Oslo
/// @param til no slot ends later
/// @param kompetanser what the slots are for; empty for any matter
/// @param fom first day
/// @param tom last day, null when it has none
public record Ukemal(
        UkemalId id,
        String enhetsnr,
        UUID brukerId,
        String brukerNavn,
        DayOfWeek ukedag,
        LocalTime fra,
        LocalTime til,
        int minutter,
        Set<Kompetanse> kompetanser,
        LocalDate fom,
        @Nullable LocalDate tom) {

    /// The slots of a day, none when the line does not hold on it. Each lasts as long as it says,
    /// also on the day the clock is changed.
    Stream<Tidsrom> slots(LocalDate dag) {
        if (dag.getDayOfWeek() != ukedag || dag.isBefore(fom) || tom != null && dag.isAfter(tom)) {
            return Stream.empty();
        }
        var length = Duration.ofMinutes(minutter);
        var end = Avtaletid.at(dag, til);
        return Stream.iterate(
                        Avtaletid.at(dag, fra),
                        start -> !start.plus(length).isAfter(end),
                        start -> start.plus(length))
                .map(start -> new Tidsrom(start, start.plus(length)));
    }
}
