package no.helhet.praksis.vedtak;

import java.util.UUID;
import no.helhet.platform.database.MunicipalId;

/// Id of a decision under preparation.
public record UtkastId(String kommunenr, UUID id) implements MunicipalId {
    public static UtkastId valueOf(String path) {
        return MunicipalId.parse(path, UtkastId::new);
    }
}
