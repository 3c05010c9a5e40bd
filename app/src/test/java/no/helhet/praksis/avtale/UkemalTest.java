package no.helhet.praksis.avtale;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.platform.database.Ids;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

class UkemalTest {
    private static Ukemal line(DayOfWeek day, String from, String to, int minutes) {
        return new Ukemal(
                new UkemalId("4601", Ids.next()),
                "4601",
                Ids.next(),
                "Marte Lien",
                day,
                LocalTime.parse(from),
                LocalTime.parse(to),
                minutes,
                Set.of(),
                LocalDate.parse("2026-10-12"),
                LocalDate.parse("2027-06-30"));
    }

    @ParameterizedTest
    @CsvSource({
        // An ordinary Sunday, the one that has 25 hours, and the one that has 23.
        "2026-10-18, 4",
        "2026-10-25, 5",
        "2027-03-28, 3",
        // Another day of the week, before the line's first day, after its last.
        "2026-10-19, 0",
        "2026-10-11, 0",
        "2027-07-04, 0"
    })
    void everySlotLastsAsLongAsItSaysAlsoWhenTheClockIsChanged(LocalDate day, int slots) {
        var found = line(DayOfWeek.SUNDAY, "01:00", "05:00", 60).slots(day).toList();
        assertThat(found)
                .hasSize(slots)
                .allSatisfy(
                        slot ->
                                assertThat(Duration.between(slot.start(), slot.slutt()))
                                        .isEqualTo(Duration.ofHours(1)));
        assertThat(found).extracting(Tidsrom::start).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"45, 8", "60, 6", "50, 7", "361, 0"})
    void noSlotEndsAfterTheLineDoes(int minutes, int slots) {
        assertThat(
                        line(DayOfWeek.MONDAY, "09:00", "15:00", minutes)
                                .slots(LocalDate.parse("2026-10-12")))
                .hasSize(slots);
    }
}
