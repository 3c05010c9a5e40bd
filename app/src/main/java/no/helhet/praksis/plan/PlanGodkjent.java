package no.helhet.praksis.plan;

import no.helhet.praksis.person.PersonId;

/// The person has approved a version, and it is in force.
public record PlanGodkjent(PlanId planId, PersonId personId, int versjon) {}
