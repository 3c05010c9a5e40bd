package no.helhet.praksis.utbetaling;

import no.helhet.platform.database.MunicipalId;

import java.util.UUID;

/// Id of a payment.
public record UtbetalingId(String kommunenr, UUID id) implements MunicipalId {
    public static UtbetalingId valueOf(String path) {
        return MunicipalId.parse(path, UtbetalingId::new);
    }
}
