package no.helhet.formats.fodselsnummer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;

class SyntheticNumbersTest {

    private static final LocalDate BORN = LocalDate.of(1980, 1, 1);

    @Test
    void theSameDateAndSerialAlwaysGiveTheSameNumber() {
        assertThat(SyntheticNumbers.nth(BORN, 41)).isEqualTo(SyntheticNumbers.nth(BORN, 41));
        assertThat(SyntheticNumbers.nth(BORN, 0).orElseThrow().value()).startsWith("018180000");
    }

    @Test
    void theNumbersOfADayAreDistinctSyntheticAndRising() {
        assertThat(SyntheticNumbers.fodselsnumre(BORN).map(Fodselsnummer::value))
                .hasSizeBetween(390, 430)
                .doesNotHaveDuplicates()
                .isSorted()
                .allMatch(value -> value.startsWith("018180"));
    }

    @Test
    void aDayThatIsUsedUpGivesNothing() {
        assertThat(SyntheticNumbers.nth(BORN, 500)).isEmpty();
    }

    @Test
    void aYearWithoutIndividualNumbersIsRefused() {
        assertThatThrownBy(() -> SyntheticNumbers.nth(LocalDate.of(2040, 1, 1), 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2040");
    }
}
