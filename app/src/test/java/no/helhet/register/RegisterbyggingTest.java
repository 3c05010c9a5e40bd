package no.helhet.register;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.register.Register.Progress;
import no.helhet.register.Registerskriver.Endring;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The register made anew is the register that the listeners made.
@HelhetTest
class RegisterbyggingTest {
    private static final int PERSONS = 25;

    @Autowired Register register;
    @Autowired Registerskriver writer;
    @Autowired TestData data;
    private String k;
    private Kildedata sources;
    private final List<Endring> changes = new ArrayList<>();

    @BeforeEach
    void live() {
        k = data.kommune().kommunenr();
        sources = new Kildedata(k);
        for (int i = 0; i < PERSONS; i++) {
            live(i);
        }
    }

    private void live(int i) {
        var person = Ids.next();
        sources.person(person, 1950 + i);
        sources.bosted(person, LocalDate.of(2024, 1, 1 + i), "4698010" + (1 + i % 9));
        changed(Faktum.Person.class, person);
        changed(Faktum.Bosted.class, person);
        var sak = Ids.next();
        var sokt = LocalDate.of(2025, 1 + i % 12, 3);
        sources.sak(sak, person, sokt);
        changed(Faktum.Sak.class, sak);
        if (i % 5 == 4) {
            sources.withdraw(sak, person, sokt.plusDays(9));
        } else if (i % 3 > 0) {
            changed(
                    Faktum.Vedtak.class,
                    sources.vedtak(
                            sak,
                            person,
                            sokt.plusDays(i),
                            sokt,
                            sokt.plusMonths(2),
                            i % 2 == 0 ? "PAR" : "ENSLIG",
                            i % 4,
                            null));
            sources.status(sak, "VEDTATT");
            changed(
                    Faktum.Betaling.class,
                    sources.betaling(
                            person, sak, "BIDRAG", 100 + i, "UTBETALT", sokt.plusMonths(1)),
                    sources.betaling(person, sak, "LAN", 7, "AVVIST", sokt.plusMonths(2)));
        }
        changed(Faktum.Situasjon.class, sources.situasjon(sak, person, 1, sokt, "EID"));
    }

    private void changed(Class<? extends Faktum> type, UUID... ids) {
        for (var id : ids) {
            changes.add(Endring.of(type, id));
        }
    }

    @Test
    void whateverOrderTheEventsAreHeardInTheRegisterIsThatMadeAnew() {
        Collections.shuffle(changes, new Random(4698));
        changes.forEach(this::hear);
        changes.subList(0, 40).forEach(this::hear);
        var heard = Registerdump.of(k);
        assertThat(heard.get("personmaned")).hasSizeGreaterThan(PERSONS);

        register.rebuild(k);

        assertThat(Registerdump.of(k)).isEqualTo(heard);
    }

    @Test
    void aRegisterMadeFromNothingIsTheSameAndSoIsOneMadeAgain() {
        var told = new ConcurrentLinkedQueue<Progress>();
        register.rebuild(k, Set.of(), told::add);
        var first = Registerdump.of(k);
        changes.forEach(this::hear);
        assertThat(Registerdump.of(k)).isEqualTo(first);
        register.rebuild(k);
        assertThat(Registerdump.of(k)).isEqualTo(first);
        assertThat(told).extracting(Progress::table).contains("person", "sak", "personmaned");
        assertThat(told).filteredOn(Progress::done).hasSizeGreaterThan(9);
    }

    @Test
    void whatHasNoSourceIsGone() {
        register.rebuild(k);
        var right = Registerdump.of(k);
        var nobody = UUID.randomUUID();
        Registerrader.insert(
                k,
                new Faktum.Person(nobody, 1990, "MANN"),
                new Faktum.Bosted(nobody, LocalDate.of(2025, 1, 1), "46980101"),
                Registerrader.sak(k, nobody, "2025-99999", LocalDate.of(2025, 1, 1)));
        Registerrader.paid(k, nobody, java.time.YearMonth.of(2025, 1), 1, 0, 0);

        register.rebuild(k);

        assertThat(Registerdump.of(k)).isEqualTo(right);
    }

    @Test
    void whatIsHeardWhileItIsMadeAnewIsNotLost() throws InterruptedException {
        var threads = new ArrayList<Thread>();
        threads.add(Thread.ofVirtual().start(() -> register.rebuild(k)));
        for (var change : changes.subList(0, 30)) {
            threads.add(Thread.ofVirtual().start(() -> hear(change)));
        }
        threads.add(Thread.ofVirtual().start(() -> register.rebuild(k)));
        for (var thread : threads) {
            thread.join();
        }
        var made = Registerdump.of(k);
        assertThat(made.get("sak")).hasSize(PERSONS);
        register.rebuild(k);
        assertThat(Registerdump.of(k)).isEqualTo(made);
    }

    private void hear(Endring change) {
        Scopes.run(Scope.system(k), () -> writer.refresh(k, change));
    }
}
