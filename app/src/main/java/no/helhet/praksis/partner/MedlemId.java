package no.helhet.praksis.partner;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of somebody who works at a partner.
public record MedlemId(String kommunenr, UUID id) implements MunicipalId {
    public static MedlemId valueOf(String path) {
        return MunicipalId.parse(path, MedlemId::new);
    }
}
