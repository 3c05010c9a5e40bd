package no.helhet.cli.synthetic;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

import java.sql.Connection;
import java.sql.SQLException;

/// Sends gathered rows to the database with COPY.
final class Copier {
    private static final int CHUNK = 1 << 16;

    private final CopyManager manager;

    Copier(Connection connection) throws SQLException {
        manager = connection.unwrap(PGConnection.class).getCopyAPI();
    }

    void send(Rows rows) throws SQLException {
        for (var entry : rows.encoded().entrySet()) {
            var bytes = entry.getValue();
            var in = manager.copyIn(entry.getKey().copy());
            try {
                for (int at = 0; at < bytes.length; at += CHUNK) {
                    in.writeToCopy(bytes, at, Math.min(CHUNK, bytes.length - at));
                }
                in.endCopy();
            } finally {
                if (in.isActive()) {
                    in.cancelCopy();
                }
            }
        }
    }
}
