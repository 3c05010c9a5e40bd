package no.helhet.praksis.henvisning;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a referral.
public record HenvisningId(String kommunenr, UUID id) implements MunicipalId {
    public static HenvisningId valueOf(String path) {
        return MunicipalId.parse(path, HenvisningId::new);
    }
}
