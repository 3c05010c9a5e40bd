package no.helhet.statistics.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.Arrays;
import java.util.List;

class SyntheticShapesTest {
    private static List<String> points(int column, int row) {
        return SyntheticShapes.ring(column, row).stream().map(Arrays::toString).toList();
    }

    @Test
    void neighboursShareTheirWholeBorder() {
        assertThat(points(1, 1)).filteredOn(points(2, 1)::contains).hasSizeGreaterThan(7);
        assertThat(points(1, 1)).filteredOn(points(1, 2)::contains).hasSizeGreaterThan(7);
        assertThat(points(1, 1)).noneMatch(points(3, 1)::contains);
    }

    @Test
    void aRingIsClosedAndGoesAnticlockwiseAroundAnArea() {
        for (int column = 0; column < 5; column++) {
            for (int row = 0; row < 4; row++) {
                var ring = SyntheticShapes.ring(column, row);
                double twice = 0;
                for (int i = 0; i + 1 < ring.size(); i++) {
                    twice +=
                            ring.get(i)[0] * ring.get(i + 1)[1]
                                    - ring.get(i + 1)[0] * ring.get(i)[1];
                }
                assertThat(ring.getFirst()).isEqualTo(ring.getLast());
                assertThat(twice / 2).isBetween(.0004, .0018);
            }
        }
    }
}
