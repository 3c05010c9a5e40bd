package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of what was decided.
public record BeslutningId(String kommunenr, UUID id) implements MunicipalId {
    public static BeslutningId valueOf(String path) {
        return MunicipalId.parse(path, BeslutningId::new);
    }
}
