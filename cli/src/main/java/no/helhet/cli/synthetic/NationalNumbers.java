package no.helhet.cli.synthetic;

import no.helhet.formats.fodselsnummer.SyntheticNumbers;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Gives each person a synthetic national number, each once.
final class NationalNumbers {
    private record Day(LocalDate date, boolean woman, boolean dNumber) {}

    private final Map<Day, Integer> used = new HashMap<>();
    private final Set<String> reserved = new HashSet<>();

    /// Numbers that are given to people by name.
    NationalNumbers(Set<String> reserved) {
        this.reserved.addAll(reserved);
    }

    /// @throws IllegalStateException when the day has no more numbers
    String next(LocalDate born, boolean woman) {
        return next(new Day(born, woman, false));
    }

    /// The number of one who is not settled in Norway.
    ///
    /// @throws IllegalStateException when the day has no more numbers
    String nextDNumber(LocalDate born, boolean woman) {
        return next(new Day(born, woman, true));
    }

    private String next(Day day) {
        while (true) {
            int n = used.merge(day, 1, Integer::sum) - 1;
            var number =
                    (day.dNumber()
                                    ? SyntheticNumbers.dNumre(day.date())
                                    : SyntheticNumbers.fodselsnumre(day.date()))
                            .map(found -> found.value())
                            .filter(value -> isWoman(value) == day.woman())
                            .skip(n)
                            .findFirst()
                            .orElseThrow(
                                    () -> new IllegalStateException("No more numbers for a day"));
            if (!reserved.contains(number)) {
                return number;
            }
        }
    }

    /// The ninth digit is even for women.
    private static boolean isWoman(String number) {
        return (number.charAt(8) - '0') % 2 == 0;
    }
}
