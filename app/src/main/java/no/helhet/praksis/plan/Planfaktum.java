package no.helhet.praksis.plan;

import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A plan as it stands, without what is written in it.
///
/// @param bydel district, empty outside Oslo
/// @param godkjent the day the person approved the first version, null when none is approved
/// @param versjoner how many the person has approved
/// @param avsluttet null while it runs
public record Planfaktum(
        PlanId id,
        String bydel,
        PersonId personId,
        String enhetsnr,
        LocalDate begynt,
        @Nullable LocalDate godkjent,
        int versjoner,
        @Nullable LocalDate avsluttet) {}
