package no.helhet.praksis.kartlegging;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a mapping.
public record KartleggingId(String kommunenr, UUID id) implements MunicipalId {
    public static KartleggingId valueOf(String path) {
        return MunicipalId.parse(path, KartleggingId::new);
    }
}
