package no.helhet.regelverk.kvalifisering;

import static no.helhet.regelverk.kvalifisering.Stonadseksempler.KILDE;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.NASJONALE;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.OCTOBER_1;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.OCTOBER_31;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.attending;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.born;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.calculate;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.dagpenger;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.present;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.withChildren;
import static no.helhet.regelverk.kvalifisering.Stonadseksempler.withYtelser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.kvalifisering.Frammote.GyldigFravar;
import no.helhet.regelverk.kvalifisering.Frammote.TilStede;
import no.helhet.regelverk.kvalifisering.Frammote.UgyldigFravar;
import no.helhet.regelverk.kvalifisering.Frammote.UgyldigFravarsdag;
import no.helhet.regelverk.kvalifisering.Frammote.UtenStonad;
import no.helhet.regelverk.kvalifisering.Stonadsberegning.Beregnet;
import no.helhet.regelverk.kvalifisering.Stonadsberegning.KanIkkeBeregnes;
import no.helhet.regelverk.livsopphold.Beregning.Grunn;
import no.helhet.regelverk.livsopphold.Steg;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

class KvalifiseringsstonadTest {
    private static final Tekster TEKSTER = Tekster.load();
    private static final LocalDate MONDAY = LocalDate.of(2026, 10, 12);
    private static final LocalDate TEEN = LocalDate.of(2010, 1, 1);

    @Test
    void theWorkedExampleOf2026IsRightToTheOre() {
        // 52 weeks are 260 days: a year.
        LocalDate first = LocalDate.of(2026, 5, 4);
        Stonadsgrunnlag year = present(first, LocalDate.of(2027, 4, 30));
        assertThat(year.dager()).hasSize(260);
        assertThat(calculate(year).stonad()).isEqualTo(ore("278696.51"));
        assertThat(calculate(present(first, first)).stonad()).isEqualTo(ore("1071.91"));
        Stonadsgrunnlag young = born(present(first, first), LocalDate.of(2005, 1, 1));
        assertThat(calculate(young).stonad()).isEqualTo(ore("714.61"));
    }

    @Test
    void aMonthIsRoundedOnceAndNotDayByDay() {
        // 22 days of 1071.9096538... are 23 582.0123...; of 1071.91 they would be 23 582.02.
        assertThat(calculate(present(OCTOBER_1, OCTOBER_31)).stonad()).isEqualTo(ore("23582.01"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2024-06-28, 954.06", // 2 x 124 028 / 260
        "2024-07-01, 973.62", // 2.041 x 124 028 / 260
        "2025-04-30, 973.62",
        "2025-05-01, 1021.76", // 2.041 x 130 160 / 260, a public holiday
        "2026-04-30, 1021.76",
        "2026-05-01, 1071.91", // 2.041 x 136 549 / 260
        "2026-12-25, 1071.91", // Christmas Day on a Friday
        "2019-01-01, 745.25" // 2 x 96 883 / 260
    })
    void aDayFollowsTheValuesInForceOnIt(LocalDate day, String kroner) {
        assertThat(calculate(present(day, day)).stonad()).isEqualTo(ore(kroner));
    }

    @Test
    void aMonthWithANewValueIsTwoLinesOfTheirOwnDays() {
        Beregnet beregnet =
                calculate(present(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 5, 10)));
        assertThat(beregnet.linjer())
                .extracting(Stonadslinje::key, Stonadslinje::dager, Stonadslinje::belop)
                .containsExactly(
                        tuple("kvp.stonad:2026-04-20", 9, ore("9195.80")),
                        tuple("kvp.stonad:2026-05-01", 6, ore("6431.46")));
    }

    @ParameterizedTest(name = "born {0}, on {1}: {2}")
    @CsvSource({
        "2001-10-15, 2026-10-14, 714.61",
        "2001-10-15, 2026-10-15, 1071.91",
        "2001-10-15, 2026-10-16, 1071.91",
        "2004-02-29, 2029-02-28, 714.61",
        "2004-02-29, 2029-03-01, 1071.91",
        "1961-01-01, 2026-10-14, 1071.91"
    })
    void theYoungGetTwoThirdsUntilTheDayTheyTurn25(LocalDate fodt, LocalDate day, String kroner) {
        assertThat(calculate(born(present(day, day), fodt)).stonad()).isEqualTo(ore(kroner));
    }

    @ParameterizedTest(name = "child born {0}, on {1}: {2}")
    @CsvSource({
        "2008-10-15, 2026-10-14, 1109.91",
        "2008-10-15, 2026-10-15, 1071.91",
        "2026-10-14, 2026-10-14, 1109.91",
        "2025-12-31, 2026-01-01, 1059.76",
        "2015-01-01, 2026-12-31, 1109.91"
    })
    void aChildGivesASupplementFromItsBirthUntilTheDayItTurns18(
            LocalDate fodt, LocalDate day, String kroner) {
        assertThat(calculate(withChildren(present(day, day), fodt)).stonad())
                .isEqualTo(ore(kroner));
    }

    @Test
    void aChildBornInThePeriodCountsFromItsBirth() {
        Stonadsgrunnlag week =
                withChildren(present(MONDAY, MONDAY.plusDays(4)), MONDAY.plusDays(3));
        assertThat(find(calculate(week), "kvp.barnetillegg").belop()).isEqualTo(ore("76"));
    }

    @Test
    void theSupplementIsNotReducedForTheYoung() {
        Stonadsgrunnlag young =
                born(withChildren(present(MONDAY, MONDAY), TEEN, TEEN), LocalDate.of(2005, 1, 1));
        assertThat(calculate(young).stonad()).isEqualTo(ore("790.61"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2025-12-31", "2027-01-01"})
    void theSupplementOfOtherYearsIsNotKnownUnlessThereAreNoChildren(LocalDate day) {
        Stonadsgrunnlag alone = present(day, day);
        KanIkkeBeregnes stopped =
                (KanIkkeBeregnes)
                        Kvalifiseringsstonad.calculate(withChildren(alone, TEEN), NASJONALE);
        assertThat(stopped.grunner()).extracting(Grunn::felt).containsExactly("barn");
        assertThat(TEKSTER.render(stopped.grunner().getFirst().tekst(), Sprak.NB))
                .contains("barnetillegg per dag");
        assertThat(calculate(alone).stonad()).isGreaterThan(Belop.ZERO);
        // One who has come of age is no child.
        assertThat(calculate(withChildren(alone, LocalDate.of(2000, 1, 1))).stonad())
                .isEqualTo(calculate(alone).stonad());
    }

    @ParameterizedTest(name = "absent {0} minutes: {1}")
    @CsvSource({"0, 1109.91", "1, 1107.44", "150, 739.94", "225, 554.95", "449, 2.47", "450, 0.00"})
    void absenceWithoutAReasonTakesItsShareOfTheDayAndTheSupplement(int minutes, String kroner) {
        Stonadsgrunnlag day = day(new UgyldigFravar(minutes), 0);
        assertThat(calculate(withChildren(day, TEEN)).stonad()).isEqualTo(ore(kroner));
    }

    @ParameterizedTest(name = "{0} minutes of work: {1}")
    @CsvSource({"0, 1109.91", "1, 1107.44", "225, 554.95", "270, 443.96", "449, 2.47", "450, 0.00"})
    void paidWorkTakesItsShareOfTheDayAndTheSupplement(int minutes, String kroner) {
        Stonadsgrunnlag day = day(new TilStede(), minutes);
        assertThat(calculate(withChildren(day, TEEN)).stonad()).isEqualTo(ore(kroner));
    }

    @Test
    void anHourOfWorkAndAnHourAwayAreTwoHoursOfTheDay() {
        assertThat(calculate(day(new UgyldigFravar(60), 60)).stonad())
                .isEqualTo(calculate(day(new TilStede(), 120)).stonad());
    }

    @ParameterizedTest
    @EnumSource(Fravarstype.class)
    void absenceWithPermissionIsPaidAndTold(Fravarstype type) {
        Beregnet beregnet = calculate(day(new GyldigFravar(type), 0));
        assertThat(beregnet.stonad()).isEqualTo(ore("1071.91"));
        Stonadslinje line = find(beregnet, "kvp.gyldig-fravar");
        assertThat(line.belop()).isEqualTo(Belop.ZERO);
        assertThat(line.hjemmel()).isEqualTo("sotjl § 36 første ledd annet punktum");
    }

    @ParameterizedTest
    @CsvSource({"PERMISJON, kvp.permisjon", "AVBRUDD, kvp.avbrudd"})
    void leaveAndInterruptionGiveNothingAndSayWhy(Frammote.Grunn grunn, String regel) {
        Stonadsgrunnlag day = day(new UtenStonad(grunn), 60);
        Beregnet beregnet =
                calculate(withYtelser(withChildren(day, TEEN), dagpenger(MONDAY, MONDAY, 5_00)));
        assertThat(beregnet.stonad()).isEqualTo(Belop.ZERO);
        assertThat(beregnet.linjer()).extracting(Stonadslinje::regel).containsExactly(regel);
    }

    @ParameterizedTest(name = "{0} kr a day: {1}")
    @CsvSource({"0, 1071.91", "600, 471.91", "1071.90, 0.01", "1071.91, 0.00", "2000, 0.00"})
    void otherBenefitsTakeKroneForKroneAndNeverBelowZero(String dagsats, String left) {
        Stonadsgrunnlag day =
                withYtelser(present(MONDAY, MONDAY), dagpenger(MONDAY, MONDAY, ore(dagsats).ore()));
        assertThat(calculate(day).stonad()).isEqualTo(ore(left));
    }

    @Test
    void aBenefitTakesOnlyFromTheDaysItIsFor() {
        Stonadsgrunnlag week =
                withYtelser(
                        present(MONDAY, MONDAY.plusDays(4)),
                        dagpenger(MONDAY, MONDAY.plusDays(1), 200_000));
        Beregnet beregnet = calculate(week);
        assertThat(beregnet.stonad()).isEqualTo(ore("3215.73"));
        assertThat(find(beregnet, "kvp.samordning").belop()).isEqualTo(ore("-2143.82"));
    }

    @Test
    void twoBenefitsOnOneDayTakeFromTheSameDayInTurn() {
        Stonadsgrunnlag day =
                withYtelser(
                        present(MONDAY, MONDAY),
                        dagpenger(MONDAY, MONDAY, 70_000),
                        new SamordnetYtelse(
                                "s",
                                SamordnetYtelse.Type.SYKEPENGER,
                                MONDAY,
                                MONDAY,
                                new Belop(70_000),
                                KILDE));
        Beregnet beregnet = calculate(day);
        assertThat(beregnet.stonad()).isEqualTo(Belop.ZERO);
        assertThat(beregnet.linjer())
                .extracting(Stonadslinje::belop)
                .containsExactly(ore("1071.91"), ore("-700.00"), ore("-371.91"));
    }

    @Test
    void childMaintenanceIsShownAndTakesNothing() {
        Stonadsgrunnlag g = present(MONDAY, MONDAY);
        Beregnet beregnet =
                calculate(
                        new Stonadsgrunnlag(
                                g.from(),
                                g.to(),
                                g.fodt(),
                                g.fodtKilde(),
                                g.barn(),
                                g.dager(),
                                g.frammoteKilde(),
                                g.ytelser(),
                                new Barnebidrag(Belop.kroner(2130), KILDE)));
        assertThat(beregnet.stonad()).isEqualTo(ore("1071.91"));
        assertThat(sentence(find(beregnet, "kvp.barnebidrag")))
                .startsWith("Barnebidrag: Vi trekker ikke fra 2 130 kr.");
    }

    @Test
    void daysOnEndWithTheSameAmountAreOneLineWithASentence() {
        Stonadsgrunnlag month =
                attending(
                        OCTOBER_1,
                        OCTOBER_31,
                        day ->
                                switch (day.getDayOfMonth()) {
                                    case 13 -> Frammotedag.of(day, new UgyldigFravarsdag());
                                    case 16, 19 -> new Frammotedag(day, new TilStede(), 180);
                                    case 23 -> Frammotedag.of(day, new UgyldigFravar(150));
                                    default -> Frammotedag.of(day, new TilStede());
                                });
        Beregnet beregnet = calculate(month);
        assertThat(beregnet.linjer().stream().map(l -> sentence(l)))
                .containsExactly(
                        "1. oktober 2026 til 30. oktober 2026, 22 dager: Du får 23 582,01 kr."
                                + " Det er 1 071,91 kr om dagen.",
                        "13. oktober 2026: Vi trekker fra 1 071,91 kr, fordi du var borte uten"
                                + " gyldig grunn. Borte per dag: hele dagen.",
                        "23. oktober 2026: Vi trekker fra 357,30 kr, fordi du var borte uten"
                                + " gyldig grunn. Borte per dag: 2 t 30 min.",
                        "16. oktober 2026 til 19. oktober 2026, 2 dager: Vi trekker fra 857,53 kr,"
                                + " fordi du hadde lønnet arbeid. Arbeid per dag: 3 t 0 min.");
        assertThat(beregnet.stonad()).isEqualTo(ore("21295.27"));
    }

    @Test
    void daysThatAreNotOnEndAreLinesOfTheirOwn() {
        Stonadsgrunnlag week =
                attending(
                        MONDAY,
                        MONDAY.plusDays(4),
                        day ->
                                Frammotedag.of(
                                        day,
                                        day.equals(MONDAY) || day.equals(MONDAY.plusDays(2))
                                                ? new UgyldigFravarsdag()
                                                : new TilStede()));
        assertThat(calculate(week).linjer())
                .extracting(Stonadslinje::key, Stonadslinje::dager)
                .containsExactly(
                        tuple("kvp.stonad:2026-10-12", 5),
                        tuple("kvp.fravar:2026-10-12", 1),
                        tuple("kvp.fravar:2026-10-14", 1));
    }

    @Test
    void eachStepSaysItsValueAndWhereItComesFrom() {
        Stonadslinje line =
                find(
                        calculate(born(present(MONDAY, MONDAY), LocalDate.of(2005, 1, 1))),
                        "kvp.stonad.ung");
        assertThat(line.steps())
                .extracting(
                        step -> TEKSTER.render(step.navn(), Sprak.NB),
                        step -> step.verdi().toString().replace('\u00a0', ' '))
                .extracting(tuple -> tuple.toList().getFirst() + " " + tuple.toList().getLast())
                .containsExactly(
                        "Grunnbeløpet i folketrygden (G) Penger[belop=136 549 kr]",
                        "Full stønad per år, 2,041 ganger G Penger[belop=278 696,51 kr]",
                        "Under 25 år JaNei[ja=true]",
                        "Hel stønad fra alderen Antall[antall=25]",
                        "Stønad per år, 2/3 av full Penger[belop=185 797,67 kr]",
                        "Stønad per dag, delt på 260 dager Penger[belop=714,61 kr]",
                        "Antall stønadsdager Antall[antall=1]",
                        "Til sammen Penger[belop=714,61 kr]");
        assertThat(line.steps())
                .filteredOn(step -> step.opphav() instanceof Steg.Opphav.Parameter)
                .hasSize(5);
        assertThat(sentence(line))
                .isEqualTo(
                        "12. oktober 2026: Du får 714,61 kr. Det er 714,61 kr om dagen. Du er under"
                                + " 25 år og får 2/3 av full stønad.");
    }

    @ParameterizedTest
    @EnumSource(Sprak.class)
    void everyLineAndStepHasWordsInEveryLanguage(Sprak sprak) {
        for (long seed = 0; seed < 50; seed++) {
            for (Stonadslinje line : calculate(Stonadseksempler.random(seed)).linjer()) {
                assertThat(TEKSTER.render(line.post(), sprak)).isNotBlank();
                assertThat(TEKSTER.render(line.setning(), sprak)).endsWith(".");
                assertThat(line.hjemmel()).startsWith("sotjl § 3");
                for (Steg step : line.steps()) {
                    assertThat(TEKSTER.render(step.navn(), sprak)).isNotBlank();
                }
            }
        }
    }

    private static Stonadsgrunnlag day(Frammote frammote, int work) {
        return attending(MONDAY, MONDAY, day -> new Frammotedag(day, frammote, work));
    }

    static Stonadslinje find(Beregnet beregnet, String regel) {
        List<Stonadslinje> lines =
                beregnet.linjer().stream().filter(l -> l.regel().equals(regel)).toList();
        assertThat(lines).as(regel).hasSize(1);
        return lines.getFirst();
    }

    private static String sentence(Stonadslinje line) {
        return TEKSTER.render(line.setning(), Sprak.NB).replace('\u00a0', ' ');
    }

    private static Belop ore(String kroner) {
        return new Belop(new BigDecimal(kroner).movePointRight(2).longValueExact());
    }
}
