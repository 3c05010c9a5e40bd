package no.helhet.laering.rapport;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.util.Map;

/// `helhet.rapport`.
///
/// @param saksbehandler the case worker's number that an office reports, by the office's four
///     digits
@ConfigurationProperties("helhet.rapport")
record RapportProperties(@DefaultValue Map<String, String> saksbehandler) {}
