package no.helhet.laering.kvalitet;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a monthly letter.
public record ManedsbrevId(String kommunenr, UUID id) implements MunicipalId {
    public static ManedsbrevId valueOf(String path) {
        return MunicipalId.parse(path, ManedsbrevId::new);
    }
}
