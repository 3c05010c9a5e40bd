package no.helhet.praksis.vedtak;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a signed decision.
public record VedtakId(String kommunenr, UUID id) implements MunicipalId {
    public static VedtakId valueOf(String path) {
        return MunicipalId.parse(path, VedtakId::new);
    }
}
