package no.helhet.praksis.samtykke;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a consent, and of the question it answers.
public record SamtykkeId(String kommunenr, UUID id) implements MunicipalId {
    public static SamtykkeId valueOf(String path) {
        return MunicipalId.parse(path, SamtykkeId::new);
    }
}
