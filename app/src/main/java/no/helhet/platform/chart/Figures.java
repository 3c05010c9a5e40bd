package no.helhet.platform.chart;

import no.helhet.regelverk.Digits;

import org.jspecify.annotations.Nullable;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/// Numbers as Norwegian readers expect them: a decimal comma, groups of three with a no-break
/// space, a true minus.
final class Figures {
    static final String NONE = "–";
    // How wide a character of the type is, as a share of its size; digits are a little narrower.
    private static final double CHARACTER = 0.53;

    private final DecimalFormat format;

    Figures(int decimals) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator(Digits.SPACE);
        symbols.setMinusSign(Digits.MINUS);
        format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
    }

    String text(@Nullable Double value) {
        if (value == null) {
            return NONE;
        }
        var text = format.format(value);
        // What rounds to nothing has no sign.
        return text.chars().anyMatch(c -> c >= '1' && c <= '9')
                ? text
                : text.replace(String.valueOf(Digits.MINUS), "");
    }

    /// @return about how wide the text is, in pixels
    static double width(String text, int size) {
        return text.length() * size * CHARACTER;
    }
}
