package no.helhet.praksis.klage;

import java.time.LocalDate;

/// The interim reply that may be sent as it stands.
///
/// @param frist the last day to send it (fvl § 11 a third paragraph)
/// @param foreslatt the answer will not come in time, or hardly
/// @param over that day has passed
/// @param grunn why the answer takes time, in the language of the letter
/// @param ventet the day an answer can be expected
public record Svarforslag(
        LocalDate frist, boolean foreslatt, boolean over, String grunn, LocalDate ventet) {}
