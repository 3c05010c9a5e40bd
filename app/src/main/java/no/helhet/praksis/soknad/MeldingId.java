package no.helhet.praksis.soknad;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a received message; also its receipt.
public record MeldingId(String kommunenr, UUID id) implements MunicipalId {
    public static MeldingId valueOf(String path) {
        return MunicipalId.parse(path, MeldingId::new);
    }
}
