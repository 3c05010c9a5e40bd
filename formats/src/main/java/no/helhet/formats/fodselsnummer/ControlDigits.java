package no.helhet.formats.fodselsnummer;

import org.jspecify.annotations.Nullable;

/// The two control digits: weighted sums modulo 11, the control digit itself with weight 1.
final class ControlDigits {

    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};

    private ControlDigits() {}

    /// What the first sum leaves modulo 11: 0 today, 0 to 3 under the rules of 2032.
    static int firstRemainder(String digits) {
        return sum(digits, FIRST) % 11;
    }

    /// What the second sum leaves modulo 11: 0 under all rules.
    static int secondRemainder(String digits) {
        return sum(digits, SECOND) % 11;
    }

    /// The nine digits with both control digits, the first chosen so that its sum leaves
    /// `firstRemainder`; null when a control digit would have to be ten.
    static @Nullable String complete(String nineDigits, int firstRemainder) {
        int first = Math.floorMod(firstRemainder - sum(nineDigits, FIRST), 11);
        if (first == 10) {
            return null;
        }
        String ten = nineDigits + first;
        int second = Math.floorMod(-sum(ten, SECOND), 11);
        return second == 10 ? null : ten + second;
    }

    /// Digits beyond the end of a shorter text count as zero.
    private static int sum(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < Math.min(digits.length(), weights.length); i++) {
            sum += (digits.charAt(i) - '0') * weights[i];
        }
        return sum;
    }
}
