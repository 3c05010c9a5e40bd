package no.helhet.formats.fodselsnummer;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes numbers that belong to nobody (month + 80), for seeds and tests. The same date and serial
/// always give the same number.
public final class SyntheticNumbers {

    private SyntheticNumbers() {}

    /// The n-th valid fødselsnummer, from 0, of someone born on the day, in rising order of
    /// individual number. Empty when the day has no more (a day has around 410).
    ///
    /// Throws [IllegalArgumentException] for a year of birth outside 1854 to 2039.
    public static Optional<Fodselsnummer> nth(LocalDate birthDate, int n) {
        return fodselsnumre(birthDate).skip(n).findFirst();
    }

    /// The n-th valid D-nummer, from 0, of someone born on the day.
    public static Optional<Fodselsnummer> nthDNummer(LocalDate birthDate, int n) {
        return dNumre(birthDate).skip(n).findFirst();
    }

    /// All valid fødselsnummer of the day, lazily, in rising order of individual number.
    public static Stream<Fodselsnummer> fodselsnumre(LocalDate birthDate) {
        return numbers(birthDate, 0);
    }

    /// All valid D-nummer of the day, lazily, in rising order of individual number.
    public static Stream<Fodselsnummer> dNumre(LocalDate birthDate) {
        return numbers(birthDate, 40);
    }

    private static Stream<Fodselsnummer> numbers(LocalDate birthDate, int addedToDay) {
        String date =
                "%02d%02d%02d"
                        .formatted(
                                birthDate.getDayOfMonth() + addedToDay,
                                birthDate.getMonthValue() + SyntheticSeries.PLUSS_80.addedToMonth(),
                                birthDate.getYear() % 100);
        return individualNumbers(birthDate.getYear())
                .mapToObj(n -> ControlDigits.complete(date + "%03d".formatted(n), 0))
                .filter(Objects::nonNull)
                .map(Fodselsnummer::new);
    }

    private static IntStream individualNumbers(int year) {
        if (year >= 1854 && year <= 1899) {
            return IntStream.range(500, 750);
        }
        if (year >= 1900 && year <= 1999) {
            return IntStream.range(0, 500);
        }
        if (year >= 2000 && year <= 2039) {
            return IntStream.range(500, 1000);
        }
        throw new IllegalArgumentException(
                "No individual numbers exist for the year of birth " + year + ": use 1854 to 2039");
    }
}
