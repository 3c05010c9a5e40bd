package no.helhet.praksis.samtykke;

import no.helhet.praksis.partner.PartnerId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// What is asked for: who would see which parts, for what, until when.
///
/// @param key made when the form was drawn: sent twice is one
/// @param deler the keys of the parts
/// @param til the last day
public record Onske(UUID key, PartnerId partner, List<String> deler, String formal, LocalDate til) {
    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Onske[]";
    }
}
