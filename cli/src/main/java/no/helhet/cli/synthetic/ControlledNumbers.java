package no.helhet.cli.synthetic;

/// Account and organisation numbers that nobody has, with right control digits (modulus 11).
final class ControlledNumbers {
    private static final int[] WEIGHTS = {2, 3, 4, 5, 6, 7};

    private int accounts;

    /// The next account of the register number 9999, which no bank has.
    String nextAccount() {
        while (true) {
            var digits = "9999%06d".formatted(accounts++ % 1_000_000);
            int control = control(digits);
            if (control < 10) {
                return digits + control;
            }
        }
    }

    /// The first organisation number at or after the eight digits.
    static String organisation(int eightDigits) {
        for (int n = eightDigits; ; n++) {
            var digits = Integer.toString(n);
            int control = control(digits);
            if (control < 10) {
                return digits + control;
            }
        }
    }

    private static int control(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(digits.length() - 1 - i) - '0') * WEIGHTS[i % WEIGHTS.length];
        }
        return (11 - sum % 11) % 11;
    }
}
