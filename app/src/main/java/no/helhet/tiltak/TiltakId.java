package no.helhet.tiltak;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a measure of a municipality's own.
public record TiltakId(String kommunenr, UUID id) implements MunicipalId {
    public static TiltakId valueOf(String path) {
        return MunicipalId.parse(path, TiltakId::new);
    }
}
