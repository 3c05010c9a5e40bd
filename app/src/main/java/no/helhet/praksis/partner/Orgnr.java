package no.helhet.praksis.partner;

/// An organisation number: nine digits, the last a check digit (mod 11, weights 3 2 7 6 5 4 3 2).
final class Orgnr {
    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    private Orgnr() {}

    static boolean isValid(String orgnr) {
        if (!orgnr.matches("[0-9]{9}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (orgnr.charAt(i) - '0');
        }
        int check = (11 - sum % 11) % 11;
        return check == orgnr.charAt(8) - '0';
    }
}
