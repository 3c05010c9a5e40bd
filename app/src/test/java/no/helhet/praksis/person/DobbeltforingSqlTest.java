package no.helhet.praksis.person;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A person who is registered twice is found everywhere, also by the query that is written next.
class DobbeltforingSqlTest {
    private static final Path SOURCES = Path.of("src/main/java/no/helhet");

    /// What reads or changes the one row of one id, and not what is kept about a person.
    private static final List<String> ONE_ROW = List.of("Corrections.java", "PersonWriter.java");

    private static final Pattern ONE_ID =
            Pattern.compile("(where|and)\\s+(\\w+\\.)?person_id\\s*=\\s*(:|\\w+\\.person_id)");

    @Test
    void everyQueryByPersonGoesOverAllIdsOfThePerson() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            assertThat(
                            files.filter(f -> f.toString().endsWith(".java"))
                                    .filter(f -> !ONE_ROW.contains(f.getFileName().toString()))
                                    .filter(f -> finds(read(f)))
                                    .map(f -> SOURCES.relativize(f).toString()))
                    .as("write person_id = any ((select platform.ids_of(:k, :p))::uuid[])")
                    .isEmpty();
        }
    }

    @Test
    void aQueryByOneIdIsFound() {
        assertThat(finds("select * from sak.sak where kommunenr = :k and person_id = :p")).isTrue();
        assertThat(finds("where o.kommunenr = :k\n  and o.person_id = u.person_id")).isTrue();
        assertThat(finds("and person_id = any ((select platform.ids_of(:k, :p))::uuid[])"))
                .isFalse();
        assertThat(finds("set status = 'X', person_id = :p")).isFalse();
    }

    private static boolean finds(String source) {
        return ONE_ID.matcher(source).find();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
