package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a meeting of a group.
public record SamarbeidsmoteId(String kommunenr, UUID id) implements MunicipalId {
    public static SamarbeidsmoteId valueOf(String path) {
        return MunicipalId.parse(path, SamarbeidsmoteId::new);
    }
}
