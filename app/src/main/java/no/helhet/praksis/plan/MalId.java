package no.helhet.praksis.plan;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a goal: the same in every version of the plan.
public record MalId(String kommunenr, UUID id) implements MunicipalId {
    public static MalId valueOf(String path) {
        return MunicipalId.parse(path, MalId::new);
    }
}
