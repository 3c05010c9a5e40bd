package no.helhet.praksis.mottak;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of an enquiry.
public record HenvendelseId(String kommunenr, UUID id) implements MunicipalId {
    public static HenvendelseId valueOf(String path) {
        return MunicipalId.parse(path, HenvendelseId::new);
    }
}
