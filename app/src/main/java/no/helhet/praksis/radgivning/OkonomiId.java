package no.helhet.praksis.radgivning;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a course of financial counselling.
public record OkonomiId(String kommunenr, UUID id) implements MunicipalId {
    public static OkonomiId valueOf(String path) {
        return MunicipalId.parse(path, OkonomiId::new);
    }
}
