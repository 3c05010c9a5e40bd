package no.helhet.benchmark;

import no.helhet.cli.LocalServer;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What there is to ask for, drawn from the office's municipality: the same each time.
final class Sample {
    private static final String OFFICE_MUNICIPALITY = "4698";

    private Sample() {}

    /// @param sql one column, and a parameter for the municipality
    static List<String> draw(LocalServer server, String sql, int limit) throws SQLException {
        try (var connection = server.database().connect("helhet_loader");
                var statement =
                        connection.prepareStatement(
                                "select * from ("
                                        + sql
                                        + ") x order by md5(x::text) limit "
                                        + limit)) {
            statement.setString(1, OFFICE_MUNICIPALITY);
            try (var rows = statement.executeQuery()) {
                var result = new ArrayList<String>();
                while (rows.next()) {
                    result.add(rows.getString(1));
                }
                if (result.isEmpty()) {
                    throw new IllegalStateException(
                            "There is nothing to read: start with a larger --size");
                }
                return result;
            }
        }
    }
}
