package no.helhet.praksis.plan;

/// A plan was begun, approved, ended or taken up again. What stands now is asked of [Planfakta].
public record PlanEndret(PlanId planId) {}
