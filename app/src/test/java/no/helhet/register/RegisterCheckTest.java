package no.helhet.register;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.database.Ids;
import no.helhet.register.RegisterCheck.Finding;
import no.helhet.register.Registerskriver.Endring;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/// What the register should be is said table by table, and nothing is changed by asking.
@HelhetTest
class RegisterCheckTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);
    @Autowired RegisterCheck check;
    @Autowired Register register;
    @Autowired Registerko queue;
    @Autowired TestData data;
    private String k;
    private UUID person;
    private UUID payment;

    @BeforeEach
    void makeFacts() {
        k = data.kommune().kommunenr();
        var sources = new Kildedata(k);
        person = Ids.next();
        var sak = Ids.next();
        sources.person(person, 1990);
        sources.sak(sak, person, LocalDate.of(2026, 11, 2));
        payment = sources.betaling(person, sak, "BIDRAG", 900_000, "SENDT", DAY);
        register.rebuild(k);
    }

    private Finding of(String table) {
        return check.check(k, Set.of(), told -> {}).stream()
                .filter(f -> f.table().equals(table))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRegisterThatWasMadeOfItsSourcesEqualsThem() {
        assertThat(check.check(k, Set.of(), told -> {})).allMatch(Finding::isEqual);
        assertThat(of("betaling")).isEqualTo(new Finding("betaling", 1, 0, 0, 0));
        assertThat(of("personmaned").rows()).isPositive();
    }

    @Test
    void whatIsMissingAndWhatIsTooMuchAndWhatDiffersIsCountedAndStays() {
        change("update register.betaling set belop_ore = 1 where kommunenr = ?");
        change("delete from register.sak where kommunenr = ?");
        Registerrader.insert(
                k,
                new Faktum.Kartlegging(Ids.next(), Ids.next(), k, DAY),
                new Faktum.Kartlegging(Ids.next(), Ids.next(), k, DAY));
        var before = Registerdump.of(k);

        assertThat(of("betaling")).isEqualTo(new Finding("betaling", 1, 0, 0, 1));
        assertThat(of("sak")).isEqualTo(new Finding("sak", 0, 1, 0, 0));
        assertThat(of("kartlegging")).isEqualTo(new Finding("kartlegging", 2, 0, 2, 0));
        // The months are held against the other tables as they are.
        assertThat(of("personmaned").isEqual()).isFalse();

        assertThat(Registerdump.of(k)).isEqualTo(before);
        register.rebuild(k);
        assertThat(check.check(k, Set.of(), told -> {})).allMatch(Finding::isEqual);
    }

    @Test
    void aChangeThatFailsDoesNotTakeItsNeighboursWithIt() throws InterruptedException {
        var sources = new Kildedata(k);
        var good = sources.betaling(person, Ids.next(), "BIDRAG", 100, "SENDT", DAY);
        var bad = sources.betaling(Ids.next(), Ids.next(), "BIDRAG", 100, "SENDT", DAY);
        var failures = new java.util.concurrent.ConcurrentLinkedQueue<RuntimeException>();
        var threads = new java.util.ArrayList<Thread>();
        for (int i = 0; i < 40; i++) {
            var id = i % 10 == 7 ? bad : i % 2 == 0 ? good : payment;
            threads.add(
                    Thread.ofVirtual()
                            .start(
                                    () -> {
                                        try {
                                            queue.refresh(k, Endring.of(Faktum.Betaling.class, id));
                                        } catch (RuntimeException e) {
                                            failures.add(e);
                                        }
                                    }));
        }
        for (var thread : threads) {
            thread.join();
        }

        assertThat(failures).hasSize(4).allMatch(e -> e.getMessage().contains("the event is kept"));
        assertThat(Registerdump.of(k).get("betaling")).hasSize(2);
    }

    private void change(String sql) {
        try (var connection = TestDatabase.connect("helhet_owner");
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, k);
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
