package no.helhet.praksis.radgivning;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a proposal of a decision.
public record ForslagId(String kommunenr, UUID id) implements MunicipalId {
    public static ForslagId valueOf(String path) {
        return MunicipalId.parse(path, ForslagId::new);
    }
}
