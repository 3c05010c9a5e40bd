package no.helhet.praksis.person;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a person in one municipality.
public record PersonId(String kommunenr, UUID id) implements MunicipalId {
    public static PersonId valueOf(String path) {
        return MunicipalId.parse(path, PersonId::new);
    }
}
