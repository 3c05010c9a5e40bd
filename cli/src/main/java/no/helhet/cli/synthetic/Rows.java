package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;

/// Rows of many tables in COPY's text format, gathered until they are sent.
final class Rows {
    private static final HexFormat HEX = HexFormat.of();

    private final Map<Table, StringBuilder> texts = new EnumMap<>(Table.class);

    /// Adds a row.
    ///
    /// @param values one for each column: text, number, boolean, date, moment, UUID, bytes or null
    void add(Table table, @Nullable Object... values) {
        if (values.length != table.width) {
            throw new IllegalArgumentException(
                    table + " has " + table.width + " columns, not " + values.length);
        }
        var text = texts.computeIfAbsent(table, t -> new StringBuilder(1 << 16));
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(text, values[i]);
        }
        text.append('\n');
    }

    /// What is gathered, by table in the order of the foreign keys.
    Map<Table, byte[]> encoded() {
        var result = new EnumMap<Table, byte[]>(Table.class);
        texts.forEach(
                (table, text) ->
                        result.put(table, text.toString().getBytes(StandardCharsets.UTF_8)));
        return result;
    }

    private static void append(StringBuilder text, @Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case String words -> escape(text, words);
            case byte[] bytes -> text.append("\\\\x").append(HEX.formatHex(bytes));
            default -> text.append(value);
        }
    }

    private static void escape(StringBuilder text, String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
    }
}
