package no.helhet.regelverk.frister;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.parametre.Parametre;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;

class FristerTest {
    private static final Parametre PARAMETRE = Parametre.nasjonale();

    @ParameterizedTest
    @CsvSource({
        // A month ends on the same date, or the last of the month, also on a day of rest.
        "FORELOPIG_SVAR, 2026-11-05, 2026-12-05, false",
        "FORELOPIG_SVAR, 2026-01-31, 2026-02-28, false",
        "FORELOPIG_SVAR, 2028-01-31, 2028-02-29, false",
        // Three weeks end on the same weekday.
        "KLAGEFRIST, 2026-11-26, 2026-12-17, false",
        // Saturday and Sunday are moved to Monday.
        "KLAGEFRIST, 2026-11-07, 2026-11-30, true",
        "KLAGEFRIST, 2026-11-08, 2026-11-30, true",
        // Good Friday 2026 is 3 April; the next working day is Tuesday 7 April.
        "KLAGEFRIST, 2026-03-13, 2026-04-07, true",
        // 24 December is a working day in law, the 25th is not; 2026-12-25 is a Friday.
        "KLAGEFRIST, 2026-12-03, 2026-12-24, false",
        "KLAGEFRIST, 2026-12-04, 2026-12-28, true",
        "KLAGEFRIST, 2026-04-26, 2026-05-18, true",
        // The outer limit is not moved: 2027-05-17 is a public holiday.
        "KLAGE_YTTERFRIST, 2026-05-17, 2027-05-17, false",
        // Six months from the application, on a Saturday too.
        "PROGRAMSTART, 2026-02-01, 2026-08-01, false",
        "PROGRAMSTART, 2025-08-31, 2026-02-28, false"
    })
    void aTimeLimitEndsOnTheRightDay(
            Fristtype type, LocalDate start, LocalDate lastDay, boolean moved) {
        assertThat(Frister.calculate(type, start, PARAMETRE))
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

    @Test
    void aStartBeforeTheActHasNoLimit() {
        assertThat(Frister.calculate(Fristtype.KLAGEFRIST, LocalDate.of(1969, 12, 31), PARAMETRE))
                .isInstanceOf(Frist.Ukjent.class);
    }
}
