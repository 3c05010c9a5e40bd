package no.helhet.praksis.henvisning;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of one of the municipality's own receivers.
public record MottakerId(String kommunenr, UUID id) implements MunicipalId {
    public static MottakerId valueOf(String path) {
        return MunicipalId.parse(path, MottakerId::new);
    }
}
