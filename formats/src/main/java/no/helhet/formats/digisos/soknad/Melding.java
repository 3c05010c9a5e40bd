package no.helhet.formats.digisos.soknad;

import java.util.UUID;

/// The message that carries an application from the national service to the municipality.
///
/// @param eksternRef the state's reference
/// @param digisosId the application's id in the national service
public record Melding(String eksternRef, UUID digisosId) {
    private static final Check<UUID> ID =
            Checks.text(
                    "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}",
                    "a UUID in lower case", UUID::fromString);

    static final Check<Melding> CHECK =
            Checks.object(
                    f ->
                            new Melding(
                                    f.required("eksternRef", Checks.TEXT),
                                    f.required("digisosId", ID)));
}
