package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.chart.Chart;
import no.helhet.praksis.person.Person;
import no.helhet.praksis.plan.PlanIKraft;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Who keeps what they promised: a sentence, a chart, a table, and each promise.
///
/// @param plan the person's, null when there is none
/// @param chart null when nobody has promised anything
public record Lofteside(
        Ansvarsgruppe gruppe,
        Person person,
        @Nullable PlanIKraft plan,
        Lofter lofter,
        String setning,
        @Nullable Chart chart,
        LocalDate today) {}
