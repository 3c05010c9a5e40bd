package no.helhet.praksis.klage;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of an appeal.
public record KlageId(String kommunenr, UUID id) implements MunicipalId {
    public static KlageId valueOf(String path) {
        return MunicipalId.parse(path, KlageId::new);
    }
}
