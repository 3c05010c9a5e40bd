package no.helhet.praksis.trygghet;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a note on how a person is met safely.
public record MerknadId(String kommunenr, UUID id) implements MunicipalId {
    public static MerknadId valueOf(String path) {
        return MunicipalId.parse(path, MerknadId::new);
    }
}
