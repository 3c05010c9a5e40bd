package no.helhet.praksis.person;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What the page about two registered persons shows.
///
/// @param forslag null while nothing is proposed
/// @param kanDele the reader may part them
public record Dobbeltbilde(
        Sammenligning sammenligning, @Nullable Forslag forslag, boolean kanDele) {
    /// A proposal, with the two as they were registered.
    ///
    /// @param egen the reader made it
    public record Forslag(Dobbeltforing dobbeltforing, Person bestar, Person peker, boolean egen) {}

    /// The proposals that wait, and those who may be one.
    public record Liste(List<Forslag> forslag, List<Likhet> likheter) {}
}
