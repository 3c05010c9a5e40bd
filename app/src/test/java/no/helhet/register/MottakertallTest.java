package no.helhet.register;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.register.Mottakertall.Rad;
import no.helhet.register.Mottakertall.Sted;
import no.helhet.register.Mottakertall.Utvalg;
import no.helhet.register.SyntheticCountry.Cohort;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// The definitions find the truth that was planned, exactly.
@HelhetTest
class MottakertallTest {
    private static final int YEAR = 2025;
    private static final List<String> KRETSER = List.of("99990101", "99990102", "99990201");

    @Autowired Mottakertall tall;
    @Autowired TestData data;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;
    private String k;
    private SyntheticCountry country;

    @BeforeEach
    void makeMunicipality() {
        k = data.kommune().kommunenr();
        country = new SyntheticCountry(k, YEAR);
    }

    private List<Rad> count(Utvalg utvalg, Sted sted, Inndeling... divisions) {
        return count(YearMonth.of(YEAR, 1), YearMonth.of(YEAR, 12), utvalg, sted, divisions);
    }

    private List<Rad> count(
            YearMonth first, YearMonth last, Utvalg utvalg, Sted sted, Inndeling... divisions) {
        return Scopes.call(
                Scope.system(k),
                () -> tall.count(k, first, last, utvalg, List.of(divisions), sted));
    }

    private static Map<String, Long> found(List<Rad> rows) {
        return new TreeMap<>(
                rows.stream()
                        .collect(
                                Collectors.toMap(r -> String.join("/", r.koder()), Rad::personer)));
    }

    private static Map<String, Long> planned(
            List<Cohort> plan, Predicate<Cohort> who, Function<Cohort, String> code) {
        var counts = new TreeMap<String, Long>();
        plan.stream()
                .filter(who)
                .forEach(c -> counts.merge(code.apply(c), (long) c.n(), Long::sum));
        return counts;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whatWasPlannedIsFoundInEveryDivision(long seed) {
        var plan = SyntheticCountry.plan(seed, 25, 6, KRETSER);
        country.add(plan).derive(jdbc, transactions);

        assertThat(found(count(Utvalg.MOTTAKERE, Sted.KOMMUNE, Inndeling.ALDER, Inndeling.KJONN)))
                .isEqualTo(planned(plan, c -> true, c -> c.alder() + "/" + c.kjonn()));
        assertThat(found(count(Utvalg.MOTTAKERE, Sted.KOMMUNE, Inndeling.HUSHOLDNING)))
                .isEqualTo(planned(plan, c -> true, Cohort::husholdning));
        assertThat(found(count(Utvalg.MOTTAKERE, Sted.KOMMUNE, Inndeling.VARIGHET)))
                .isEqualTo(planned(plan, c -> true, Cohort::varighet));
        assertThat(found(count(Utvalg.MOTTAKERE, Sted.KOMMUNE, Inndeling.LIVSOPPHOLD)))
                .isEqualTo(planned(plan, c -> true, Cohort::livsopphold));
        assertThat(found(count(Utvalg.MOTTAKERE, Sted.KOMMUNE, Inndeling.BELOP)))
                .isEqualTo(planned(plan, c -> true, Cohort::belop));
        assertThat(found(count(Utvalg.NYE, Sted.KOMMUNE, Inndeling.ALDER)))
                .isEqualTo(planned(plan, Cohort::isNew, Cohort::alder));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void sumsAndMonthsAreThoseOfThePlan(long seed) {
        var plan = SyntheticCountry.plan(seed, 25, 6, KRETSER);
        country.add(plan).derive(jdbc, transactions);

        var all = count(Utvalg.MOTTAKERE, Sted.KOMMUNE).getFirst();
        assertThat(all.personer()).isEqualTo(plan.stream().mapToLong(Cohort::n).sum());
        assertThat(all.maneder())
                .isEqualTo(plan.stream().mapToLong(c -> (long) c.n() * c.months().size()).sum());
        assertThat(all.bidrag().ore())
                .isEqualTo(
                        plan.stream()
                                .mapToLong(c -> c.n() * c.bidragOre() * c.months().size())
                                .sum());
        assertThat(all.lan().ore())
                .isEqualTo(
                        plan.stream().mapToLong(c -> c.n() * c.lanOre() * c.months().size()).sum());
        assertThat(all.lan().personer())
                .isEqualTo(plan.stream().filter(c -> c.lanOre() > 0).mapToLong(Cohort::n).sum());
        assertThat(all.samlet().storsteOre())
                .isEqualTo(
                        plan.stream()
                                .mapToLong(c -> (c.bidragOre() + c.lanOre()) * c.months().size())
                                .max()
                                .orElseThrow());
        for (int m = 1; m <= 12; m++) {
            int month = m;
            var at = YearMonth.of(YEAR, m);
            assertThat(found(count(at, at, Utvalg.MOTTAKERE, Sted.KOMMUNE, Inndeling.ALDER)))
                    .isEqualTo(planned(plan, c -> c.months().contains(month), Cohort::alder));
            assertThat(found(count(at, at, Utvalg.NYE, Sted.KOMMUNE, Inndeling.ALDER)))
                    .isEqualTo(
                            planned(
                                    plan,
                                    c -> c.isNew() && c.months().getFirst() == month,
                                    Cohort::alder));
        }
    }

    @Test
    void placesAddUpToTheMunicipality() {
        var plan = SyntheticCountry.plan(6, 30, 5, KRETSER);
        country.add(plan).derive(jdbc, transactions);

        var byPlace =
                count(Utvalg.MOTTAKERE, Sted.GRUNNKRETS).stream()
                        .collect(Collectors.toMap(Rad::sted, Rad::personer));
        assertThat(byPlace).isEqualTo(planned(plan, c -> true, Cohort::grunnkrets));
    }

    @Test
    void oneWhoGotOnlyALoanIsARecipient() {
        var person = country.person(YEAR - 30, "MANN");
        country.pay(person, "LAN", 700_000, day(3), "UTBETALT");
        country.derive(jdbc, transactions);

        var row = count(Utvalg.MOTTAKERE, Sted.KOMMUNE).getFirst();
        assertThat(row.personer()).isEqualTo(1);
        assertThat(row.bidrag()).isEqualTo(new Mottakertall.Sum(0, 0, 0));
        assertThat(row.lan()).isEqualTo(new Mottakertall.Sum(700_000, 1, 700_000));
    }

    @Test
    void whatTheBankRejectedMakesNobodyARecipient() {
        var person = country.person(YEAR - 30, "MANN");
        country.pay(person, "BIDRAG", 700_000, day(3), "AVVIST");
        var other = country.person(YEAR - 30, "MANN");
        country.pay(other, "BIDRAG", 700_000, day(3), "AVVIST");
        country.pay(other, "BIDRAG", 800_000, day(4), "UTBETALT");
        country.derive(jdbc, transactions);

        var row = count(Utvalg.MOTTAKERE, Sted.KOMMUNE, Inndeling.VARIGHET).getFirst();
        assertThat(row.personer()).isEqualTo(1);
        assertThat(row.koder()).containsExactly("1");
        assertThat(row.samlet().ore()).isEqualTo(800_000);
    }

    @Test
    void qualificationBenefitAloneMakesAParticipantAndNoRecipient() {
        var person = country.person(YEAR - 30, "KVINNE");
        country.programme(person, day(2), null);
        country.pay(person, "KVALIFISERINGSSTONAD", 2_000_000, day(3), "UTBETALT");
        country.derive(jdbc, transactions);

        assertThat(count(Utvalg.MOTTAKERE, Sted.KOMMUNE)).isEmpty();
        assertThat(found(count(Utvalg.DELTAKERE, Sted.KOMMUNE, Inndeling.ALDER)))
                .isEqualTo(Map.of("25-44", 1L));
    }

    @Test
    void twoProgrammesAreOneParticipant() {
        var person = country.person(YEAR - 30, "KVINNE");
        country.programme(person, day(1), day(3));
        country.programme(person, day(6), null);
        country.derive(jdbc, transactions);

        assertThat(count(Utvalg.DELTAKERE, Sted.KOMMUNE).getFirst().personer()).isEqualTo(1);
    }

    @Test
    void aProgrammeThatHasNotBegunHasNoParticipant() {
        var person = country.person(YEAR - 30, "KVINNE");
        country.programme(person, LocalDate.of(YEAR - 3, 1, 1), LocalDate.of(YEAR - 1, 12, 31));
        country.derive(jdbc, transactions);

        assertThat(count(Utvalg.DELTAKERE, Sted.KOMMUNE)).isEmpty();
    }

    @Test
    void oneWhoMovedIsCountedOnceWhereTheyWereLast() {
        var person = country.person(YEAR - 30, "MANN");
        country.live(person, LocalDate.of(YEAR, 1, 1), KRETSER.getFirst());
        country.live(person, LocalDate.of(YEAR, 5, 20), KRETSER.getLast());
        country.pay(person, "BIDRAG", 700_000, day(2), "UTBETALT");
        country.pay(person, "BIDRAG", 100_000, day(5), "UTBETALT");
        country.derive(jdbc, transactions);

        var rows = count(Utvalg.MOTTAKERE, Sted.GRUNNKRETS);
        assertThat(rows).singleElement().extracting(Rad::sted).isEqualTo(KRETSER.getLast());
        assertThat(rows.getFirst().samlet().ore()).isEqualTo(800_000);
        var may = YearMonth.of(YEAR, 2);
        assertThat(count(may, may, Utvalg.MOTTAKERE, Sted.GRUNNKRETS))
                .singleElement()
                .extracting(Rad::sted)
                .isEqualTo(KRETSER.getFirst());
    }

    @Test
    void whoTurns25InTheYearIs25AllTheYear() {
        var turning = country.person(YEAR - 25, "MANN");
        country.pay(turning, "BIDRAG", 700_000, day(1), "UTBETALT");
        var turned = country.person(YEAR - 24, "MANN");
        country.pay(turned, "BIDRAG", 700_000, day(1), "UTBETALT");
        country.derive(jdbc, transactions);

        var january = YearMonth.of(YEAR, 1);
        var expected = Map.of("18-24", 1L, "25-44", 1L);
        assertThat(found(count(Utvalg.MOTTAKERE, Sted.KOMMUNE, Inndeling.ALDER)))
                .isEqualTo(expected);
        assertThat(found(count(january, january, Utvalg.MOTTAKERE, Sted.KOMMUNE, Inndeling.ALDER)))
                .isEqualTo(expected);
    }

    @Test
    void twoWhoAreOneAreCountedOnce() {
        var person = country.person(YEAR - 40, "KVINNE");
        country.pay(person, "BIDRAG", 300_000, day(3), "UTBETALT");
        country.pay(person, "BIDRAG", 400_000, day(3), "UTBETALT");
        country.derive(jdbc, transactions);

        var row = count(Utvalg.MOTTAKERE, Sted.KOMMUNE).getFirst();
        assertThat(row.personer()).isEqualTo(1);
        assertThat(row.maneder()).isEqualTo(1);
        assertThat(row.bidrag()).isEqualTo(new Mottakertall.Sum(700_000, 1, 700_000));
    }

    @Test
    void whoIsNewTwiceInAYearIsOneNewRecipient() {
        var person = country.person(YEAR - 40, "KVINNE");
        country.pay(person, "BIDRAG", 300_000, day(1), "UTBETALT");
        country.pay(person, "BIDRAG", 300_000, day(8), "UTBETALT");
        var six = country.person(YEAR - 40, "KVINNE");
        country.pay(six, "BIDRAG", 300_000, LocalDate.of(YEAR - 1, 7, 3), "UTBETALT");
        country.pay(six, "BIDRAG", 300_000, day(1), "UTBETALT");
        country.derive(jdbc, transactions);

        assertThat(count(Utvalg.NYE, Sted.KOMMUNE).getFirst().personer())
                .as("six months after the last, one is not new")
                .isEqualTo(1);
        assertThat(count(Utvalg.NYE, Sted.KOMMUNE).getFirst().maneder()).isEqualTo(2);
    }

    @Test
    void whatIsNotKnownOfAPersonIsSaidAndThePersonIsCounted() {
        var person = country.person(null, null);
        country.pay(person, "BIDRAG", 300_000, day(1), "UTBETALT");
        country.derive(jdbc, transactions);

        assertThat(found(count(Utvalg.MOTTAKERE, Sted.KOMMUNE, Inndeling.ALDER, Inndeling.KJONN)))
                .isEqualTo(Map.of("UKJENT/UKJENT", 1L));
        assertThat(found(count(Utvalg.MOTTAKERE, Sted.KOMMUNE, Inndeling.LIVSOPPHOLD)))
                .isEqualTo(Map.of("UKJENT", 1L));
    }

    @Test
    void anotherMunicipalityIsNeverCounted() {
        country.add(SyntheticCountry.plan(7, 5, 5, KRETSER)).derive(jdbc, transactions);
        var other = data.kommune().kommunenr();

        assertThat(
                        Scopes.call(
                                Scope.system(other),
                                () ->
                                        tall.count(
                                                k,
                                                YearMonth.of(YEAR, 1),
                                                YearMonth.of(YEAR, 12),
                                                Utvalg.MOTTAKERE,
                                                List.of(),
                                                Sted.KOMMUNE)))
                .isEmpty();
    }

    private static LocalDate day(int month) {
        return LocalDate.of(YEAR, month, 15);
    }
}
