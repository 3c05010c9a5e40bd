package no.helhet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.PersonEndret;
import no.helhet.praksis.person.PersonId;
import no.helhet.register.Register;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/// What lies in the register, past row-level security; and the ways events come to it.
@TestComponent
public class RegisterTables {
    private final Register register;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RegisterTables(
            Register register, ApplicationEventPublisher events, TransactionTemplate transaction) {
        this.register = register;
        this.events = events;
        this.transaction = transaction;
    }

    /// Tells of a change once more, as the publication registry may.
    public void publish(String kommunenr, Object event) {
        Scopes.run(
                Scope.system(kommunenr),
                () -> transaction.executeWithoutResult(status -> events.publishEvent(event)));
    }

    /// A row's columns as text, empty when it is not there.
    public Map<String, String> find(String table, UUID id) {
        var row = new LinkedHashMap<String, String>();
        query(
                "select c.key, c.value from register."
                        + table
                        + " t cross join jsonb_each_text(to_jsonb(t)) c where t.id = ?",
                id,
                r -> row.put(r.get(0), r.get(1)));
        return row;
    }

    /// The row as soon as it is so; the register follows the events.
    public Map<String, String> await(String table, UUID id, Predicate<Map<String, String>> there) {
        await(() -> there.test(find(table, id)), () -> table + " is " + find(table, id));
        return find(table, id);
    }

    /// Every row of a municipality, by table.
    public Map<String, List<String>> dump(String kommunenr) {
        var tables = new ArrayList<String>();
        query(
                "select tablename::text, '' from pg_tables where schemaname = ?",
                "register",
                r -> tables.add(r.get(0)));
        var all = new TreeMap<String, List<String>>();
        for (var table : tables) {
            var rows = new ArrayList<String>();
            query(
                    "select to_jsonb(t)::text, '' from register."
                            + table
                            + " t where kommunenr = ? order by 1",
                    kommunenr,
                    r -> rows.add(r.get(0)));
            all.put(table, rows);
        }
        return all;
    }

    /// Waits until nothing about the municipality is on its way to the register, makes the
    /// register anew, and says that it is what the events had made.
    public void assertRebuiltEqual(String kommunenr) {
        tellOfPersons(kommunenr);
        settle(kommunenr);
        var followed = dump(kommunenr);
        register.rebuild(kommunenr);
        assertThat(dump(kommunenr)).isEqualTo(followed);
    }

    /// Tests put persons in past the services that tell of them.
    private void tellOfPersons(String kommunenr) {
        query(
                "select id::text, '' from person.person where kommunenr = ?",
                kommunenr,
                r ->
                        publish(
                                kommunenr,
                                new PersonEndret(
                                        new PersonId(kommunenr, UUID.fromString(r.get(0))),
                                        Instant.now())));
    }

    /// The same of one table, where a test has changed another behind the register's back.
    public void assertRebuiltEqual(String kommunenr, String table) {
        settle(kommunenr);
        var followed = dump(kommunenr).get(table);
        register.rebuild(kommunenr);
        assertThat(dump(kommunenr).get(table)).isEqualTo(followed);
    }

    /// Waits until every event about the municipality has come to the register.
    public void settle(String kommunenr) {
        await(() -> waiting(kommunenr) == 0, () -> waiting(kommunenr) + " events wait");
    }

    private static int waiting(String kommunenr) {
        var waiting = new ArrayList<String>();
        query(
                """
                select id::text, '' from teknisk.event_publication
                where serialized_event like ? and listener_id like 'no.helhet.register.%'
                  and completion_date is null
                """,
                "%\"" + kommunenr + "\"%", r -> waiting.add(r.get(0)));
        return waiting.size();
    }

    private static void await(BooleanSupplier there, java.util.function.Supplier<String> state) {
        for (int i = 0; i < 200 && !there.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(there.getAsBoolean()).as(state.get()).isTrue();
    }

    /// A row of two texts.
    @FunctionalInterface
    private interface Row {
        void read(List<String> texts);
    }

    private static void query(String sql, Object parameter, Row row) {
        try (var connection = TestDatabase.connect("helhet_owner");
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var texts = new ArrayList<String>();
                    texts.add(rows.getString(1));
                    texts.add(rows.getString(2));
                    row.read(texts);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
