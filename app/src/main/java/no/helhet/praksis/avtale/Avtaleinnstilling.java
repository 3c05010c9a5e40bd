package no.helhet.praksis.avtale;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;

/// What an office has chosen for its appointments.
///
/// @param paminnelser how long before a person is reminded: `P2D`, `PT2H` (ISO 8601)
/// @param ikkeMottMinutter how late somebody may come before they are said not to have come
record Avtaleinnstilling(List<String> paminnelser, int ikkeMottMinutter) {
    Avtaleinnstilling {
        paminnelser = List.copyOf(paminnelser);
        paminnelser.forEach(Avtaleinnstilling::parse);
    }

    static TemporalAmount parse(String lead) {
        return lead.contains("T") ? Duration.parse(lead) : Period.parse(lead);
    }

    Duration patience() {
        return Duration.ofMinutes(ikkeMottMinutter);
    }
}
