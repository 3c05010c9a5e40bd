package no.helhet.praksis.trygghet;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a call for help.
public record AlarmId(String kommunenr, UUID id) implements MunicipalId {
    public static AlarmId valueOf(String path) {
        return MunicipalId.parse(path, AlarmId::new);
    }
}
