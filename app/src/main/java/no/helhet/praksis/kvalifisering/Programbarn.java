package no.helhet.praksis.kvalifisering;

import java.time.LocalDate;
import java.util.UUID;

/// A child the participant supports, § 35 fourth paragraph.
public record Programbarn(UUID id, UUID programId, LocalDate fodt, String kilde) {}
