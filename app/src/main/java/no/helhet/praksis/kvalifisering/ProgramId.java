package no.helhet.praksis.kvalifisering;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a qualification programme, from its application on.
public record ProgramId(String kommunenr, UUID id) implements MunicipalId {
    public static ProgramId valueOf(String path) {
        return MunicipalId.parse(path, ProgramId::new);
    }
}
