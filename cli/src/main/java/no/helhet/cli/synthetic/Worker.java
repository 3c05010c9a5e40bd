package no.helhet.cli.synthetic;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A worker of the synthetic offices.
///
/// @param roller by office, as the access module names them
record Worker(
        UUID id,
        String subject,
        String navn,
        String tittel,
        boolean klarert,
        Map<String, List<String>> roller) {
    boolean has(String enhetsnr, String rolle) {
        return roller.getOrDefault(enhetsnr, List.of()).contains(rolle);
    }
}
