package no.helhet.praksis.soknad;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of an application.
public record SoknadId(String kommunenr, UUID id) implements MunicipalId {
    public static SoknadId valueOf(String path) {
        return MunicipalId.parse(path, SoknadId::new);
    }
}
