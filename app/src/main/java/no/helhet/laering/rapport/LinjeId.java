package no.helhet.laering.rapport;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Whose line: the person as the practice knows them. The pseudonym stands in no address.
public record LinjeId(String kommunenr, UUID id) implements MunicipalId {
    public static LinjeId valueOf(String path) {
        return MunicipalId.parse(path, LinjeId::new);
    }
}
