package no.helhet.praksis.avtale;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a line of a worker's week.
public record UkemalId(String kommunenr, UUID id) implements MunicipalId {
    public static UkemalId valueOf(String path) {
        return MunicipalId.parse(path, UkemalId::new);
    }
}
