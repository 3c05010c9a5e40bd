package no.helhet.laering.omrade;

import no.helhet.platform.web.Texts;
import no.helhet.regelverk.Digits;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/// Figures and lists as a reader's sentences have them: shares per thousand with a decimal comma.
final class Omradeord {
    private final Texts t;

    Omradeord(Texts t) {
        this.t = t;
    }

    String get(String key, Object... arguments) {
        return t.get("omrade." + key, arguments);
    }

    /// Of a thousand, with one decimal: `22,8`.
    static String promille(double share) {
        return decimal(share * 1000, 1);
    }

    /// Of a thousand, whole: `23`.
    static String whole(double share) {
        return decimal(share * 1000, 0);
    }

    static String interval(double lower, double upper) {
        return promille(lower) + "–" + promille(upper);
    }

    /// `86`
    static String percent(double share) {
        return decimal(share * 100, 0);
    }

    static String signed(double share) {
        var text = promille(share);
        return share > 0 && !text.equals("0,0") ? "+" + text : text;
    }

    static String decimal(double value, int decimals) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setDecimalSeparator(',');
        symbols.setGroupingSeparator(Digits.SPACE);
        symbols.setMinusSign(Digits.MINUS);
        var format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        var text = format.format(value);
        // What rounds to nothing has no sign.
        return text.chars().anyMatch(c -> c >= '1' && c <= '9')
                ? text
                : text.replace(String.valueOf(Digits.MINUS), "");
    }

    /// `a, b og c`
    String and(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : String.join(", ", words.subList(0, words.size() - 1))
                        + " "
                        + get("og")
                        + " "
                        + words.getLast();
    }

    /// `bydelene`
    String level(Omradeniva niva) {
        return get("niva." + niva + ".bestemt");
    }

    String factors(List<String> names) {
        return and(
                names.stream()
                        .map(
                                n ->
                                        t.has("omrade.faktor." + n)
                                                ? get("faktor." + n)
                                                : n.toLowerCase(Locale.ROOT))
                        .toList());
    }
}
