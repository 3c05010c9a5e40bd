package no.helhet.statistics.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Objects;
import java.util.Random;

class MultiplicityTest {
    private static List<Multiplicity.Adjusted> adjusted(double... p) {
        return Answers.of(Multiplicity.of(Numbers.of("p", p))).adjusted();
    }

    private static double value(Double number) {
        return Objects.requireNonNull(number);
    }

    /// Benjamini & Hochberg 1995, section 3.2: fifteen endpoints of a trial of thrombolysis. At
    /// 0.05, Bonferroni finds three and their own procedure four.
    @Test
    void theTrialOfThrombolysisHasThreeFindingsByBonferroniAndFourByBenjaminiHochberg() {
        var rows =
                adjusted(
                        0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459,
                        0.3240, 0.4262, 0.5719, 0.6528, 0.7590, 1.0000);
        assertThat(rows).filteredOn(r -> value(r.bonferroni()) <= 0.05).hasSize(3);
        assertThat(rows).filteredOn(r -> value(r.holm()) <= 0.05).hasSize(3);
        assertThat(rows).filteredOn(r -> value(r.bh()) <= 0.05).hasSize(4);
    }

    @Property(tries = 100)
    void adjustedAreOrderedAsTheyWereAndNeitherOrderNorMissingOnesMatter(
            @ForAll @Size(min = 1, max = 30) List<@DoubleRange(min = 0, max = 1) Double> drawn) {
        double[] p = drawn.stream().mapToDouble(x -> x).toArray();
        var rows = adjusted(p);
        double[] turned = new double[p.length + 1];
        turned[0] = Double.NaN;
        for (int i = 0; i < p.length; i++) {
            turned[p.length - i] = p[i];
        }
        var other = adjusted(turned);
        assertThat(other.getFirst().holm()).isNull();
        for (int i = 0; i < p.length; i++) {
            var row = rows.get(i);
            assertThat(other.get(p.length - i)).isEqualTo(row);
            assertThat(value(row.holm())).isBetween(p[i], value(row.bonferroni()));
            assertThat(value(row.bh())).isBetween(p[i], value(row.by()));
            assertThat(value(row.bh())).isLessThanOrEqualTo(value(row.holm()) + 1e-15);
            for (int j = 0; j < p.length; j++) {
                if (p[i] <= p[j]) {
                    assertThat(value(row.holm())).isLessThanOrEqualTo(value(rows.get(j).holm()));
                    assertThat(value(row.bh())).isLessThanOrEqualTo(value(rows.get(j).bh()));
                }
            }
        }
    }

    @Test
    void falseFindingsKeepWithinWhatIsPromised() {
        int draws = 2000;
        int tests = 20;
        var random = new Random(12);
        var normal = NormalDistribution.of(0, 1);
        int anyFalse = 0;
        double falseShare = 0;
        for (int d = 0; d < draws; d++) {
            var p = new double[tests];
            for (int i = 0; i < tests; i++) {
                double effect = i < 8 ? 3 : 0;
                p[i] = 2 * normal.survivalProbability(Math.abs(random.nextGaussian() + effect));
            }
            var rows = adjusted(p);
            boolean any = false;
            int found = 0;
            int wrong = 0;
            for (int i = 0; i < tests; i++) {
                any |= i >= 8 && value(rows.get(i).holm()) <= 0.05;
                if (value(rows.get(i).bh()) <= 0.05) {
                    found++;
                    wrong += i >= 8 ? 1 : 0;
                }
            }
            anyFalse += any ? 1 : 0;
            falseShare += found == 0 ? 0 : (double) wrong / found;
        }
        assertThat((double) anyFalse / draws).isLessThan(0.05 + Answers.four(0.05, draws));
        // the share of false findings is 0.05 times the share of tests without an effect
        assertThat(falseShare / draws).isCloseTo(0.05 * 12 / 20, within(0.01));
    }

    @Test
    void whatIsNoProbabilityIsRefusedAndMissingOnesAreSaid() {
        Answers.refused(Multiplicity.of(Numbers.of("p", 0.1, 1.2)), Warning.Kind.OUT_OF_RANGE, "p");
        Answers.refused(
                Multiplicity.of(Numbers.of("p", 0.1, 1 / 0.0)), Warning.Kind.OUT_OF_RANGE, "p");
        Answers.refused(Multiplicity.of(Numbers.of("p", Double.NaN)), Warning.Kind.TOO_FEW, "p");
        Answers.warned(
                Multiplicity.of(Numbers.of("p", 0.1, Double.NaN)), Warning.Kind.MISSING, "p");
    }
}
