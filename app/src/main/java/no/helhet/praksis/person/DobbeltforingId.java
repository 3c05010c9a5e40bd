package no.helhet.praksis.person;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// A proposal that two registered persons are one.
public record DobbeltforingId(String kommunenr, UUID id) implements MunicipalId {
    static DobbeltforingId valueOf(String path) {
        return MunicipalId.parse(path, DobbeltforingId::new);
    }
}
