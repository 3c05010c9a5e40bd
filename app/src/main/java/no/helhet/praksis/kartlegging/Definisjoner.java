package no.helhet.praksis.kartlegging;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/// Every version of the questions that has been in use, read once at start.
@Component
class Definisjoner {
    private final List<Definisjon> all =
            text("INDEX").lines().map(name -> DefinisjonReader.read(name, text(name))).toList();

    /// The version that a mapping begun on the day is made with.
    Definisjon at(LocalDate day) {
        return all.stream()
                .filter(d -> !d.fra().isAfter(day))
                .max(Comparator.comparing(Definisjon::fra))
                .orElseThrow(() -> new IllegalStateException("No questions are known on " + day));
    }

    /// The version that a mapping says it was made with.
    Definisjon get(String id) {
        return all.stream()
                .filter(d -> d.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No version " + id + " in INDEX"));
    }

    private static String text(String name) {
        try (var in = Definisjoner.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("No file " + name + " beside INDEX");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
