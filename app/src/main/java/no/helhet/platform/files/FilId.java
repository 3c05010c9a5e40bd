package no.helhet.platform.files;

import java.util.UUID;
import no.helhet.platform.database.MunicipalId;

/// Id of a stored file.
public record FilId(String kommunenr, UUID id) implements MunicipalId {
    public static FilId valueOf(String path) {
        return MunicipalId.parse(path, FilId::new);
    }
}
