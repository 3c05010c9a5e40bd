package no.helhet.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/// The wall between municipalities holds against direct SQL as the application's own role.
@HelhetTest
class RowLevelSecurityTest {
    @Autowired TestData data;
    @Autowired JdbcClient jdbc;

    @Test
    void noScopeIsAnErrorNotAnEmptyAnswer() throws SQLException {
        insertPerson(data.kommune().kommunenr());
        try (var connection = TestDatabase.connect("helhet_app")) {
            assertThatThrownBy(() -> count(connection)).hasMessageContaining("no scope is stated");
        }
    }

    @Test
    void anotherMunicipalitysRowsAreNotThere() throws SQLException {
        var mine = data.kommune().kommunenr();
        insertPerson(mine);
        insertPerson(data.kommune().kommunenr());
        try (var connection = TestDatabase.connect("helhet_app")) {
            state(connection, mine, "*");
            assertThat(count(connection)).isEqualTo(1);
        }
    }

    @Test
    void aResidentsScopeIsTheirOwnPersonAlone() throws SQLException {
        var kommune = data.kommune().kommunenr();
        var me = insertPerson(kommune);
        insertPerson(kommune);
        try (var connection = TestDatabase.connect("helhet_app")) {
            state(connection, kommune, me.toString());
            assertThat(count(connection)).isEqualTo(1);
        }
    }

    @Test
    void theQuarantineIsClosedToTheApplicationsRole() throws SQLException {
        try (var connection = TestDatabase.connect("helhet_app");
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("select * from karantene.innkommet"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void theAuditLogCanNotBeChanged() throws SQLException {
        try (var connection = TestDatabase.connect("helhet_app");
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("delete from audit.innslag"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("update audit.innslag set hva = ''"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void everyTableThatBearsKommunenrIsProtected() {
        assertThat(
                        jdbc.sql(
                                        """
                                        select c.table_schema || '.' || c.table_name
                                        from information_schema.columns c
                                        join pg_class k on k.oid = (quote_ident(c.table_schema) || '.' || quote_ident(c.table_name))::regclass
                                        where c.column_name = 'kommunenr' and k.relkind in ('r', 'p')
                                          and not k.relrowsecurity
                                          and c.table_schema not in ('karantene')
                                          and c.table_schema || '.' || c.table_name <> 'platform.kontor_omrade'
                                        """)
                                .query(String.class)
                                .list())
                .isEmpty();
    }

    @Test
    void kommunenrComesFirstInEveryMunicipalKey() {
        assertThat(
                        jdbc.sql(
                                        """
                                        select conrelid::regclass || ' ' || conname
                                        from pg_constraint con
                                        join pg_class k on k.oid = con.conrelid and k.relrowsecurity
                                        where con.contype in ('p', 'u', 'f')
                                          and exists (select from pg_attribute m
                                               where m.attrelid = k.oid and m.attname = 'kommunenr')
                                          and (select attname from pg_attribute a
                                               where a.attrelid = con.conrelid and a.attnum = con.conkey[1]) <> 'kommunenr'
                                        """)
                                .query(String.class)
                                .list())
                .isEmpty();
    }

    private static UUID insertPerson(String kommunenr) {
        var id = Ids.next();
        TestData.execute(
                "insert into person.person (kommunenr, bydel, id, pseudonym, opprettet) values (?,"
                        + " '', ?, ?, now())",
                kommunenr,
                id,
                Ids.next());
        return id;
    }

    private static void state(Connection connection, String kommune, String personer)
            throws SQLException {
        connection.setAutoCommit(false);
        try (var statement =
                connection.prepareStatement(
                        "select set_config('helhet.kommuner', ?, true),"
                                + " set_config('helhet.personer', ?, true)")) {
            statement.setString(1, kommune);
            statement.setString(2, personer);
            statement.execute();
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from person.person")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
