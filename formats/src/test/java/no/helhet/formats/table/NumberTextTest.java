package no.helhet.formats.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Numbers in the ways people write them.
class NumberTextTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12|12",
                "1 234|1234",
                "1\u00a0234\u00a0567|1234567",
                "1\u202f234,5|1234.5",
                "1.234,5|1234.5",
                "1.234|1234",
                "0,25|0.25",
                "-3|-3",
                "\u22123,5|-3.5",
                "+7|7",
                "1234567|1234567",
                "1,2E3|1200"
            })
    void withADecimalComma(String text, double expected) {
        assertThat(NumberText.parse(text, DecimalSign.COMMA)).hasValue(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.5|1.5", "1,234.5|1234.5", "1 234.5|1234.5", "1,234|1234", "1e-3|0.001"})
    void withADecimalPoint(String text, double expected) {
        assertThat(NumberText.parse(text, DecimalSign.POINT)).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "..",
                ":",
                "-",
                ".",
                "1,",
                ",5",
                "1 23",
                "12 3456",
                "1.23.456",
                "1 234.567",
                "=1+1",
                "abc",
                "12 år",
                "1e999",
                "NaN",
                "Infinity",
                "0x1F",
                "1d",
                "١٢"
            })
    void whatIsNoNumberIsNone(String text) {
        assertThat(NumberText.parse(text, DecimalSign.COMMA)).isEmpty();
    }
}
