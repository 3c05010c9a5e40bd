package no.helhet.regelverk.frister;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.parametre.Enhet;
import no.helhet.regelverk.parametre.Oppslag;
import no.helhet.regelverk.parametre.Parameter;
import no.helhet.regelverk.parametre.Parameter.Rad;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.parametre.Sikkerhet;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.LocalDate;
import java.util.List;

class FristerTest {
    private static final Parametre PARAMETRE = Parametre.nasjonale();
    private static final LocalDate NY_LOV = LocalDate.of(2027, 7, 1);

    @ParameterizedTest
    @CsvFileSource(
            resources = "/no/helhet/regelverk/frister/frister.txt",
            delimiter = '|',
            useHeadersInDisplayName = true)
    void aTimeLimitEndsOnTheRightDay(
            Fristtype type, LocalDate start, LocalDate lastDay, boolean moved, String why) {
        assertThat(Frister.calculate(type, start, PARAMETRE))
                .as(why)
                .isInstanceOfSatisfying(
                        Frist.Beregnet.class,
                        frist -> {
                            assertThat(frist.lastDay()).isEqualTo(lastDay);
                            assertThat(frist.forskjovet()).isEqualTo(moved);
                            assertThat(frist.lovensAr()).isEqualTo(1967);
                            assertThat(frist.isOver(lastDay)).isFalse();
                            assertThat(frist.isOver(lastDay.plusDays(1))).isTrue();
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "KLAGEFRIST, 1969-12-31, 1970-01-01",
        "FORELOPIG_SVAR, 1995-03-31, 1995-04-01",
        "KLAGE_YTTERFRIST, 1977-12-31, 1978-01-01",
        "PROGRAMSTART, 2009-12-31, 2010-01-01",
        "PROGRAM, 2018-12-31, 2019-01-01"
    })
    void aStartBeforeTheRuleHasNoLimit(Fristtype type, LocalDate before, LocalDate first) {
        assertThat(Frister.calculate(type, before, PARAMETRE)).isInstanceOf(Frist.Ukjent.class);
        assertThat(Frister.calculate(type, first, PARAMETRE)).isInstanceOf(Frist.Beregnet.class);
    }

    /// The act of 2025 is adopted and not in force: a row with a date is all it takes.
    @ParameterizedTest
    @CsvSource({
        "KLAGEFRIST, fvl § 29 første ledd, fvl 2025 § 63 første ledd",
        "FORELOPIG_SVAR, fvl § 11 a tredje ledd, fvl 2025 § 17 andre ledd",
        "KLAGE_YTTERFRIST, fvl § 31 tredje ledd, fvl 2025 § 65 tredje ledd",
        "PROGRAMSTART, sotjl § 31, sotjl § 31"
    })
    void aRowWithADateSwitchesTheAct(Fristtype type, String before, String after) {
        Parametre switched = PARAMETRE.replacing(List.of(act(NY_LOV)));

        assertThat(Frister.calculate(type, NY_LOV.minusDays(1), switched))
                .isInstanceOfSatisfying(
                        Frist.Beregnet.class, frist -> assertAct(frist, 1967, before));
        assertThat(Frister.calculate(type, NY_LOV, switched))
                .isInstanceOfSatisfying(
                        Frist.Beregnet.class, frist -> assertAct(frist, 2025, after));
    }

    @Test
    void theNewActMovesALimitThatEndsOnADayOfRestToo() {
        Parametre switched = PARAMETRE.replacing(List.of(act(NY_LOV)));
        assertThat(Frister.calculate(Fristtype.KLAGEFRIST, LocalDate.of(2027, 12, 4), switched))
                .isInstanceOfSatisfying(
                        Frist.Beregnet.class,
                        frist -> {
                            assertThat(frist.lastDay()).isEqualTo(LocalDate.of(2027, 12, 27));
                            assertThat(frist.forskjovet()).isTrue();
                        });
    }

    @Test
    void theNewActsOwnLengthIsUsedOnlyWhenItIsInForce() {
        Parameter longer = length("klagefrist-2025", Enhet.UKER, 6);
        Parametre switched = PARAMETRE.replacing(List.of(act(NY_LOV), longer));
        assertThat(lastDay(Fristtype.KLAGEFRIST, NY_LOV.minusDays(1), switched))
                .isEqualTo(NY_LOV.minusDays(1).plusWeeks(3));
        assertThat(lastDay(Fristtype.KLAGEFRIST, NY_LOV, switched)).isEqualTo(NY_LOV.plusWeeks(6));
    }

    @Test
    void anActWithNoLimitsOfItsOwnHasNone() {
        Parametre unknown =
                PARAMETRE.replacing(List.of(length("forvaltningslov", Enhet.LOVENS_AR, 2099)));
        assertThat(Frister.calculate(Fristtype.KLAGEFRIST, NY_LOV, unknown))
                .isInstanceOf(Frist.Ukjent.class);
        assertThat(Frister.calculate(Fristtype.PROGRAMSTART, NY_LOV, unknown))
                .isInstanceOf(Frist.Beregnet.class);
    }

    @ParameterizedTest
    @CsvSource({
        // Over Easter: 26 March to 10 April 2026 has eight working days.
        "2026-03-26, 8, 2026-04-10",
        "2026-11-27, 1, 2026-11-30",
        "2026-11-28, 1, 2026-11-30",
        "2026-11-28, 0, 2026-11-28",
        "2026-12-23, 3, 2026-12-29"
    })
    void aLimitInWorkingDaysLeavesOutDaysOfRest(LocalDate start, long days, LocalDate lastDay) {
        Parametre changed =
                PARAMETRE.replacing(
                        List.of(
                                length("klagefrist-2099", Enhet.VIRKEDAGER, days),
                                length("forvaltningslov", Enhet.LOVENS_AR, 2099)));
        assertThat(lastDay(Fristtype.KLAGEFRIST, start, changed)).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @EnumSource(Fristtype.class)
    void everyLimitHasALengthToday(Fristtype type) {
        assertThat(Frister.calculate(type, LocalDate.of(2026, 11, 22), PARAMETRE))
                .isInstanceOf(Frist.Beregnet.class);
    }

    private static void assertAct(Frist.Beregnet frist, int lovensAr, String hjemmel) {
        assertThat(frist.lovensAr()).isEqualTo(lovensAr);
        assertThat(frist.length().hjemmel()).isEqualTo(hjemmel);
    }

    private static LocalDate lastDay(Fristtype type, LocalDate start, Parametre parametre) {
        return ((Frist.Beregnet) Frister.calculate(type, start, parametre)).lastDay();
    }

    private static Parameter act(LocalDate inForce) {
        Oppslag.Funnet today =
                (Oppslag.Funnet) PARAMETRE.find("forvaltningslov", LocalDate.of(2026, 1, 1));
        return new Parameter(
                "forvaltningslov",
                Enhet.LOVENS_AR,
                today.hjemmel(),
                "x",
                null,
                List.of(),
                List.of(
                        row(today.from(), inForce.minusDays(1), today.value()),
                        row(inForce, null, 2025)));
    }

    private static Parameter length(String id, Enhet unit, long value) {
        return new Parameter(
                id,
                unit,
                "x",
                "x",
                null,
                List.of(),
                List.of(row(LocalDate.of(2000, 1, 1), null, value)));
    }

    private static Rad row(LocalDate from, @Nullable LocalDate to, long value) {
        return new Rad(from, to, value, "test", Sikkerhet.UBEKREFTET);
    }
}
