package no.helhet.formats.bank;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

import no.helhet.formats.bank.Kid.Method;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KidTest {

    @ParameterizedTest
    @CsvSource({
        "1234567,MOD10,12345674",
        "1234567,MOD11,12345674",
        "72,MOD10,729",
        "72,MOD11,728",
        "6,MOD11,6-"
    })
    void aControlDigitIsMadeByTheMethod(String digits, Method method, String kid) {
        assertThat(Kid.of(digits, method).value()).isEqualTo(kid);
    }

    @Property
    void whatIsMadeByEitherMethodIsAccepted(
            @ForAll @NumericChars @StringLength(min = 1, max = 24) String digits,
            @ForAll Method method) {
        Kid kid = Kid.of(digits, method);
        assertThat(Kid.parse(kid.value()).accepted()).contains(kid);
    }

    @ParameterizedTest
    @CsvSource({
        "1,LENGTH",
        "12345678901234567890123456,LENGTH",
        "12A4,NOT_DIGITS",
        "1-34,NOT_DIGITS",
        "123X,NOT_DIGITS",
        "12345670,CONTROL_DIGIT",
        "1234567-,CONTROL_DIGIT"
    })
    void aWrongKidIsRefusedWithItsFault(String text, Kid.Fault fault) {
        assertThat(Kid.parse(text)).isEqualTo(new Kid.Result.Invalid(fault));
    }

    @Test
    void spacesPrintedOnAnInvoiceAreLeftOut() {
        assertThat(Kid.parse("123 45674").accepted()).contains(new Kid("12345674"));
    }

    @Test
    void onlyTheLastTwoCharactersAreShownInText() {
        assertThat(new Kid("12345674")).hasToString("******74");
        assertThat(new Kid("728")).hasToString("***");
    }
}
