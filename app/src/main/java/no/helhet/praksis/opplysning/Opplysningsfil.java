package no.helhet.praksis.opplysning;

import no.helhet.platform.files.ContentType;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;

/// The document as it was sent in.
///
/// @param navn the sender's name for it
/// @param storrelse bytes
record Opplysningsfil(String navn, InputStreamSource innhold, long storrelse) {
    /// What the server holds of one file.
    static final long MOST_BYTES = 20L * 1024 * 1024;

    private static final int START = 8192;
    private static final Set<String> TYPES = Set.of("application/pdf", "image/png", "image/jpeg");

    /// The key of what is wrong with it, or null. The type is found by looking at the content.
    @Nullable String problem() {
        if (storrelse == 0) {
            return "opplysning.feil.fil.tom";
        }
        if (storrelse > MOST_BYTES) {
            return "opplysning.feil.fil.stor";
        }
        try (var content = innhold.getInputStream()) {
            return TYPES.contains(ContentType.sniff(content.readNBytes(START), navn))
                    ? null
                    : "opplysning.feil.fil.slag";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
