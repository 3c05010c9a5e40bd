package no.helhet.benchmark.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class StatisticsBenchTest {
    @TempDir Path folder;

    @Test
    void theLargestRelativeDifferenceIsFound() {
        var ours = measurement(.1, Map.of("a", 1.0, "b", -2.002, "c", 0.0));
        var theirs = measurement(3, Map.of("a", 1.0, "b", -2.0, "c", 0.0));

        assertThat(ours.difference(theirs)).isCloseTo(.001, within(1e-9));
    }

    @Test
    void aValueOfOneSideAloneOrNoNumberIsNeverNear() {
        var ours = measurement(.1, Map.of("a", 1.0, "b", 2.0));

        assertThat(ours.difference(measurement(3, Map.of("a", 1.0)))).isInfinite();
        assertThat(ours.difference(measurement(3, Map.of("a", 1.0, "b", Double.NaN)))).isInfinite();
        assertThat(ours.difference(measurement(3, Map.of("a", 1.0, "b", 0.0)))).isInfinite();
    }

    @Test
    void aMeasurementIsReadAsItWasWritten() {
        var measured = measurement(.123, Map.of("a", 1.0 / 3));

        assertThat(Measurement.fromJson(measured.toJson())).isEqualTo(measured);
    }

    @Test
    void aRowSaysWhetherTimeMemoryAndDigitsAreMet() {
        var theirs = measurement(3.5, Map.of("se", 1.0));

        assertThat(printed(measurement(.149, Map.of("se", 1.0)), theirs))
                .contains(
                        "3.500 s",
                        "0.149 s   0.15 s: met",
                        "R 7.000 s, ours 0.298 s",
                        "300 MB",
                        "at most 500: met")
                .contains("1 values within 0e+00 of R's, at most 1e-08: met");
        assertThat(printed(measurement(.151, Map.of("se", 1.1)), theirs))
                .contains("0.151 s   0.15 s: MISSED", "at most 1e-08: MISSED");
    }

    @Test
    void withoutRThereAreOurTimesAlone() {
        var out = new ByteArrayOutputStream();
        new StatisticsBench(new PrintStream(out, true, StandardCharsets.UTF_8), folder)
                .print(StatisticsRow.ALPHA, measurement(.1, Map.of("a", 1.0)));

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("0.100 s   0.2 s: met")
                .doesNotContain("of R's");
    }

    @Test
    void theDataAreTheSameEachTime() throws Exception {
        var first = new StringBuilder();
        var second = new StringBuilder();
        SampleData.write(StatisticsRow.KRIPPENDORFF, first);
        SampleData.write(StatisticsRow.KRIPPENDORFF, second);

        assertThat(first.toString()).isEqualTo(second.toString());
        assertThat(first.toString().lines().count()).isEqualTo(204);
        assertThat(Files.readString(SampleData.file(folder, StatisticsRow.KRIPPENDORFF)))
                .isEqualTo(first.toString());
    }

    private String printed(Measurement ours, Measurement theirs) {
        var out = new ByteArrayOutputStream();
        new StatisticsBench(new PrintStream(out, true, StandardCharsets.UTF_8), folder)
                .print(StatisticsRow.FIXED_EFFECTS, ours, theirs);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Measurement measurement(double seconds, Map<String, Double> values) {
        return new Measurement("Java 25", seconds, 2 * seconds, 300, values);
    }
}
