package no.helhet.formats.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KontonummerTest {

    @ParameterizedTest
    @ValueSource(strings = {"12345678903", "1234 56 78903", "1234.56.78903", " 12345678903 "})
    void aNumberIsReadAsPeopleWriteIt(String text) {
        assertThat(Kontonummer.parse(text).accepted()).contains(new Kontonummer("12345678903"));
    }

    @ParameterizedTest
    @CsvSource({
        "'',LENGTH",
        "1234567890,LENGTH",
        "123456789033,LENGTH",
        "1234 56.78903,NOT_DIGITS",
        "NO9312345678903,NOT_DIGITS",
        "12345678904,CONTROL_DIGIT"
    })
    void aWrongNumberIsRefusedWithItsFault(String text, Kontonummer.Fault fault) {
        assertThat(Kontonummer.parse(text)).isEqualTo(new Kontonummer.Result.Invalid(fault));
    }

    @Property
    void changingAnySingleDigitIsDetected(
            @ForAll @LongRange(max = 9_999_999_999L) long base,
            @ForAll @IntRange(max = 10) int position,
            @ForAll @IntRange(min = 1, max = 9) int change) {
        String ten = "%010d".formatted(base);
        Assume.that(ControlDigit.mod11(ten) != ControlDigit.TEN);
        char[] digits = (ten + ControlDigit.mod11(ten)).toCharArray();
        assertThat(Kontonummer.parse(new String(digits)).accepted()).isPresent();
        digits[position] = (char) ('0' + (digits[position] - '0' + change) % 10);
        assertThat(Kontonummer.parse(new String(digits)).accepted()).isEmpty();
    }

    @Test
    void theNumberIsShownInGroupsOnRequestAndMaskedInText() {
        Kontonummer number = new Kontonummer("12345678903");
        assertThat(number.formatted()).isEqualTo("1234 56 78903");
        assertThat(number).hasToString("1234 ** *****");
    }

    @Test
    void anExceptionDoesNotRepeatTheNumber() {
        assertThatThrownBy(() -> new Kontonummer("12345678904"))
                .hasMessage("Not an account number: CONTROL_DIGIT");
    }
}
