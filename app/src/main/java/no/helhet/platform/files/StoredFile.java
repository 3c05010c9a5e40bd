package no.helhet.platform.files;

import org.jspecify.annotations.Nullable;

import java.util.UUID;

/// What is known of a stored file.
///
/// @param innholdstype the type found by looking at the content, not the one claimed
/// @param storrelse bytes
/// @param sha256 lower-case hex
/// @param personId whom it is about, when known
public record StoredFile(
        FilId id,
        String filnavn,
        String innholdstype,
        long storrelse,
        String sha256,
        @Nullable UUID personId) {}
