package no.helhet.praksis.bekymring;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a notice of concern.
public record BekymringId(String kommunenr, UUID id) implements MunicipalId {
    public static BekymringId valueOf(String path) {
        return MunicipalId.parse(path, BekymringId::new);
    }
}
