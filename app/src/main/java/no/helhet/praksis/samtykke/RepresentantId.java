package no.helhet.praksis.samtykke;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of somebody who may consent for another.
public record RepresentantId(String kommunenr, UUID id) implements MunicipalId {
    public static RepresentantId valueOf(String path) {
        return MunicipalId.parse(path, RepresentantId::new);
    }
}
