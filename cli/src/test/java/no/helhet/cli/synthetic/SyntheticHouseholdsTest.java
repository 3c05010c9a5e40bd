package no.helhet.cli.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.mikrosimulering.Comparison;
import no.helhet.regelverk.mikrosimulering.Mikrosimulering;
import no.helhet.regelverk.mikrosimulering.RuleSet;
import no.helhet.regelverk.mikrosimulering.RuleSet.Compilation.Compiled;
import no.helhet.regelverk.parametre.Parametre;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.YearMonth;

class SyntheticHouseholdsTest {
    private static final YearMonth MONTH = YearMonth.of(2026, 12);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 99})
    void threeToSixOfAHundredAreEntitled(long seed) {
        var all = compare(seed, 40_000).all();

        assertThat(100.0 * all.recipientsBefore() / all.households()).isBetween(3.0, 6.0);
        assertThat(all.before().ore() / 100 / all.recipientsBefore())
                .as("kroner for each")
                .isBetween(3_000L, 15_000L);
    }

    @Test
    void everyKindOfHouseholdAndEveryMunicipalityIsThereInItsShare() {
        var comparison = compare(1, 40_000);

        assertThat(comparison.byType())
                .extracting(g -> g.name() + " " + Math.round(g.totals().households() / 400.0))
                .containsExactly(
                        "ENSLIG 40",
                        "ENSLIG_MED_BARN 6",
                        "PAR 26",
                        "PAR_MED_BARN 22",
                        "BOFELLESSKAP 6");
        assertThat(comparison.byMunicipality())
                .extracting(Comparison.Group::name)
                .containsExactly("0301", "1161", "4696", "4697", "4698");
        assertThat(comparison.byType())
                .allSatisfy(g -> assertThat(g.totals().recipientsBefore()).isPositive());
    }

    @Test
    void theSameSeedGivesTheSameHouseholdsAndAnotherSeedOthers() {
        assertThat(compare(1, 2_000)).isEqualTo(compare(1, 2_000)).isNotEqualTo(compare(2, 2_000));
    }

    private static Comparison compare(long seed, int households) {
        var population =
                SyntheticHouseholds.draw(
                        seed, MONTH.atDay(1), households, (step, done, total) -> {});
        var rules =
                ((Compiled)
                                RuleSet.compile(
                                        Parametre.nasjonale(),
                                        MONTH.atDay(1),
                                        population.municipalities()))
                        .rules();
        var assistance = Mikrosimulering.run(population, MONTH, rules);
        return Comparison.of(population, assistance, assistance);
    }
}
