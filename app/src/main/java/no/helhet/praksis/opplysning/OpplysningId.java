package no.helhet.praksis.opplysning;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of one version of what another has told us.
public record OpplysningId(String kommunenr, UUID id) implements MunicipalId {
    public static OpplysningId valueOf(String path) {
        return MunicipalId.parse(path, OpplysningId::new);
    }
}
