package no.helhet.praksis.partner;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a partner's organisation.
public record PartnerId(String kommunenr, UUID id) implements MunicipalId {
    public static PartnerId valueOf(String path) {
        return MunicipalId.parse(path, PartnerId::new);
    }
}
