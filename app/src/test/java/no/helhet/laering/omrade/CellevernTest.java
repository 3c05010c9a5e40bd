package no.helhet.laering.omrade;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.register.Skjermingsgrense;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

class CellevernTest {
    private static final Map<String, String> ONE = Map.of();
    private static final Skjermingsgrense LIMIT = new Skjermingsgrense(5, 80);

    @Test
    void aSmallCountIsHiddenWithTheNextSmallestForTheSumIsKnown() {
        assertThat(hidden(Map.of("a", 3L, "b", 40L, "c", 9L, "d", 100L)))
                .containsExactlyInAnyOrder("a", "c");
    }

    @Test
    void noughtAndFiveAreShown() {
        assertThat(hidden(Map.of("a", 0L, "b", 5L, "c", 9L))).isEmpty();
    }

    @Test
    void twoSmallOnesThatAreFewTogetherTakeAThirdWithThem() {
        assertThat(hidden(Map.of("a", 1L, "b", 2L, "c", 30L, "d", 50L)))
                .containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void eachDistrictHidesForItselfSinceItsSumIsShownElsewhere() {
        var over = Map.of("a", "1", "b", "1", "c", "2", "d", "2", "e", "2");

        assertThat(
                        new Cellevern(LIMIT)
                                .hidden(
                                        Map.of("a", 3L, "b", 20L, "c", 4L, "d", 8L, "e", 50L),
                                        Map.of(),
                                        over))
                .containsExactlyInAnyOrder("a", "b", "c", "d");
    }

    @Test
    void aPartIsHiddenWhenWhatIsLeftOfTheWholeIsSmall() {
        assertThat(
                        new Cellevern(LIMIT)
                                .hidden(
                                        Map.of("a", 20L, "b", 30L, "c", 40L),
                                        Map.of("a", 22L, "b", 60L, "c", 80L),
                                        ONE))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aDistrictThatIsSmallItselfHidesWithAnother() {
        var over = Map.of("a", "1", "b", "2", "c", "2");

        assertThat(new Cellevern(LIMIT).hidden(Map.of("a", 3L, "b", 20L, "c", 30L), Map.of(), over))
                .containsExactlyInAnyOrder("a", "b");
    }

    /// Whoever knows the sum and all that is shown is left with a sum of several.
    @Test
    void noHiddenCountFollowsFromTheSumAndWhatIsShown() {
        var random = new SplittableRandom(7);
        for (int round = 0; round < 2000; round++) {
            var counts = new HashMap<String, Long>();
            int areas = 2 + random.nextInt(12);
            for (int i = 0; i < areas; i++) {
                counts.put("a" + i, (long) random.nextInt(random.nextBoolean() ? 8 : 60));
            }
            var hidden = hidden(counts);
            long small = counts.values().stream().filter(c -> c > 0 && c < 5).count();
            if (small == 0) {
                assertThat(hidden).isEmpty();
            } else {
                long sum = hidden.stream().mapToLong(counts::get).sum();
                long all = counts.values().stream().mapToLong(Long::longValue).sum();
                // Each of the hidden may be anything up to what they are together, which is five
                // or more where all are.
                assertThat(sum).isGreaterThanOrEqualTo(Math.min(4, all));
                assertThat(hidden.size() > 1 || all < 5).isTrue();
            }
            assertThat(hidden)
                    .containsAll(
                            counts.entrySet().stream()
                                    .filter(e -> e.getValue() > 0 && e.getValue() < 5)
                                    .map(Map.Entry::getKey)
                                    .toList());
        }
    }

    private static Set<String> hidden(Map<String, Long> counts) {
        assertThat(List.copyOf(counts.keySet())).isNotEmpty();
        return new Cellevern(LIMIT).hidden(counts, Map.of(), ONE);
    }
}
