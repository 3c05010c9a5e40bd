package no.helhet.praksis.avtale;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of an appointment.
public record AvtaleId(String kommunenr, UUID id) implements MunicipalId {
    public static AvtaleId valueOf(String path) {
        return MunicipalId.parse(path, AvtaleId::new);
    }
}
