package no.helhet.praksis.ansvarsgruppe;

import org.jspecify.annotations.Nullable;

/// The group on the person's card.
///
/// @param person in address form
/// @param side null when there is no open group
/// @param nokkel id for the form that begins one
public record Gruppekort(
        String person, @Nullable Gruppeside side, boolean mayWrite, String nokkel) {}
