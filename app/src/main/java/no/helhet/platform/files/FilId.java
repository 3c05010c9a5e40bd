package no.helhet.platform.files;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a stored file.
public record FilId(String kommunenr, UUID id) implements MunicipalId {
    public static FilId valueOf(String path) {
        return MunicipalId.parse(path, FilId::new);
    }
}
