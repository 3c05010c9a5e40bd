package no.helhet.laering.apnetall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.laering.apnetall.Tallsted.Niva;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.register.Mottakertall.Sted;
import no.helhet.register.SyntheticCountry;
import no.helhet.register.SyntheticCountry.Cohort;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What is published is the truth, or withheld; it is frozen; and everybody may read it.
@HelhetTest
class PubliseringTest {
    private static final int YEAR = 2025;
    private static final List<String> KRETSER = List.of("99990101", "99990102", "99990201");

    @Autowired TestData data;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;
    @Autowired Publisering publisering;
    @Autowired Publiseringsjobb jobb;
    @Autowired Apnetall figures;
    @Autowired Telling telling;
    private TestData.Kommune kommune;
    private String k;
    private HelhetUser leder;

    @BeforeEach
    void makeMunicipality() {
        kommune = data.kommune();
        k = kommune.kommunenr();
        leder = data.ansatt(kommune, "Lise Leder", Rolle.LEDER);
    }

    private List<Cohort> load(long seed, int cohorts) {
        var plan = SyntheticCountry.plan(seed, cohorts, 7, KRETSER);
        new SyntheticCountry(k, YEAR).add(plan).derive(jdbc, transactions);
        return plan;
    }

    private Publiseringssvar publish(int year, String why) {
        return TestData.as(leder, () -> publisering.publish(k, year, why));
    }

    private Map<List<String>, Double> cells(String tabell) {
        var release = figures.findLatest(k, YEAR).orElseThrow();
        var cells = new HashMap<List<String>, Double>();
        figures.findCells(Tabell.find(tabell).orElseThrow(), List.of(release), List.of(k))
                .forEach(
                        c -> {
                            var at = new ArrayList<>(c.celle().koder());
                            at.add(c.celle().variabel().kode());
                            at.add(Integer.toString(c.celle().maned()));
                            cells.put(at, c.celle().verdi());
                        });
        return cells;
    }

    @Test
    void whatIsShownIsWhatWasPlannedAndFewerThanFiveAreNeverShown() {
        var plan = load(11, 30);
        assertThat(publish(YEAR, "")).isInstanceOf(Publiseringssvar.Publisert.class);

        var planned = new HashMap<List<String>, Long>();
        for (var c : plan) {
            for (var age : List.of("ALLE", c.alder())) {
                for (var sex : List.of("ALLE", c.kjonn())) {
                    planned.merge(List.of(age, sex, "mottakere", "0"), (long) c.n(), Long::sum);
                }
            }
        }
        var shown = cells("mottakere-alder-kjonn");
        assertThat(shown.keySet()).containsAll(planned.keySet());
        shown.forEach(
                (at, value) -> {
                    long truth = planned.getOrDefault(at, 0L);
                    if (value != null) {
                        assertThat(value).as(at.toString()).isEqualTo(truth);
                        assertThat(truth == 0 || truth >= 5).as(at.toString()).isTrue();
                    }
                    assertThat(value == null || truth == 0 || truth >= 5).isTrue();
                });
        assertThat(cells("stonad").get(List.of("stonad", "0")))
                .isEqualTo(
                        Math.round(
                                plan.stream()
                                                .mapToLong(
                                                        c ->
                                                                c.n()
                                                                        * (c.bidragOre()
                                                                                + c.lanOre())
                                                                        * c.months().size())
                                                .sum()
                                        / 100.0));
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25, 26})
    void nothingWithheldIsLeftAloneInItsRowOrColumn(long seed) {
        load(seed, 12);
        publish(YEAR, "");

        for (var tabell : List.of("mottakere-alder-kjonn", "mottakere-varighet")) {
            var cells = cells(tabell);
            var dimensions = cells.keySet().iterator().next().size() - 2;
            for (int d = 0; d < dimensions; d++) {
                int along = d;
                var lines =
                        cells.entrySet().stream()
                                .collect(
                                        Collectors.groupingBy(
                                                e -> {
                                                    var rest = new ArrayList<>(e.getKey());
                                                    rest.remove(along);
                                                    return rest;
                                                }));
                lines.forEach(
                        (line, entries) ->
                                assertThat(
                                                entries.stream()
                                                        .filter(e -> e.getValue() == null)
                                                        .count())
                                        .as("%s %s", tabell, line)
                                        .isNotEqualTo(1));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33, 34, 35, 36, 37, 38})
    void whatIsWithheldInOneTableStandsInNoOther(long seed) {
        var plan = SyntheticCountry.plan(seed, 8, 4, KRETSER);
        new SyntheticCountry(k, YEAR).add(plan).derive(jdbc, transactions);
        var districts =
                new Stedsinndeling(
                        new Tallsted(k, Niva.KOMMUNE, "Test"),
                        List.of(
                                new Tallsted(k + "01", Niva.BYDEL, "Nord"),
                                new Tallsted(k + "02", Niva.BYDEL, "Sør")),
                        Sted.GRUNNKRETS,
                        Map.of(
                                "99990101", k + "01",
                                "99990102", k + "01",
                                "99990201", k + "02"));

        var cells =
                Celler.of(Scopes.call(Scope.system(k), () -> telling.count(districts, YEAR, 12)));

        var hidden = new HashSet<String>();
        var shown = new HashMap<String, Set<Double>>();
        for (var cell : cells) {
            var total = cell.koder().stream().allMatch(Tabell.ALL::equals);
            if (total && cell.maned() == 0 && cell.variabel() == Variabel.MOTTAKERE) {
                if (cell.verdi() == null) {
                    hidden.add(cell.sted());
                } else {
                    shown.computeIfAbsent(cell.sted(), s -> new HashSet<>()).add(cell.verdi());
                }
            }
        }
        assertThat(shown.keySet()).isNotEmpty().noneMatch(hidden::contains);
        assertThat(shown.values()).allMatch(values -> values.size() == 1);
        assertThat(
                        cells.stream()
                                .filter(c -> c.variabel() == Variabel.MOTTAKERE)
                                .filter(c -> c.verdi() != null)
                                .map(Celle::verdi))
                .allMatch(v -> v == 0 || v >= 5);
    }

    /// Whatever else is small: the total of the municipality stands, the same in every table,
    /// unless it is below the limit itself.
    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54, 55, 56})
    void theTotalsStandAndSoDoesMostOfWhatIsNotSmall(long seed) {
        var plan = SyntheticCountry.plan(seed, 25, 9, KRETSER);
        new SyntheticCountry(k, YEAR).add(plan).derive(jdbc, transactions);
        long all = plan.stream().mapToLong(Cohort::n).sum();
        publish(YEAR, "");

        for (var tabell : Tabell.TABELLER) {
            if (tabell.utvalg() != no.helhet.register.Mottakertall.Utvalg.MOTTAKERE
                    || tabell.periode() != Tabell.Periode.AR) {
                continue;
            }
            var at = new ArrayList<String>();
            tabell.inndelinger().forEach(i -> at.add(Tabell.ALL));
            at.add("mottakere");
            at.add("0");
            assertThat(cells(tabell.kode()).get(at)).as(tabell.kode()).isEqualTo(all);
        }
        var sums = cells("stonad");
        assertThat(sums.get(List.of("stonad", "0"))).isNotNull();
        assertThat(sums.get(List.of("stonadsmaneder", "0"))).isNotNull();
        var shares = cells("mottakere-varighet").values();
        assertThat(shares.stream().filter(java.util.Objects::nonNull).count())
                .isGreaterThanOrEqualTo(shares.size() / 2);
    }

    @Test
    void aSumThatOnePersonIsMostOfIsWithheld() {
        var country = new SyntheticCountry(k, YEAR);
        for (int i = 0; i < 8; i++) {
            country.pay(
                    country.person(YEAR - 40, "MANN"),
                    "BIDRAG",
                    500_000,
                    java.time.LocalDate.of(YEAR, 3, 3),
                    "UTBETALT");
        }
        country.pay(
                country.person(YEAR - 40, "MANN"),
                "LAN",
                900_000,
                java.time.LocalDate.of(YEAR, 3, 3),
                "UTBETALT");
        country.derive(jdbc, transactions);
        publish(YEAR, "");

        var cells = cells("stonad");
        assertThat(cells.get(List.of("lan", "0"))).isNull();
        assertThat(cells.get(List.of("mottakere", "0"))).isEqualTo(9);
        assertThat(
                        cells.get(List.of("stonad", "0")) == null
                                || cells.get(List.of("bidrag", "0")) == null)
                .as("the loan is not what is left of the sum")
                .isTrue();
        assertThat(cells("stonad-maned").get(List.of("lan", "3"))).isNull();
    }

    @Test
    void theSameFiguresAreNotPublishedTwice() {
        load(41, 10);
        assertThat(publish(YEAR, "")).isInstanceOf(Publiseringssvar.Publisert.class);
        assertThat(publish(YEAR, "En gang til")).isInstanceOf(Publiseringssvar.Uendret.class);
        assertThat(figures.findAll(k)).hasSize(1);
    }

    @Test
    void aCorrectionIsANewVersionThatSaysWhyAndTheOldOneStays() {
        load(42, 10);
        publish(YEAR, "");
        var before = cells("mottakere-husholdning");
        load(43, 10);

        assertThat(publish(YEAR, " ")).isInstanceOf(Publiseringssvar.ManglerGrunn.class);
        assertThat(publish(YEAR, "Ti saker var ført på feil år"))
                .isInstanceOfSatisfying(
                        Publiseringssvar.Publisert.class,
                        p -> assertThat(p.utgave().versjon()).isEqualTo(2));

        assertThat(cells("mottakere-husholdning")).isNotEqualTo(before);
        assertThat(figures.findAll(k))
                .extracting(Utgave::versjon, Utgave::grunn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "Ti saker var ført på feil år"),
                        org.assertj.core.groups.Tuple.tuple(1, ""));
        var first = figures.findAll(k).getLast();
        assertThat(
                        figures
                                .findCells(
                                        Tabell.find("mottakere-husholdning").orElseThrow(),
                                        List.of(first),
                                        List.of(k))
                                .stream()
                                .map(c -> c.celle().verdi())
                                .collect(Collectors.toSet()))
                .isEqualTo(new HashSet<>(before.values()));
    }

    @Test
    void whatIsPublishedCanNotBeChanged() throws SQLException {
        try (var connection = TestDatabase.connect("helhet_app");
                var statement = connection.createStatement()) {
            for (var sql :
                    List.of(
                            "update apnetall.celle set verdi = 0",
                            "delete from apnetall.celle",
                            "update apnetall.utgave set grunn = ''",
                            "delete from apnetall.utgave")) {
                assertThatThrownBy(() -> statement.execute(sql))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void everybodyReadsItAndOnlyTheMunicipalityWritesIt() {
        load(44, 10);
        publish(YEAR, "");
        var release = figures.findLatest(k, YEAR).orElseThrow();
        assertThat(figures.findPlaces(List.of(release))).extracting(Tallsted::kode).contains(k);

        var other = data.kommune();
        var otherLeader = data.ansatt(other, "Olav Leder", Rolle.LEDER);
        assertThat(TestData.as(otherLeader, () -> figures.findLatest(k, YEAR))).isPresent();
        assertThat(TestData.as(otherLeader, () -> publisering.publish(k, YEAR, "x")))
                .isInstanceOf(Publiseringssvar.IkkeHele.class);
        assertThatThrownBy(
                        () ->
                                TestData.as(
                                        otherLeader,
                                        () ->
                                                transactions.execute(
                                                        status ->
                                                                jdbc.sql(
                                                                                "insert into"
                                                                                    + " apnetall.sted"
                                                                                    + " values (?,"
                                                                                    + " ?, 1, 'x',"
                                                                                    + " 'KOMMUNE',"
                                                                                    + " 'x')")
                                                                        .params(k, YEAR)
                                                                        .update())))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void aYearWithNothingInItIsNotPublished() {
        assertThat(publish(YEAR, "")).isInstanceOf(Publiseringssvar.IngenTall.class);
        load(45, 5);
        assertThat(publish(YEAR + 5, "")).isInstanceOf(Publiseringssvar.IngenTall.class);
        assertThat(publish(YEAR - 3, "")).isInstanceOf(Publiseringssvar.IngenTall.class);
    }

    @Test
    void theJobPublishesWhatIsDueOnceAndCorrectsNothing() {
        load(46, 10);
        jobb.run(List.of(k));
        assertThat(figures.findLatest(k, YEAR)).isPresent();
        assertThat(figures.findLatest(k, YEAR).orElseThrow().isWhole()).isTrue();
        int releases = figures.findAll(k).size();

        load(47, 10);
        jobb.run(List.of(k));
        assertThat(figures.findAll(k)).hasSize(releases);
    }
}
