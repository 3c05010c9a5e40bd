package no.helhet.praksis.opplysning;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of what a person has said is wrong.
public record InnsigelseId(String kommunenr, UUID id) implements MunicipalId {
    public static InnsigelseId valueOf(String path) {
        return MunicipalId.parse(path, InnsigelseId::new);
    }
}
