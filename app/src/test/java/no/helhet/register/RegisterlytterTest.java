package no.helhet.register;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.sak.Sak;
import no.helhet.praksis.sak.SakId;
import no.helhet.praksis.sak.Sakshendelse;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BooleanSupplier;

/// Events on their way to the register, through the publication registry.
@HelhetTest
class RegisterlytterTest {
    @Autowired TestData data;
    @Autowired ApplicationEventPublisher events;
    @Autowired TransactionTemplate transaction;
    @Autowired IncompleteEventPublications publications;
    private String k;
    private PersonId person;
    private Sakshendelse.SakOpprettet opened;

    @BeforeEach
    void makeEvent() {
        k = data.kommune().kommunenr();
        person = new PersonId(k, Ids.next());
        opened =
                new Sakshendelse.SakOpprettet(
                        new SakId(k, Ids.next()),
                        person,
                        null,
                        Instant.parse("2026-11-20T10:00:00Z"),
                        "2026-00001",
                        k,
                        Sak.Type.OKONOMISK_STONAD);
    }

    @Test
    void anEventToldTwiceIsOneFact() {
        insertCase();
        insertPerson();
        publish(opened);
        await(() -> facts() == 1);

        publish(opened);
        await(() -> waiting() == 0);

        assertThat(facts()).isOne();
    }

    @Test
    void anEventThatCannotBeCountedIsKeptAndCountsWhenItIsTriedAgain() {
        insertCase();
        publish(opened);
        await(() -> waiting() == 1);
        assertThat(facts()).isZero();

        insertPerson();
        await(
                () -> {
                    publications.resubmitIncompletePublications(
                            publication -> publication.getEvent().equals(opened));
                    return facts() == 1;
                });

        await(() -> waiting() == 0);
        assertThat(facts()).isOne();
    }

    private void publish(Object event) {
        Scopes.run(
                Scope.system(k),
                () -> transaction.executeWithoutResult(status -> events.publishEvent(event)));
    }

    private void insertCase() {
        new Kildedata(k).sak(opened.sakId().id(), person.id(), LocalDate.of(2026, 11, 20));
    }

    private void insertPerson() {
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, pseudonym, opprettet)
                values (?, '', ?, ?, now())
                """,
                k,
                person.id(),
                Ids.next());
    }

    private int facts() {
        return count("helhet_loader", "select count(*) from register.sak where kommunenr = ?", k);
    }

    /// Publications to the register of this event that are not completed.
    private int waiting() {
        return count(
                "helhet_app",
                """
                select count(*) from teknisk.event_publication
                where serialized_event like ? and listener_id like '%Registerlytter%'
                  and completion_date is null
                """,
                "%" + opened.sakId().id() + "%");
    }

    private static int count(String role, String sql, String parameter) {
        try (var connection = TestDatabase.connect(role);
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, parameter);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier there) {
        for (int i = 0; i < 200 && !there.getAsBoolean(); i++) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(there.getAsBoolean()).isTrue();
    }
}
