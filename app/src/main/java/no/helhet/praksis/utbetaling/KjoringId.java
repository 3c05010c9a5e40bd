package no.helhet.praksis.utbetaling;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a payment run.
public record KjoringId(String kommunenr, UUID id) implements MunicipalId {
    public static KjoringId valueOf(String path) {
        return MunicipalId.parse(path, KjoringId::new);
    }
}
