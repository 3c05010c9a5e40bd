package no.helhet.cli.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.Random;

class NumberTextTest {
    @Test
    void everyNumberIsTheDoubleNearestToItsDigits() {
        var random = new Random(20261123);
        for (int i = 0; i < 200_000; i++) {
            var exact =
                    BigDecimal.valueOf(
                            random.nextLong() >> random.nextInt(64), random.nextInt(-3, 25));
            String text = i % 2 == 0 ? exact.toPlainString() : exact.toString();
            assertThat(read('.', text)).as(text).isEqualTo(Double.parseDouble(text));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-300", "+.5", "5.", "00012", "1E+5", "9007199254740993", " 7 "})
    void theseAreNumbers(String text) {
        assertThat(read('.', text)).isEqualTo(Double.parseDouble(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "-", ".", "1,5", "1.5.2", "0x10", "1d", "1f", "1e", "1e+", "e5", "1 000", "--1",
                "1_000", "=1+1", "١", "NULL", "true", "1-2", "infinit"
            })
    void theseAreNot(String text) {
        assertThat(new NumberText('.').read(text.toCharArray(), 0, text.length())).isFalse();
    }

    @Test
    void aDecimalCommaIsReadWhereItIsTheMarkAndNowhereElse() {
        assertThat(read(',', "-1,5e2")).isEqualTo(-150);
        assertThat(new NumberText(',').read("1.5".toCharArray(), 0, 3)).isFalse();
    }

    @Test
    void infinitiesAreNumbersThatNoMethodTakes() {
        assertThat(read('.', "Inf")).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(read('.', "-Infinity")).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(read('.', "NaN")).isNaN();
    }

    @Test
    void theSignOfZeroIsKept() {
        assertThat(read('.', "-0")).isEqualTo(-0.0);
    }

    private static double read(char decimal, String text) {
        var number = new NumberText(decimal);
        var padded = ("#" + text + "#").toCharArray();
        assertThat(number.read(padded, 1, text.length())).as(text).isTrue();
        return number.value();
    }
}
