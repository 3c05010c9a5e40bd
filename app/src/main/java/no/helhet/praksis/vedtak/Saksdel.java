package no.helhet.praksis.vedtak;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What this module shows of a case.
///
/// @param sak the case, in address form
/// @param utkast the open draft, or null
/// @param vedtak decisions, newest first
public record Saksdel(
        String sak, @Nullable Utkastvisning utkast, List<Vedtak> vedtak, boolean mayBegin) {}
