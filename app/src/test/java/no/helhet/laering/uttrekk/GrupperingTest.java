package no.helhet.laering.uttrekk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/// Whoever knows all the traits finds nobody alone.
class GrupperingTest {
    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void enoughAreAlikeInWhatIsLeft(int seed) {
        var random = new Random(seed);
        int smallest = 2 + random.nextInt(5);
        int traits = 1 + random.nextInt(3);
        var groups = new Gruppering(traits, smallest);
        var all = new HashMap<UUID, List<String>>();
        for (int i = 0; i < random.nextInt(80); i++) {
            var person = new UUID(random.nextLong(), random.nextLong());
            var values = new ArrayList<String>();
            groups.add(person);
            for (int trait = 0; trait < traits; trait++) {
                values.add("v" + random.nextInt(4 + 4 * (traits - trait)));
                groups.add(person, trait, values.get(trait));
            }
            all.put(person, values);
        }
        groups.finish();

        var left = new HashMap<List<String>, Integer>();
        all.forEach(
                (person, values) -> {
                    if (groups.holds(person)) {
                        var seen = new ArrayList<String>();
                        for (int trait = 0; trait < traits; trait++) {
                            seen.add(groups.isBlanked(person, trait) ? "" : values.get(trait));
                        }
                        left.merge(seen, 1, Integer::sum);
                    }
                });
        assertThat(left.values()).allMatch(n -> n >= smallest);
        assertThat(left.values().stream().mapToInt(n -> n).sum() + groups.leftOut())
                .isEqualTo(all.size());
    }

    @Test
    void nobodyLosesAnythingWhereEnoughAreAlike() {
        var groups = new Gruppering(1, 3);
        for (int i = 0; i < 6; i++) {
            groups.add(new UUID(0, i), 0, i < 3 ? "a" : "b");
        }
        groups.finish();
        assertThat(groups.softened()).isZero();
        assertThat(groups.least()).isEqualTo(3);
        assertThat(groups.rare()).isZero();
    }

    @Test
    void theFinestTraitGoesFirstAndTheOtherStays() {
        var groups = new Gruppering(2, 2);
        for (int i = 0; i < 4; i++) {
            groups.add(new UUID(0, i), 0, "krets" + i);
            groups.add(new UUID(0, i), 1, i < 2 ? "K" : "M");
        }
        groups.finish();
        assertThat(groups.rare()).isEqualTo(4);
        assertThat(groups.isBlanked(new UUID(0, 0), 0)).isTrue();
        assertThat(groups.isBlanked(new UUID(0, 0), 1)).isFalse();
        assertThat(groups.leftOut()).isZero();
    }

    @Test
    void oneWhoCanNotBeHiddenIsLeftOut() {
        var groups = new Gruppering(1, 3);
        for (int i = 0; i < 4; i++) {
            groups.add(new UUID(0, i), 0, i < 3 ? "a" : "b");
        }
        groups.finish();
        assertThat(groups.holds(new UUID(0, 3))).isFalse();
        assertThat(groups.holds(new UUID(0, 0))).isTrue();
        assertThat(groups.holds(new UUID(9, 9))).isFalse();
    }
}
