package no.helhet.formats.klass;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Map;

/// What became of codes, through mergers and splits.
class CorrespondenceTest {
    private final Correspondence codes =
            new Correspondence(
                    List.of(
                            new CodeChange("A", "C", 2020, 1),
                            new CodeChange("B", "C", 2020, 1),
                            new CodeChange("C", "D", 2024, 0.25),
                            new CodeChange("C", "E", 2024, 0.75),
                            new CodeChange("F", "G", 2018, 1),
                            new CodeChange("G", "F", 2022, 1)));

    @Test
    void aMergedCodeIsTheNewOne() {
        assertThat(codes.forwards("A", 2019, 2020)).isEqualTo(Map.of("C", 1.0));
        assertThat(codes.isChanged("A", 2019, 2020)).isTrue();
        assertThat(codes.isChanged("A", 2020, 2023)).isFalse();
    }

    @Test
    void changesAreFollowedOneAfterAnother() {
        var shares = codes.forwards("A", 2019, 2025);
        assertThat(shares).isEqualTo(Map.of("D", 0.25, "E", 0.75));
        assertThat(shares.values().stream().mapToDouble(s -> s).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void aCodeThatIsUsedAgainIsNoEndlessWay() {
        assertThat(codes.forwards("F", 2017, 2025)).isEqualTo(Map.of("F", 1.0));
        assertThat(codes.forwards("G", 2019, 2025)).isEqualTo(Map.of("F", 1.0));
    }

    @Test
    void aCodeWithoutChangesIsItsOwn() {
        assertThat(codes.forwards("Z", 2000, 2030)).isEqualTo(Map.of("Z", 1.0));
        assertThat(codes.forwards("A", 2020, 2025)).isEqualTo(Map.of("A", 1.0));
    }

    @Test
    void whereALaterCodeCameFromIsFound() {
        assertThat(codes.backwards("E", 2025, 2019, List.of("A", "B", "Z")))
                .isEqualTo(Map.of("A", 0.75, "B", 0.75));
    }

    @ParameterizedTest
    @CsvSource({
        "2020,2020,2020",
        "2020-01-01,2020,2019",
        "01.01.2020,2020,2019",
        "2019-12-31,2019,2019",
        "2024-01-01T00:00:00,2024,2023"
    })
    void datesAreYears(String text, int from, int to) {
        assertThat(KlassYears.from(text)).hasValue(from);
        assertThat(KlassYears.to(text)).hasValue(to);
    }

    @Test
    void whatIsNoDateIsNoYear() {
        assertThat(KlassYears.from("i fjor")).isEmpty();
        assertThat(KlassYears.from("9999")).isEmpty();
        assertThat(KlassYears.to("")).isEmpty();
    }

    @Test
    void theColumnsOfKlassAreKnownByName() {
        assertThat(KlassColumns.find(KlassColumns.CHANGES, "\"oldCode\""))
                .hasValue(KlassColumns.OLD_CODE);
        assertThat(KlassColumns.find(KlassColumns.CHANGES, "changeOccurred"))
                .hasValue(KlassColumns.CHANGED);
        assertThat(KlassColumns.find(KlassColumns.CHANGES, "år")).hasValue(KlassColumns.CHANGED);
        assertThat(KlassColumns.find(KlassColumns.CODES, "parentCode"))
                .hasValue(KlassColumns.PARENT);
        assertThat(KlassColumns.find(KlassColumns.CODES, "noe annet")).isEmpty();
    }
}
