package no.helhet.laering.rapport;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a correction.
public record RettingId(String kommunenr, UUID id) implements MunicipalId {
    public static RettingId valueOf(String path) {
        return MunicipalId.parse(path, RettingId::new);
    }
}
