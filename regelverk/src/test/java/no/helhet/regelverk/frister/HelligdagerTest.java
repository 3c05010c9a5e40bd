package no.helhet.regelverk.frister;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class HelligdagerTest {
    // Days from Easter Sunday: Maundy Thursday, Good Friday, the two days of Easter, Ascension Day,
    // the two days of Pentecost.
    private static final int[] BEVEGELIGE = {-3, -2, 0, 1, 39, 49, 50};

    @ParameterizedTest
    @CsvSource({
        "1943-04-25",
        "1954-04-18",
        "1981-04-19",
        "2000-04-23",
        "2008-03-23",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2027-03-28",
        "2038-04-25",
        "2049-04-18"
    })
    void easterIsOnItsDay(LocalDate sunday) {
        assertThat(easterSunday(sunday.getYear())).isEqualTo(sunday);
        assertThat(Helligdager.isHelligdag(sunday)).isTrue();
        assertThat(Helligdager.isHelligdag(sunday.plusDays(1))).isTrue();
        assertThat(Helligdager.isHelligdag(sunday.plusDays(2))).isFalse();
    }

    /// The library's calendar against our own reckoning of every holiday, fixed and moving.
    @Test
    void everyYearOfTheCenturyHasItsPublicHolidaysAndNoOthers() {
        for (int year = 2000; year <= 2100; year++) {
            LocalDate easter = easterSunday(year);
            LocalDate first = LocalDate.of(year, 1, 1);
            Stream<LocalDate> fixed =
                    Stream.of(
                            first,
                            LocalDate.of(year, 5, 1),
                            LocalDate.of(year, 5, 17),
                            LocalDate.of(year, 12, 25),
                            LocalDate.of(year, 12, 26));
            List<LocalDate> expected =
                    Stream.concat(fixed, IntStream.of(BEVEGELIGE).mapToObj(easter::plusDays))
                            .distinct()
                            .sorted()
                            .toList();
            assertThat(first.datesUntil(first.plusYears(1)).filter(Helligdager::isHelligdag))
                    .as(String.valueOf(year))
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void theYear2026HasTheseTwelve() {
        List<String> days = new ArrayList<>();
        LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2027, 1, 1))
                .filter(Helligdager::isHelligdag)
                .forEach(day -> days.add(day.toString()));
        assertThat(days)
                .containsExactly(
                        "2026-01-01",
                        "2026-04-02",
                        "2026-04-03",
                        "2026-04-05",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-14",
                        "2026-05-17",
                        "2026-05-24",
                        "2026-05-25",
                        "2026-12-25",
                        "2026-12-26");
    }

    /// Easter Sunday by the anonymous Gregorian algorithm (Meeus, Jones and Butcher).
    private static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
        int f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
        return LocalDate.of(year, f / 31, f % 31 + 1);
    }
}
