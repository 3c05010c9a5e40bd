package no.helhet.platform.web;

import java.util.List;

/// Who is logged in, as the header shows it: name, role in words, and office (empty for a
/// resident).
///
/// @param andreKontor the other offices the user may change to
public record PageUser(String navn, String rolle, String kontor, List<Office> andreKontor) {
    public PageUser(String navn, String rolle, String kontor) {
        this(navn, rolle, kontor, List.of());
    }

    /// An office by number and name.
    public record Office(String enhetsnr, String navn) {}
}
