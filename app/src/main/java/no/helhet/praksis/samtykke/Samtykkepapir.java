package no.helhet.praksis.samtykke;

import no.helhet.platform.files.ContentType;
import no.helhet.platform.web.Problem;
import no.helhet.regelverk.samtykke.Samtykkegrunnlag.Mate;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/// The signed paper of a consent: a scan of it, the place in the archive where it lies, or both.
record Samtykkepapir(@Nullable Skann skann, String arkivsted) {
    static final Samtykkepapir NONE = new Samtykkepapir(null, "");

    private static final int LONGEST = 300;

    /// The scan as it was sent in.
    ///
    /// @param navn the sender's name for it
    /// @param storrelse bytes
    record Skann(String navn, InputStreamSource innhold, long storrelse) {
        /// What the server holds of one file.
        static final long MOST_BYTES = 20L * 1024 * 1024;

        private static final int START = 8192;
        private static final Set<String> TYPES =
                Set.of("application/pdf", "image/png", "image/jpeg");

        /// The key of what is wrong with it, or null. The type is found by looking at the content.
        @Nullable String problem() {
            if (storrelse == 0) {
                return "samtykke.feil.fil.tom";
            }
            if (storrelse > MOST_BYTES) {
                return "samtykke.feil.fil.stor";
            }
            try (var content = innhold.getInputStream()) {
                return TYPES.contains(ContentType.sniff(content.readNBytes(START), navn))
                        ? null
                        : "samtykke.feil.fil.slag";
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// What stands in the way, with its field: a consent on paper is shown by the paper.
    List<Problem> check(Mate mate) {
        if (mate != Mate.PAPIR) {
            return skann == null ? List.of() : wrong("fil", "samtykke.feil.fil.muntlig");
        }
        if (arkivsted.length() > LONGEST) {
            return wrong("arkivsted", "samtykke.feil.arkivsted");
        }
        if (skann == null) {
            return arkivsted.isBlank() ? wrong("fil", "samtykke.feil.papir") : List.of();
        }
        var problem = skann.problem();
        return problem == null ? List.of() : wrong("fil", problem);
    }

    private static List<Problem> wrong(String field, String key) {
        return List.of(new Problem(field, key));
    }
}
