package no.helhet.praksis.trygghet;

import java.util.List;

/// How a person is met safely, on top of a page about the person.
///
/// @param merknader those in force
public record Merknadstopp(List<Merknad> merknader) {}
