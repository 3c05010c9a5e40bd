package no.helhet.praksis.satser;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a proposed value.
public record ForslagId(String kommunenr, UUID id) implements MunicipalId {
    public static ForslagId valueOf(String path) {
        return MunicipalId.parse(path, ForslagId::new);
    }
}
