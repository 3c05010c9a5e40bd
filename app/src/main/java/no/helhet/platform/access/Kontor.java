package no.helhet.platform.access;

import java.util.List;

/// A NAV office and the areas it serves.
///
/// @param enhetsnr four digits
/// @param kontonummer the account the municipality pays from
public record Kontor(
        String enhetsnr,
        String navn,
        String telefon,
        String adresse,
        String orgnr,
        String kontonummer,
        List<Omrade> omrader) {
    /// A municipality, or a district of Oslo.
    public record Omrade(String kommunenr, String bydel, String kommunenavn) {}

    public boolean serves(String kommunenr) {
        return omrader.stream().anyMatch(o -> o.kommunenr().equals(kommunenr));
    }
}
