package no.helhet.regelverk.mikrosimulering;

import static no.helhet.regelverk.mikrosimulering.Households.PARAMETRE;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Husholdning.Type;
import no.helhet.regelverk.livsopphold.Livsopphold;
import no.helhet.regelverk.mikrosimulering.Household.Amount;
import no.helhet.regelverk.mikrosimulering.Household.Child;
import no.helhet.regelverk.mikrosimulering.RuleSet.Compilation.Compiled;
import no.helhet.regelverk.mikrosimulering.RuleSet.Compilation.Unknown;
import no.helhet.regelverk.parametre.Enhet;
import no.helhet.regelverk.parametre.Oppslag.Ukjent;
import no.helhet.regelverk.parametre.Parameter;
import no.helhet.regelverk.parametre.Parametre;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

class MikrosimuleringTest {
    /// Both sides of every change of a rate and of what is left out; the years with no national
    /// rate are known in one municipality alone.
    private static final List<YearMonth> MONTHS =
            List.of(
                    YearMonth.of(2007, 12),
                    YearMonth.of(2008, 2),
                    YearMonth.of(2013, 6),
                    YearMonth.of(2013, 7),
                    YearMonth.of(2014, 12),
                    YearMonth.of(2015, 12),
                    YearMonth.of(2016, 1),
                    YearMonth.of(2018, 1),
                    YearMonth.of(2020, 2),
                    YearMonth.of(2020, 8),
                    YearMonth.of(2020, 9),
                    YearMonth.of(2022, 6),
                    YearMonth.of(2022, 7),
                    YearMonth.of(2022, 8),
                    YearMonth.of(2022, 9),
                    YearMonth.of(2023, 6),
                    YearMonth.of(2023, 7),
                    YearMonth.of(2024, 2),
                    YearMonth.of(2025, 12),
                    YearMonth.of(2026, 12));

    @Test
    void aHundredThousandHouseholdsGetToTheOreWhatTheSingleCalculationGives() {
        SplittableRandom random = new SplittableRandom(2026);
        int entitled = 0;
        for (YearMonth month : MONTHS) {
            List<Household> households = new ArrayList<>();
            boolean national = month.getYear() < 2015 || month.getYear() > 2017;
            for (int i = 0; i < 5_000; i++) {
                households.add(
                        national
                                ? Households.draw(random, month)
                                : Households.draw(random, month, "9902"));
            }
            entitled += assertEqual(households, month);
        }
        assertThat(entitled).as("households that get something").isBetween(30_000, 80_000);
    }

    @Property(tries = 300)
    void anyHouseholdsInAnyMonthGetWhatTheSingleCalculationGives(
            @ForAll long seed, @ForAll @IntRange(max = 107) int months) {
        YearMonth month = YearMonth.of(2018, 1).plusMonths(months);
        SplittableRandom random = new SplittableRandom(seed);
        List<Household> households = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            households.add(Households.draw(random, month));
        }
        assertEqual(households, month);
    }

    /// @return how many get something
    private static int assertEqual(List<Household> households, YearMonth month) {
        Population population = population(households);
        long[] all = Mikrosimulering.run(population, month, rules(PARAMETRE, month, population));
        int entitled = 0;
        for (int i = 0; i < all.length; i++) {
            Household household = households.get(i);
            Beregnet single =
                    (Beregnet)
                            Livsopphold.calculate(Households.grunnlag(household, month), PARAMETRE);
            if (single.computed().stonad().ore() != all[i]) {
                assertThat(new Belop(all[i]))
                        .as(month + " " + household)
                        .isEqualTo(single.computed().stonad());
            }
            entitled += all[i] > 0 ? 1 : 0;
        }
        return entitled;
    }

    @Property(tries = 50)
    void theThreadsDoNotMatter(@ForAll long seed, @ForAll @IntRange(min = 1, max = 9) int threads) {
        YearMonth month = YearMonth.of(2026, 12);
        SplittableRandom random = new SplittableRandom(seed);
        List<Household> households = new ArrayList<>();
        for (int i = random.nextInt(40); i > 0; i--) {
            households.add(Households.draw(random, month));
        }
        Population population = population(households);
        RuleSet rules = rules(PARAMETRE, month, population);
        long[] one = new long[population.size()];
        long[] several = new long[population.size()];
        Mikrosimulering.run(population, month, rules, one, 1);
        Mikrosimulering.run(population, month, rules, several, threads);
        assertThat(several).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-31, 405000",
        "2027-01-01, 0",
        "2020-12-01, 415000",
        "2020-12-02, 405000",
        "2015-12-01, 540000",
        "2015-12-02, 415000",
        "2008-12-01, 0",
        "2008-12-02, 540000"
    })
    void aChildGetsTheRateOfItsAgeOnTheFirstOfTheMonth(LocalDate born, long ore) {
        YearMonth month = YearMonth.of(2026, 12);
        Household none = household(List.of());
        Household one = household(List.of(new Child(born, 100)));
        Population population = population(List.of(none, one));

        long[] all =
                Mikrosimulering.run(
                        population, month, rules(Parametre.nasjonale(), month, population));

        assertThat(all[1] - all[0]).isEqualTo(ore);
    }

    @ParameterizedTest
    @CsvSource({
        // From the month after, in the month, on the day: the municipality's rule for a new age.
        "9906, 2008-12-01, false",
        "9906, 2008-12-02, true",
        "9908, 2008-12-31, false",
        "9908, 2009-01-01, true",
        "9909, 2008-12-01, false",
        "9909, 2008-12-02, true",
        "9906, 2027-01-01, false"
    })
    void whatTheYoungestHasIsLeftOutFromTheMonthItIsOfAge(
            String kommunenr, LocalDate born, boolean counted) {
        YearMonth month = YearMonth.of(2026, 12);
        List<Parameter> own = new ArrayList<>();
        own.add(Households.own("barns-arbeidsinntekt-utenfor", Enhet.JA_NEI, 0));
        if (!kommunenr.equals("9906")) {
            own.add(
                    Households.own(
                            "barn-aldersskifte",
                            Enhet.ALDERSREGEL,
                            kommunenr.equals("9908") ? 1 : 2));
        }
        Parametre parametre = PARAMETRE.with(kommunenr, own);
        Map<Amount, Belop> earned = Map.of(Amount.CHILDRENS_EARNINGS, new Belop(1_000));
        List<Child> children = List.of(new Child(born, 100));
        Population population =
                population(
                        List.of(
                                new Household(kommunenr, Type.ENSLIG, children, Map.of()),
                                new Household(kommunenr, Type.ENSLIG, children, earned)));

        long[] all = Mikrosimulering.run(population, month, rules(parametre, month, population));

        assertThat(all[0] - all[1]).isEqualTo(counted ? 1_000 : 0);
    }

    @Test
    void aDateWithNoRateIsRefusedWithTheNamesOfTheValues() {
        LocalDate gap = LocalDate.of(2016, 5, 1);

        assertThat(RuleSet.compile(PARAMETRE, gap, List.of("9901", "9902")))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown ->
                                assertThat(unknown.values())
                                        .containsExactlyInAnyOrder(
                                                new Ukjent("livsopphold-enslig", gap),
                                                new Ukjent("livsopphold-par", gap),
                                                new Ukjent("livsopphold-bofellesskap", gap),
                                                new Ukjent("barn-0-5", gap),
                                                new Ukjent("barn-6-10", gap),
                                                new Ukjent("barn-11-17", gap)));
        assertThat(RuleSet.compile(PARAMETRE, gap, List.of("9902"))).isInstanceOf(Compiled.class);
    }

    @Test
    void anAgeThatNoRateIsForIsNamed() {
        Parametre later =
                PARAMETRE.with("9907", List.of(Households.own("barn-aldersgrense", Enhet.AR, 20)));
        LocalDate date = LocalDate.of(2026, 12, 1);

        assertThat(RuleSet.compile(later, date, List.of("9901", "9907")))
                .isEqualTo(new Unknown(List.of(new Ukjent("barn-18", date))));
    }

    @Test
    void theValuesThatWereUsedAreNamedWithTheirMunicipality() {
        RuleSet rules =
                ((Compiled)
                                RuleSet.compile(
                                        PARAMETRE,
                                        LocalDate.of(2026, 12, 1),
                                        List.of("9901", "9902")))
                        .rules();

        assertThat(
                        rules.used().stream()
                                .map(
                                        f ->
                                                f.id()
                                                        + " "
                                                        + Objects.requireNonNullElse(
                                                                f.kommunenr(), "")))
                .contains("boligramme 9902", "barn-0-5 ", "barn-0-5 9902", "barn-aldersskifte ")
                .doesNotContain("boligramme ")
                .doesNotHaveDuplicates()
                .isSorted();
    }

    @Test
    void rulesForOtherMunicipalitiesAreABug() {
        YearMonth month = YearMonth.of(2026, 12);
        Population population = population(List.of(household(List.of())));
        RuleSet others =
                ((Compiled) RuleSet.compile(PARAMETRE, month.atDay(1), List.of("9906"))).rules();

        assertThatThrownBy(() -> Mikrosimulering.run(population, month, others))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Child(LocalDate.EPOCH, 101))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Household household(List<Child> children) {
        return new Household("9901", Type.ENSLIG, children, Map.of());
    }

    static RuleSet rules(Parametre parametre, YearMonth month, Population population) {
        return ((Compiled) RuleSet.compile(parametre, month.atDay(1), population.municipalities()))
                .rules();
    }

    static Population population(List<Household> households) {
        Population.Builder builder = new Population.Builder(1);
        households.forEach(builder::add);
        return builder.build();
    }
}
