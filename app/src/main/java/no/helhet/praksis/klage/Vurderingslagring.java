package no.helhet.praksis.klage;

/// The answer to saving a review.
sealed interface Vurderingslagring {
    record Lagret(Vurderingsutkast utkast) implements Vurderingslagring {}

    /// Somebody else has saved since it was read; both are shown and none is lost.
    record Konflikt(Vurderingsutkast theirs) implements Vurderingslagring {}

    /// Sent or decided, out of scope, or closed to the user.
    record Lukket() implements Vurderingslagring {}
}
