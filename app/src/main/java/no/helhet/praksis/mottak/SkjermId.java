package no.helhet.praksis.mottak;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a screen in a waiting room.
public record SkjermId(String kommunenr, UUID id) implements MunicipalId {
    public static SkjermId valueOf(String path) {
        return MunicipalId.parse(path, SkjermId::new);
    }
}
