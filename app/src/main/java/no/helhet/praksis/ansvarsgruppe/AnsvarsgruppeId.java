package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a responsible group.
public record AnsvarsgruppeId(String kommunenr, UUID id) implements MunicipalId {
    public static AnsvarsgruppeId valueOf(String path) {
        return MunicipalId.parse(path, AnsvarsgruppeId::new);
    }
}
