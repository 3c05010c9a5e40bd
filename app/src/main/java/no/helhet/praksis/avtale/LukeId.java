package no.helhet.praksis.avtale;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a slot in a worker's calendar.
public record LukeId(String kommunenr, UUID id) implements MunicipalId {
    public static LukeId valueOf(String path) {
        return MunicipalId.parse(path, LukeId::new);
    }
}
