package no.helhet.praksis.minside;

import no.helhet.formats.digisos.innsyn.Hendelse;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// One line of a history.
///
/// @param vedtakId the decision behind a decision, a condition or a payment
record Innslag(Hendelse hendelse, @Nullable UUID vedtakId) {}
