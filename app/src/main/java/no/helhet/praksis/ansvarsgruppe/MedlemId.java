package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a member of a group; one who comes back gets another.
public record MedlemId(String kommunenr, UUID id) implements MunicipalId {
    public static MedlemId valueOf(String path) {
        return MunicipalId.parse(path, MedlemId::new);
    }
}
