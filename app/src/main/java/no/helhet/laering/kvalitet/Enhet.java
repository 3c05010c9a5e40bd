package no.helhet.laering.kvalitet;

import no.helhet.platform.access.Kontor;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;

/// An office, and the municipality its figures are kept under: the first of those it serves.
record Enhet(String kommunenr, String enhetsnr) {
    /// The office of the present scope.
    static Enhet current() {
        var scope = Scopes.current();
        return new Enhet(scope.kommuner().getFirst(), scope.actor().enhetsnr());
    }

    /// The system at work for a whole office.
    static Scope scope(Kontor kontor) {
        var system = Actor.system();
        return new Scope(
                kontor.omrader().stream().map(Kontor.Omrade::kommunenr).distinct().toList(),
                kontor.omrader().stream()
                        .map(Kontor.Omrade::bydel)
                        .filter(bydel -> !bydel.isEmpty())
                        .toList(),
                null,
                true,
                new Actor(system.id(), system.navn(), system.rolle(), kontor.enhetsnr()));
    }
}
