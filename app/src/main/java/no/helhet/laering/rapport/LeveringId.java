package no.helhet.laering.rapport;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a delivery.
public record LeveringId(String kommunenr, UUID id) implements MunicipalId {
    public static LeveringId valueOf(String path) {
        return MunicipalId.parse(path, LeveringId::new);
    }
}
