package no.helhet.praksis.mottak;

import java.util.List;

/// What an office has chosen for its reception.
///
/// @param lofteMinutter how long nobody should wait
/// @param steder counters and rooms, as it says on the doors
/// @param skjermsprak languages that take turns on the public screen, by code
public record Innstilling(int lofteMinutter, List<String> steder, List<String> skjermsprak) {}
