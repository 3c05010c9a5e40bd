package no.helhet.platform.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalLong;

/// Amounts as people write them: `4 400`, `4400,50`, `4 400 kr`.
public final class Kroner {
    private static final int MAX_LENGTH = 14;

    private Kroner() {}

    /// The amount in øre, or empty when the text is no amount.
    public static OptionalLong parse(String text) {
        var digits = text.replaceAll("[\\s\\u00a0.]|kr", "").replace(',', '.');
        if (digits.length() > MAX_LENGTH || !digits.matches("\\d+(\\.\\d{1,2})?")) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(
                new BigDecimal(digits)
                        .movePointRight(2)
                        .setScale(0, RoundingMode.UNNECESSARY)
                        .longValueExact());
    }
}
