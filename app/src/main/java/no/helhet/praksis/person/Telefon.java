package no.helhet.praksis.person;

import java.util.Optional;

/// A telephone number in the form it is stored and searched: `90000271`, abroad `+46701234567`.
public final class Telefon {
    private Telefon() {}

    /// Empty when the text is no telephone number.
    public static Optional<String> parse(String text) {
        var digits = text.strip().replaceAll("[ .()-]", "").replaceFirst("^00", "+");
        var national = digits.replaceFirst("^\\+47(?=[0-9]{8}$)", "");
        return national.matches("[2-9][0-9]{7}|\\+[0-9]{6,15}")
                ? Optional.of(national)
                : Optional.empty();
    }

    /// In groups, as people read it: `900 00 271`.
    public static String formatted(String number) {
        return number.length() == 8
                ? number.substring(0, 3) + " " + number.substring(3, 5) + " " + number.substring(5)
                : number;
    }
}
