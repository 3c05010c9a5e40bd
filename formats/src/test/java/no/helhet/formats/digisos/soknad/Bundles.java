package no.helhet.formats.digisos.soknad;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import no.helhet.formats.json.Fault;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Documents for the tests: the applications in `eksempler`, and what lies beside the checkout.
final class Bundles {
    private static final Path EKSEMPLER = Path.of("..", "eksempler");
    private static final Path DIGISOS = Path.of("..", "..", "shared", "formater", "digisos");

    private Bundles() {}

    static List<Path> folders() throws IOException {
        try (Stream<Path> folders = Files.list(EKSEMPLER)) {
            return folders.filter(f -> Files.exists(f.resolve("soknad.json"))).sorted().toList();
        }
    }

    static Path soknad(String name) {
        return EKSEMPLER.resolve(name).resolve("soknad.json");
    }

    /// One of our own applications with one place of its text replaced.
    static byte[] changed(String name, String from, String to) throws IOException {
        String text = Files.readString(soknad(name));
        assertThat(text).describedAs("the place to change").contains(from);
        return text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(to)).getBytes(UTF_8);
    }

    static Path publishedFormat() {
        Assumptions.assumeTrue(
                Files.isDirectory(DIGISOS),
                "Skipped: the published DigiSos schemas do not lie beside the checkout.");
        return DIGISOS.toAbsolutePath().normalize();
    }

    static <T> Lesing.Lest<T> read(Lesing<T> lesing) {
        return switch (lesing) {
            case Lesing.Lest<T> lest -> lest;
            case Lesing.Avvist<T>(List<Fault> faults) ->
                    throw new AssertionError(faults.stream().map(Fault::text).toList());
        };
    }

    static <T> List<Fault> faults(Lesing<T> lesing) {
        assertThat(lesing).isInstanceOf(Lesing.Avvist.class);
        return lesing instanceof Lesing.Avvist<T>(List<Fault> faults) ? faults : List.of();
    }
}
