package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.chart.Chart;
import no.helhet.praksis.person.Person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// Who keeps what they promised: a sentence, a chart and a table.
///
/// @param chart null when nobody has promised anything
/// @param over the promises that are past their day
public record Lofteside(
        Ansvarsgruppe gruppe,
        Person person,
        Lofter lofter,
        String setning,
        @Nullable Chart chart,
        List<Beslutning> over,
        LocalDate today) {}
