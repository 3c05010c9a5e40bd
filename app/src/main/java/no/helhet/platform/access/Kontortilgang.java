package no.helhet.platform.access;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/// A user's place at one office.
///
/// @param kommuner the municipalities the office serves
/// @param bydeler the districts it serves, inside Oslo
public record Kontortilgang(
        String enhetsnr,
        String navn,
        List<String> kommuner,
        List<String> bydeler,
        Set<Rolle> roller)
        implements Serializable {}
