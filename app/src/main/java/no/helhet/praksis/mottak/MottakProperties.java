package no.helhet.praksis.mottak;

import org.springframework.boot.context.properties.ConfigurationProperties;

import java.util.List;

/// What holds for an office that has not chosen otherwise.
///
/// @param lofteMinutter how long nobody should wait
/// @param steder counters and rooms
/// @param gjentakDager who comes with the same matter within so many days has come back
/// @param skjermsprak languages of the public screen, by code
@ConfigurationProperties("helhet.mottak")
record MottakProperties(
        int lofteMinutter, int gjentakDager, List<String> steder, List<String> skjermsprak) {}
