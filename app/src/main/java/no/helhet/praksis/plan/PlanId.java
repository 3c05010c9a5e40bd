package no.helhet.praksis.plan;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of an individual plan.
public record PlanId(String kommunenr, UUID id) implements MunicipalId {
    public static PlanId valueOf(String path) {
        return MunicipalId.parse(path, PlanId::new);
    }
}
