package no.helhet.regelverk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BelopTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0_kr",
                "971200 | 9_712_kr",
                "-6000 | −60_kr",
                "-5 | −0,05_kr",
                "99999 | 999,99_kr",
                "100000000 | 1_000_000_kr",
                "-9223372036854775808 | −92_233_720_368_547_758,08_kr"
            })
    void isWrittenWithNoBreakSpacesAndTrueMinus(long ore, String text) {
        assertThat(new Belop(ore).format()).isEqualTo(text.replace('_', '\u00a0'));
    }

    @Test
    void refusesToWrapAround() {
        Belop most = new Belop(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(new Belop(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> most.times(2)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Belop.kroner(Long.MAX_VALUE))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Belop(Long.MIN_VALUE).minus(new Belop(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @CsvSource({"415000, 50, 207500", "1, 50, 1", "1, 49, 0", "101, 50, 51", "-1, 50, 0"})
    void percentIsRoundedToTheNearestOreHalvesUpwards(long ore, int percent, long result) {
        assertThat(new Belop(ore).percent(percent)).isEqualTo(new Belop(result));
    }

    @Property
    void aShareAndTheRestDifferFromTheWholeByAtMostOneOre(
            @ForAll @IntRange(max = 100_000_000) int ore,
            @ForAll @IntRange(max = 100) int percent) {
        Belop whole = new Belop(ore);
        long both = whole.percent(percent).plus(whole.percent(100 - percent)).ore();
        assertThat(both - ore).isBetween(0L, 1L);
    }
}
