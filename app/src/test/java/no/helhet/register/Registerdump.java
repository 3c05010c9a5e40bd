package no.helhet.register;

import no.helhet.testing.TestDatabase;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// All that the register says of a municipality, table by table.
final class Registerdump {
    private Registerdump() {}

    static Map<String, List<String>> of(String kommunenr) {
        var all = new TreeMap<String, List<String>>();
        Stream.concat(
                        Faktatabell.types().stream().map(t -> Faktatabell.of(t).name()),
                        Stream.of("personmaned"))
                .forEach(table -> all.put(table, rows(table, kommunenr)));
        return all;
    }

    private static List<String> rows(String table, String kommunenr) {
        try (var connection = TestDatabase.connect("helhet_loader");
                var statement =
                        connection.prepareStatement(
                                "select t::text from register."
                                        + table
                                        + " t where kommunenr = ? order by 1")) {
            statement.setString(1, kommunenr);
            var found = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
