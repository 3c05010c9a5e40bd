package no.helhet.cli.synthetic;

import java.sql.Connection;
import java.sql.SQLException;

/// Opens connections to the database that is filled, as one of its roles.
@FunctionalInterface
public interface Connections {
    Connection connect(String role) throws SQLException;
}
