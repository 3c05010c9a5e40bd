package no.helhet.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.register.Personar.Stonad;
import no.helhet.register.Registerskriver.Endring;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// A person's year, as it follows from what the practice says now.
@HelhetTest
class RegisterTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 27);

    @Autowired Register register;
    @Autowired Registerskriver writer;
    @Autowired TestData data;
    private String k;
    private Kildedata sources;
    private UUID person;
    private UUID pseudonym;
    private UUID sak;

    @BeforeEach
    void makePerson() {
        k = data.kommune().kommunenr();
        sources = new Kildedata(k);
        person = Ids.next();
        pseudonym = sources.person(person, 1990);
        sak = Ids.next();
        sources.sak(sak, person, LocalDate.of(2026, 11, 2));
    }

    @Test
    void aPaymentCountsOnceHoweverOftenItIsTold() {
        var id = sources.betaling(person, sak, "BIDRAG", 900_000, "SENDT", DAY);
        tell(id);
        tell(id);
        sources.betalt(id, "UTBETALT", DAY.plusDays(1));
        tell(id);
        tell(id);

        assertThat(year().maneder()).isEqualTo(Map.of(Month.NOVEMBER, new Stonad(900_000, 0)));
    }

    @Test
    void theMonthIsTheOneItWasPaidIn() {
        var id = sources.betaling(person, sak, "LAN", 500_000, "SENDT", DAY);
        tell(id);
        sources.betalt(id, "UTBETALT", LocalDate.of(2026, 12, 1));
        tell(id);
        assertThat(year().maneder()).isEqualTo(Map.of(Month.DECEMBER, new Stonad(0, 500_000)));
    }

    @Test
    void whatTheBankRejectsDoesNotCountUntilItIsPaid() {
        var id = sources.betaling(person, sak, "BIDRAG", 900_000, "SENDT", DAY);
        tell(id);
        sources.betalt(id, "AVVIST", null);
        tell(id);
        assertThat(year().maneder()).isEmpty();

        sources.betalt(id, "UTBETALT", DAY);
        tell(id);
        assertThat(year().maneder()).containsOnlyKeys(Month.NOVEMBER);
    }

    @Test
    void whatIsOnlyPlannedDoesNotCount() {
        tell(sources.betaling(person, sak, "BIDRAG", 900_000, "PLANLAGT", DAY));
        assertThat(year().maneder()).isEmpty();
    }

    @Test
    void paymentsToldAtOnceAreAllInTheSum() throws InterruptedException {
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < 10; i++) {
            var id = sources.betaling(person, sak, "BIDRAG", 100_000, "SENDT", DAY);
            threads.add(Thread.ofVirtual().start(() -> tell(id)));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(year().maneder()).isEqualTo(Map.of(Month.NOVEMBER, new Stonad(1_000_000, 0)));
    }

    @Test
    void aWithdrawnCaseAndWhatWasStatedInItDoNotCount() {
        var kept = Ids.next();
        sources.sak(kept, person, LocalDate.of(2026, 10, 1));
        var stated = sources.situasjon(sak, person, 1, DAY, "EID");
        refresh(
                Endring.of(Faktum.Situasjon.class, stated),
                Endring.of(Faktum.Sak.class, sak, kept));
        assertThat(year().sak().id()).isEqualTo(sak);
        assertThat(year().situasjon()).isNotNull();

        sources.withdraw(sak, person, DAY);
        refresh(Endring.of(Faktum.Sak.class, sak));

        assertThat(year().sak().id()).isEqualTo(kept);
        assertThat(year().situasjon()).isNull();
    }

    @Test
    void aDecisionThatIsReplacedDoesNotCount() {
        var first = decide(DAY, null);
        refresh(Endring.of(Faktum.Vedtak.class, first));
        var second = decide(DAY.plusDays(3), first);
        refresh(Endring.of(Faktum.Vedtak.class, second, first));

        assertThat(year().vedtak()).singleElement().extracting(Faktum.Vedtak::id).isEqualTo(second);
        var vedtak = year().vedtak().getFirst();
        assertThat(vedtak.bruktDager()).isEqualTo(28);
        assertThat(vedtak.voksne()).isEqualTo(2);
        assertThat(vedtak.barn()).isEqualTo(3);
        assertThat(vedtak.korrigerer()).isEqualTo(first);
        assertThat(vedtak.vilkar()).containsExactly(no.helhet.formats.kostra.Vilkar.KURS);
        assertThat(vedtak.unntak())
                .isEqualTo(no.helhet.formats.kostra.Unntaksgrunn.HELSE_ELLER_SOSIAL_SITUASJON);
    }

    private UUID decide(LocalDate day, UUID replaces) {
        return sources.vedtak(sak, person, day, day, day.plusMonths(1), "PAR", 3, replaces);
    }

    @Test
    void oneWhoWasRegisteredTwiceIsOneInTheRegisterUntilTheyAreParted() {
        tell(sources.betaling(person, sak, "BIDRAG", 100, "UTBETALT", DAY));
        var other = Ids.next();
        var otherPseudonym = sources.person(other, 1990);
        tell(sources.betaling(other, sak, "BIDRAG", 20, "UTBETALT", DAY));
        tell(sources.betaling(other, sak, "LAN", 3, "UTBETALT", LocalDate.of(2026, 12, 1)));
        assertThat(as(() -> register.findPaid(k, 2026)))
                .containsExactlyInAnyOrder(pseudonym, otherPseudonym);

        sources.point(other, person);
        sources.point(otherPseudonym, pseudonym);
        // From the moment they are one, also before the register has heard of it.
        assertThat(as(() -> register.findPaid(k, 2026))).containsExactly(pseudonym);
        assertThat(year().maneder()).containsEntry(Month.NOVEMBER, new Stonad(120, 0));
        as(
                () -> {
                    writer.refreshPersons(k, java.util.List.of(person, other));
                    return "";
                });

        assertThat(year().maneder())
                .isEqualTo(
                        Map.of(
                                Month.NOVEMBER,
                                new Stonad(120, 0),
                                Month.DECEMBER,
                                new Stonad(0, 3)));
        assertThat(Registerdump.of(k).get("personmaned").toString())
                .contains(pseudonym.toString())
                .doesNotContain(otherPseudonym.toString());
    }

    @Test
    void aPersonWhoIsNotFoundLeavesTheEventForLater() {
        var nobody = sources.betaling(Ids.next(), sak, "LAN", 1, "SENDT", DAY);
        assertThatThrownBy(() -> tell(nobody))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the event is kept");
    }

    private void tell(UUID payment) {
        refresh(Endring.of(Faktum.Betaling.class, payment));
    }

    private void refresh(Endring... changes) {
        Scopes.run(Scope.system(k), () -> writer.refresh(k, changes));
    }

    private Personar year() {
        return as(() -> register.findYear(k, pseudonym, 2026));
    }

    private <T> T as(Supplier<T> work) {
        return Scopes.call(Scope.system(k), work);
    }
}
