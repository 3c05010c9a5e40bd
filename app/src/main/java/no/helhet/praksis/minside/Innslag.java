package no.helhet.praksis.minside;

import java.util.UUID;
import no.helhet.formats.digisos.innsyn.Hendelse;
import org.jspecify.annotations.Nullable;

/// One line of a history.
///
/// @param vedtakId the decision behind a decision, a condition or a payment
record Innslag(Hendelse hendelse, @Nullable UUID vedtakId) {}
