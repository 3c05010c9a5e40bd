package no.helhet.praksis.soknad;

import java.util.UUID;
import no.helhet.platform.database.MunicipalId;

/// Id of an application.
public record SoknadId(String kommunenr, UUID id) implements MunicipalId {
    public static SoknadId valueOf(String path) {
        return MunicipalId.parse(path, SoknadId::new);
    }
}
