package no.helhet.platform.database;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// A question that is answered by one whole number, not yet asked: by itself with [#read], or with
/// others in one statement with [#readAll]. Asked within the transaction and scope of the reader.
///
/// @param sql a select of one row and one column, its parameters named as `:name`
/// @param values of the parameters, by their names
public record Count(String sql, Map<String, @Nullable Object> values) {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-z]\\w*)");

    public static Count of(String sql) {
        return new Count(sql, Map.of());
    }

    public Count with(String name, @Nullable Object value) {
        var all = new LinkedHashMap<String, @Nullable Object>(values);
        all.put(name, value);
        return new Count(sql, Collections.unmodifiableMap(all));
    }

    public int read(JdbcClient jdbc) {
        return readAll(jdbc, List.of(this)).getFirst();
    }

    /// The answers in the order of the questions.
    public static List<Integer> readAll(JdbcClient jdbc, List<Count> counts) {
        if (counts.isEmpty()) {
            return List.of();
        }
        var questions = new ArrayList<String>();
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (int i = 0; i < counts.size(); i++) {
            var nr = i;
            var count = counts.get(i);
            questions.add("(" + PARAMETER.matcher(count.sql).replaceAll(":$1_" + nr).strip() + ")");
            count.values.forEach((name, value) -> values.put(name + "_" + nr, value));
        }
        return jdbc.sql("select " + String.join(", ", questions))
                .params(values)
                .query(
                        (row, nr) -> {
                            var answers = new ArrayList<Integer>();
                            for (int i = 1; i <= counts.size(); i++) {
                                answers.add(row.getInt(i));
                            }
                            return List.copyOf(answers);
                        })
                .single();
    }
}
