package no.helhet.formats.bank;

/// The last character that the two check methods of Norwegian banking give a row of digits.
final class ControlDigit {

    /// What modulo 11 gives where the control digit would be ten: an account number does not exist
    /// then, a KID ends in a hyphen.
    static final char TEN = '-';

    private ControlDigit() {}

    /// Luhn: every second digit from the right doubled, the digits of the products summed.
    static char mod10(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int product = i % 2 == 0 ? 2 * digit : digit;
            sum += product / 10 + product % 10;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }

    /// Weights 2 to 7 from the right, over again.
    static char mod11(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(digits.length() - 1 - i) - '0') * (2 + i % 6);
        }
        int control = (11 - sum % 11) % 11;
        return control == 10 ? TEN : (char) ('0' + control);
    }

    /// ASCII digits only: other scripts' digits are not what a bank reads.
    static boolean allDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
