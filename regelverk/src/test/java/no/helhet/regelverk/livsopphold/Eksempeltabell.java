package no.helhet.regelverk.livsopphold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The example tables in `src/test/resources/eksempler`: text that a lawyer can read and correct. A
/// line with `#` says what the cases show, the first line with `|` names the columns, each line
/// after it is a case. A column that no case of a table needs is left out.
final class Eksempeltabell {
    private static final Path FOLDER = Path.of("src/test/resources/eksempler");
    static final List<String> COLUMNS =
            List.of(
                    "periode",
                    "bor",
                    "barn",
                    "utgifter",
                    "inntekter",
                    "kommunen",
                    "linjer",
                    "stønad");

    private Eksempeltabell() {}

    /// The cases of all tables.
    static Stream<Eksempel> all() throws IOException {
        List<Eksempel> cases = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                cases.addAll(read(file));
            }
        }
        return cases.stream();
    }

    private static List<Eksempel> read(Path file) throws IOException {
        List<Eksempel> cases = new ArrayList<>();
        List<String> heading = List.of();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            String place = file.getFileName() + " linje " + (i + 1);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (heading.isEmpty()) {
                heading = cells;
                if (!COLUMNS.containsAll(heading)) {
                    throw new IllegalArgumentException(place + ": the columns are " + COLUMNS);
                }
                continue;
            }
            if (cells.size() != heading.size()) {
                throw new IllegalArgumentException(
                        place + ": " + cells.size() + " cells under " + heading.size());
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (String column : COLUMNS) {
                int at = heading.indexOf(column);
                row.put(column, at < 0 ? "" : cells.get(at));
            }
            cases.add(new Eksempel(place, row));
        }
        return cases;
    }
}
