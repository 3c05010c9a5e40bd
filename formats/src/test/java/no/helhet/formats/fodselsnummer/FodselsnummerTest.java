package no.helhet.formats.fodselsnummer;

import static no.helhet.formats.fodselsnummer.SyntheticSeries.PLUSS_40;
import static no.helhet.formats.fodselsnummer.SyntheticSeries.PLUSS_80;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.constraints.DateRange;

import no.helhet.formats.fodselsnummer.Fodselsnummer.Fault;
import no.helhet.formats.fodselsnummer.Fodselsnummer.Result;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.reflect.Method;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class FodselsnummerTest {

    private static final Regler TEST = Regler.TODAY.withSynthetic(PLUSS_80);
    private static final Regler TEST_2032 = new Regler(TEST.syntheticAllowed(), true);

    @ParameterizedTest
    @CsvSource({
        "'',LENGTH",
        "0181900000,LENGTH",
        "018190000000,LENGTH",
        "0181900000A,NOT_DIGITS",
        "٠١٨١٩٠٠٠٠٠٠,NOT_DIGITS",
        "018190-00000,NOT_DIGITS",
        "32819000000,DATE",
        "00819000000,DATE",
        "01939000000,DATE",
        "31829000000,DATE",
        "71829000000,DATE",
        "01009000000,DATE",
        "29820000000,DATE",
    })
    void aTextThatIsNoNumberIsRefusedWithItsFault(String text, Fault fault) {
        assertThat(Fodselsnummer.parse(text, TEST)).isEqualTo(new Result.Invalid(fault));
    }

    @Test
    void aWrongControlDigitIsNamed() {
        String right = SyntheticNumbers.nth(LocalDate.of(1990, 1, 1), 7).orElseThrow().value();
        assertThat(Fodselsnummer.parse(right, TEST)).isInstanceOf(Result.Valid.class);
        assertThat(Fodselsnummer.parse(changed(right, 9), TEST))
                .isEqualTo(new Result.Invalid(Fault.CONTROL_DIGIT_1));
        assertThat(Fodselsnummer.parse(changed(right, 10), TEST))
                .isEqualTo(new Result.Invalid(Fault.CONTROL_DIGIT_2));
    }

    @Property
    void changingAnySingleDigitOfAValidNumberIsDetected(
            @ForAll @DateRange(min = "1854-01-01", max = "2039-12-31") LocalDate born,
            @ForAll @IntRange(max = 99) int n,
            @ForAll @IntRange(max = 10) int position) {
        String right = SyntheticNumbers.nth(born, n).orElseThrow().value();
        assertThat(Fodselsnummer.parse(changed(right, position), TEST))
                .isInstanceOf(Result.Invalid.class);
    }

    @Test
    void syntheticSeriesPassOnlyWhereTheyAreConfigured() {
        String eighty = SyntheticNumbers.nth(LocalDate.of(1990, 1, 1), 0).orElseThrow().value();
        String forty = ControlDigits.complete("014190001", 0);
        assertThat(Fodselsnummer.parse(eighty, Regler.TODAY))
                .isEqualTo(new Result.Invalid(Fault.SYNTHETIC_NOT_ALLOWED));
        assertThat(Fodselsnummer.parse(forty, TEST))
                .isEqualTo(new Result.Invalid(Fault.SYNTHETIC_NOT_ALLOWED));
        assertThat(Fodselsnummer.parse(forty, TEST.withSynthetic(PLUSS_40)))
                .isInstanceOf(Result.Valid.class);
    }

    @Test
    void numbersWithRemaindersOneToThreePassOnlyUnderTheRulesOf2032() {
        List<String> newNumbers = numbersWithRemainder(IntStream.rangeClosed(1, 3)).toList();
        List<String> neverValid = numbersWithRemainder(IntStream.rangeClosed(4, 10)).toList();
        assertThat(newNumbers)
                .hasSizeGreaterThan(1000)
                .allSatisfy(
                        number -> {
                            assertThat(Fodselsnummer.parse(number, TEST))
                                    .isEqualTo(new Result.Invalid(Fault.CONTROL_DIGIT_1));
                            assertThat(Fodselsnummer.parse(number, TEST_2032))
                                    .isInstanceOf(Result.Valid.class);
                        });
        assertThat(neverValid)
                .hasSizeGreaterThan(1000)
                .allSatisfy(
                        number ->
                                assertThat(Fodselsnummer.parse(number, TEST_2032))
                                        .isEqualTo(new Result.Invalid(Fault.CONTROL_DIGIT_1)));
    }

    @Test
    void theTaxAdministrationsOwnExamplesOfControlDigitsComeOutTheSame() {
        assertThat(ControlDigits.complete("020132999", 0)).endsWith("97");
        assertThat(ControlDigits.complete("301082999", 0)).endsWith("20");
        assertThat(ControlDigits.complete("301082999", 1)).endsWith("39");
    }

    @Test
    void theRulesOf2032ApplyFromTheFirstDayOf2032() {
        assertThat(Regler.on(LocalDate.of(2031, 12, 31)).from2032()).isFalse();
        assertThat(Regler.on(LocalDate.of(2032, 1, 1)).from2032()).isTrue();
    }

    @Test
    void aLeapDayOfTheYear00ExistsIn2000AndNotIn1900() {
        String in1900 = ControlDigits.complete("298200003", 0);
        String in2000 = ControlDigits.complete("298200503", 0);
        assertThat(Fodselsnummer.parse(in1900, TEST)).isEqualTo(new Result.Invalid(Fault.DATE));
        assertThat(Fodselsnummer.parse(in1900, TEST_2032)).isInstanceOf(Result.Valid.class);
        assertThat(Fodselsnummer.parse(in2000, TEST)).isInstanceOf(Result.Valid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "1854-06-15",
        "1899-12-31",
        "1900-01-01",
        "1939-05-17",
        "1940-05-17",
        "1999-12-31",
        "2000-02-29",
        "2039-12-31"
    })
    void theBirthDateCanBeDerivedTodayAndNotUnderTheRulesOf2032(LocalDate born) {
        Fodselsnummer number = SyntheticNumbers.nth(born, 3).orElseThrow();
        assertThat(number.derivedBirthDate(TEST)).contains(born);
        assertThat(number.derivedBirthDate(TEST_2032)).isEmpty();
    }

    @Test
    void individualNumbersOutsideTheRangesGiveNoBirthDate() {
        assertThat(numberOf("018150600").derivedBirthDate(TEST)).isEmpty();
        assertThat(numberOf("018160800").derivedBirthDate(TEST)).isEmpty();
        assertThat(numberOf("018160901").derivedBirthDate(TEST)).contains(LocalDate.of(1960, 1, 1));
    }

    @Test
    void aDNummerIsReadWithFortyTakenOffTheDay() {
        LocalDate born = LocalDate.of(1985, 3, 31);
        Fodselsnummer number = SyntheticNumbers.nthDNummer(born, 0).orElseThrow();
        assertThat(number.value()).startsWith("718385");
        assertThat(number.isDNummer()).isTrue();
        assertThat(number.isSynthetic()).isTrue();
        assertThat(number.derivedBirthDate(TEST)).contains(born);
        assertThat(SyntheticNumbers.nth(born, 0).orElseThrow().isDNummer()).isFalse();
    }

    @Test
    void aSpaceAfterTheDateAndAroundTheNumberIsHowPeopleWriteIt() {
        Fodselsnummer number = SyntheticNumbers.nth(LocalDate.of(1990, 1, 1), 0).orElseThrow();
        String spaced = " " + number.value().substring(0, 6) + " " + number.value().substring(6);
        assertThat(Fodselsnummer.parse(spaced, TEST).accepted()).contains(number);
        assertThat(Fodselsnummer.parse(number.value().replaceFirst("", " x"), TEST).accepted())
                .isEmpty();
    }

    @Test
    void neitherTextNorExceptionShowsTheLastFiveDigits() {
        Fodselsnummer number = SyntheticNumbers.nth(LocalDate.of(1990, 1, 1), 0).orElseThrow();
        assertThat(number).hasToString("018190*****");
        assertThatThrownBy(() -> new Fodselsnummer("01819012345"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("12345")
                .hasMessageContaining("CONTROL_DIGIT");
    }

    @Test
    void noMethodDerivesGenderFromTheNumber() {
        assertThat(
                        Stream.of(
                                        Fodselsnummer.class,
                                        DatePart.class,
                                        Regler.class,
                                        SyntheticNumbers.class)
                                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                                .map(Method::getName)
                                .map(name -> name.toLowerCase(Locale.ROOT)))
                .contains("parse")
                .noneMatch(name -> name.matches(".*(kjonn|gender|sex|mann|kvinne|female).*"));
    }

    private static Stream<String> numbersWithRemainder(IntStream remainders) {
        return remainders
                .boxed()
                .flatMap(
                        remainder ->
                                IntStream.range(0, 500)
                                        .mapToObj("018190%03d"::formatted)
                                        .map(nine -> ControlDigits.complete(nine, remainder))
                                        .filter(number -> number != null));
    }

    private static Fodselsnummer numberOf(String nineDigits) {
        for (int remainder = 0; remainder <= 3; remainder++) {
            String digits = ControlDigits.complete(nineDigits, remainder);
            if (digits != null) {
                return new Fodselsnummer(digits);
            }
        }
        throw new IllegalArgumentException(nineDigits + " gives no number");
    }

    private static String changed(String number, int position) {
        char digit = (char) ('0' + (number.charAt(position) - '0' + 1) % 10);
        return number.substring(0, position) + digit + number.substring(position + 1);
    }
}
