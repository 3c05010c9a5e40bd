package no.helhet.praksis.avtale;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.time.Duration;
import java.util.List;

/// What holds for the house, and for an office that has not chosen otherwise.
///
/// @param paminnelser how long before a person is reminded: `P2D`, `PT2H` (ISO 8601)
/// @param ikkeMottMinutter how late somebody may come before they are said not to have come
/// @param ukerFram how far ahead slots are made
/// @param angrefrist how long a change can be taken back
@ConfigurationProperties("helhet.avtale")
record AvtaleProperties(
        List<String> paminnelser, int ikkeMottMinutter, int ukerFram, Duration angrefrist) {}
