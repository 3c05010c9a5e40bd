package no.helhet.praksis.plan;

/// A plan was begun, approved, ended or taken up again. What stands now is asked of [Plantelling].
public record PlanEndret(PlanId planId) {}
