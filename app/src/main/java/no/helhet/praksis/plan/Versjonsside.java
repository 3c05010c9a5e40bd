package no.helhet.praksis.plan;

import no.helhet.praksis.person.Person;

import java.util.List;

/// Two versions side by side.
///
/// @param fra number of a version
/// @param til number of a version, or 0 for the draft
public record Versjonsside(
        String base,
        Plan plan,
        Person person,
        String navn,
        List<Planversjon> versjoner,
        int fra,
        int til,
        boolean bare,
        List<Planendring> linjer) {}
