package no.helhet.praksis.minside.web;

import java.time.LocalDate;

/// A document asked for.
///
/// @param nasjonal the application came from the national portal, and documents are sent there
public record Dokumentbehov(String type, String forklaring, LocalDate frist, boolean nasjonal) {}
