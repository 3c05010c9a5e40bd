package no.helhet.praksis.vedtak;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a decision under preparation.
public record UtkastId(String kommunenr, UUID id) implements MunicipalId {
    public static UtkastId valueOf(String path) {
        return MunicipalId.parse(path, UtkastId::new);
    }
}
