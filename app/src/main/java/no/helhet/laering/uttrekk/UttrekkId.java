package no.helhet.laering.uttrekk;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a data set.
public record UttrekkId(String kommunenr, UUID id) implements MunicipalId {
    public static UttrekkId valueOf(String path) {
        return MunicipalId.parse(path, UttrekkId::new);
    }
}
