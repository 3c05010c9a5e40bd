package no.helhet.praksis.plan;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// Another who has the plan open just now.
///
/// @param innbygger it is the person
/// @param del the part that is open, null for none
public record Tilstede(String navn, boolean innbygger, @Nullable UUID del) {}
