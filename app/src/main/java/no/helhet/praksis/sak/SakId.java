package no.helhet.praksis.sak;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a case.
public record SakId(String kommunenr, UUID id) implements MunicipalId {
    public static SakId valueOf(String path) {
        return MunicipalId.parse(path, SakId::new);
    }
}
