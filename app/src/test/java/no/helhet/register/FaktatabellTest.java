package no.helhet.register;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.lang.reflect.RecordComponent;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The records of the register's rows and its tables say the same.
@HelhetTest
class FaktatabellTest {
    private static final Map<String, String> NAMES =
            Map.of(
                    "int4", "int", "int8", "bigint", "bool", "boolean", "_text", "text[]", "_date",
                    "date[]", "_int4", "int[]");

    static Set<Class<? extends Faktum>> types() {
        return Faktatabell.types();
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyColumnIsAComponentOfTheSameTypeInTheSameOrder(Class<? extends Faktum> type)
            throws SQLException {
        var table = Faktatabell.of(type);
        assertThat(table.columns().stream().map(c -> c.name() + " " + c.sqlType()).toList())
                .isEqualTo(columns(table.name(), false));
    }

    @ParameterizedTest
    @MethodSource("types")
    void whatMayBeNullInTheTableMayBeNullInTheRecord(Class<? extends Faktum> type)
            throws SQLException {
        var optional =
                Arrays.stream(type.getRecordComponents())
                        .filter(FaktatabellTest::isNullable)
                        .map(c -> Kolonne.snake(c.getName()))
                        .toList();
        assertThat(optional)
                .isEqualTo(
                        columns(Faktatabell.of(type).name(), true).stream()
                                .map(c -> c.split(" ")[0])
                                .toList());
    }

    private static boolean isNullable(RecordComponent component) {
        return Arrays.stream(component.getAnnotatedType().getAnnotations())
                .anyMatch(a -> a.annotationType().getSimpleName().equals("Nullable"));
    }

    private static List<String> columns(String table, boolean nullable) throws SQLException {
        try (var connection = TestDatabase.connect("helhet_owner");
                var statement =
                        connection.prepareStatement(
                                """
                                select column_name, udt_name from information_schema.columns
                                where table_schema = 'register' and table_name = ?
                                  and column_name not in ('kommunenr', 'bydel')
                                  and (not ? or is_nullable = 'YES')
                                order by ordinal_position
                                """)) {
            statement.setString(1, table);
            statement.setBoolean(2, nullable);
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var type = rows.getString(2);
                    found.add(rows.getString(1) + " " + NAMES.getOrDefault(type, type));
                }
            }
            return found;
        }
    }
}
