package no.helhet.regelverk.mikrosimulering;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Husholdning.Type;
import no.helhet.regelverk.mikrosimulering.Comparison.Group;
import no.helhet.regelverk.mikrosimulering.Comparison.Totals;
import no.helhet.regelverk.mikrosimulering.Household.Amount;
import no.helhet.regelverk.mikrosimulering.Household.Child;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

class ComparisonTest {
    private static final List<Child> ONE_CHILD = List.of(new Child(LocalDate.of(2020, 1, 1), 100));

    @Test
    void theGroupsAreTheHouseholdsThatAreThere() {
        Population population =
                MikrosimuleringTest.population(
                        List.of(
                                household("4698", Type.ENSLIG, List.of(), 0),
                                household("4698", Type.ENSLIG, ONE_CHILD, 0),
                                household("0301", Type.PAR, ONE_CHILD, 0)));

        Comparison comparison =
                Comparison.of(population, new long[] {100, 0, 300}, new long[] {100, 50, 250});

        assertThat(comparison.all()).isEqualTo(totals(3, 2, 3, 400, 400));
        assertThat(comparison.byType())
                .containsExactly(
                        new Group("ENSLIG", totals(1, 1, 1, 100, 100)),
                        new Group("ENSLIG_MED_BARN", totals(1, 0, 1, 0, 50)),
                        new Group("PAR_MED_BARN", totals(1, 1, 1, 300, 250)));
        assertThat(comparison.byMunicipality())
                .containsExactly(
                        new Group("0301", totals(1, 1, 1, 300, 250)),
                        new Group("4698", totals(2, 1, 2, 100, 150)));
        assertThat(comparison.byMunicipality().getFirst().totals().difference())
                .isEqualTo(new Belop(-50));
    }

    @Test
    void aTenthIsATenthOfTheHouseholdsByIncomeInWhateverOrderTheyCome() {
        List<Household> households = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            households.add(household("4698", Type.ENSLIG, List.of(), 100_000 + i));
        }
        Collections.shuffle(households, new Random(4));
        Population population = MikrosimuleringTest.population(households);
        long[] before = new long[100];
        for (int i = 0; i < 100; i++) {
            before[i] = households.get(i).amount(Amount.INCOME).ore();
        }

        List<Group> tenths = Comparison.of(population, before, before).byDecile();

        assertThat(tenths).hasSize(10);
        assertThat(tenths.getFirst())
                .isEqualTo(new Group("1", totals(10, 10, 10, 1_000_045, 1_000_045)));
        assertThat(tenths.getLast().totals().before()).isEqualTo(new Belop(1_000_945));
    }

    @Test
    void twoAdultsAndAChildNeedMoreToBeAsWellOff() {
        // 1, 1.5, 1.3 and 1.15 consumption units; the same income for each unit but for one øre.
        List<Household> households =
                List.of(
                        household("4698", Type.ENSLIG, List.of(), 100_000),
                        household("4698", Type.PAR, List.of(), 149_999),
                        household("4698", Type.ENSLIG, ONE_CHILD, 130_001),
                        household(
                                "4698",
                                Type.ENSLIG,
                                List.of(new Child(LocalDate.of(2020, 1, 1), 50)),
                                115_000));

        byte[] deciles = Deciles.of(MikrosimuleringTest.population(households));

        assertThat(deciles[1]).isLessThan(deciles[0]);
        assertThat(deciles[3]).isEqualTo(deciles[0]);
        assertThat(households).hasSize(deciles.length);
    }

    @Test
    void householdsWithTheSameIncomeAreInTheSameTenth() {
        List<Household> households = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            households.add(household("4698", Type.ENSLIG, List.of(), i < 15 ? 0 : 500 + i));
        }

        List<Group> tenths =
                Comparison.of(
                                MikrosimuleringTest.population(households),
                                new long[20],
                                new long[20])
                        .byDecile();

        assertThat(tenths.get(0).totals().households()).isEqualTo(15);
        assertThat(tenths.get(1).totals().households()).isZero();
    }

    @Test
    void everyDivisionAddsUpToTheWhole() {
        YearMonth month = YearMonth.of(2026, 12);
        SplittableRandom random = new SplittableRandom(7);
        List<Household> households = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            households.add(Households.draw(random, month));
        }
        Population population = MikrosimuleringTest.population(households);
        long[] before =
                Mikrosimulering.run(
                        population,
                        month,
                        MikrosimuleringTest.rules(Households.PARAMETRE, month, population));
        long[] after = before.clone();
        for (int i = 0; i < after.length; i += 7) {
            after[i] = 0;
        }

        Comparison comparison = Comparison.of(population, before, after);

        for (List<Group> groups :
                List.of(comparison.byType(), comparison.byDecile(), comparison.byMunicipality())) {
            Totals sum =
                    groups.stream()
                            .map(Group::totals)
                            .reduce(
                                    totals(0, 0, 0, 0, 0),
                                    (a, b) ->
                                            new Totals(
                                                    a.households() + b.households(),
                                                    a.recipientsBefore() + b.recipientsBefore(),
                                                    a.recipientsAfter() + b.recipientsAfter(),
                                                    a.before().plus(b.before()),
                                                    a.after().plus(b.after())));
            assertThat(sum).isEqualTo(comparison.all());
        }
    }

    private static Totals totals(
            long households, long recipientsBefore, long recipientsAfter, long before, long after) {
        return new Totals(
                households, recipientsBefore, recipientsAfter, new Belop(before), new Belop(after));
    }

    private static Household household(
            String kommunenr, Type type, List<Child> children, long incomeOre) {
        return new Household(
                kommunenr, type, children, Map.of(Amount.INCOME, new Belop(incomeOre)));
    }
}
