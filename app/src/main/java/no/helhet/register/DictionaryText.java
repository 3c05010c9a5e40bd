package no.helhet.register;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The data dictionary as Markdown: `docs/register.md`.
public final class DictionaryText {
    private static final String HEAD =
            """
            # The register: data dictionary

            What each table and variable of the register is. Everything lies under a pseudonym, and whoever asks sees the municipalities and districts of their own office alone. A row says what its source in the practice says now: it is written anew when the source changes, and `helhet register --rebuild` makes all of them anew from the sources.

            This file is made from the comments of the database's schema by `./helhet register --dictionary > docs/register.md`; a test says when that has to be done again.

            """;
    private static final String COLUMNS =
            """
            | Variable | Type | | Definition | Source | Unit |
            |---|---|---|---|---|---|
            """;
    private static final String SHARED =
            """

            ## Shared variables

            They mean the same in every table that bears them, unless the table says otherwise.

            """;
    private static final String NOTES =
            """
            A variable marked * is in every row; the others may be empty (null). Amounts are in øre. A day is a day in Norway. KOSTRA's codes are those of the state's forms 11F and 11CF. A key is random and means nothing outside the register.

            """;

    private DictionaryText() {}

    public static String of(List<RegisterTable> tables) {
        var shared = findShared(tables);
        var text = new StringBuilder(HEAD).append(NOTES);
        text.append("| Table | A row is | Made from |\n|---|---|---|\n");
        for (var t : tables) {
            text.append(
                    "| [%s](#register%s) | %s | %s |%n"
                            .formatted(t.name(), t.name(), cell(t.what()), cell(t.source())));
        }
        text.append(SHARED).append(COLUMNS);
        shared.values().forEach(c -> line(text, c));
        tables.forEach(t -> table(text, t, shared));
        return text.toString();
    }

    /// What is described in one table and borne by others too, by name.
    private static Map<String, RegisterColumn> findShared(List<RegisterTable> tables) {
        var shared = new LinkedHashMap<String, RegisterColumn>();
        tables.stream()
                .flatMap(t -> t.columns().stream())
                .filter(RegisterColumn::shared)
                .forEach(c -> shared.putIfAbsent(c.name(), c));
        return shared;
    }

    private static void table(
            StringBuilder text, RegisterTable t, Map<String, RegisterColumn> shared) {
        text.append(
                "%n## register.%s%n%n%s. Made from: %s. Key: %s.%n%n"
                        .formatted(
                                t.name(),
                                t.what(),
                                t.source(),
                                t.key().stream()
                                        .map(DictionaryText::code)
                                        .collect(Collectors.joining(", "))));
        var also = t.columns().stream().filter(c -> isShared(c, shared)).toList();
        if (!also.isEmpty()) {
            text.append("Shared variables: ")
                    .append(
                            also.stream()
                                    .map(c -> code(c.name()) + (c.required() ? "*" : ""))
                                    .collect(Collectors.joining(", ")))
                    .append(".\n\n");
        }
        if (also.size() < t.columns().size()) {
            text.append(COLUMNS);
            t.columns().stream().filter(c -> !isShared(c, shared)).forEach(c -> line(text, c));
        }
    }

    private static boolean isShared(RegisterColumn c, Map<String, RegisterColumn> shared) {
        var same = shared.get(c.name());
        return same != null && same.definition().equals(c.definition());
    }

    private static String code(String name) {
        return "`" + name + "`";
    }

    private static void line(StringBuilder text, RegisterColumn c) {
        text.append(
                "| `%s` | %s | %s | %s | %s | %s |%n"
                        .formatted(
                                c.name(),
                                c.type().replace("timestamp with time zone", "timestamptz"),
                                c.required() ? "*" : "",
                                cell(c.definition()),
                                cell(c.source()),
                                cell(unit(c))));
    }

    private static String unit(RegisterColumn c) {
        return c.codes().isEmpty() ? c.unit() : c.unit() + ": " + String.join(", ", c.codes());
    }

    private static String cell(String words) {
        return words.replace("|", "\\|");
    }
}
