package no.helhet.laering.rapport;

import no.helhet.platform.web.Problem;

import java.util.List;

/// The answer to a delivery.
sealed interface Leveringssvar {
    /// @param fresh false when the latest delivery holds the very same lines
    record Levert(LeveringId id, boolean fresh) implements Leveringssvar {}

    /// @param feil the field and the key of what to do
    record Mangler(List<Problem> feil) implements Leveringssvar {}
}
