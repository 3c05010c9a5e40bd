package no.helhet.praksis.kvalifisering;

import no.helhet.platform.web.Language;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Hours as people write them, kept as minutes.
public final class Programtid {
    private static final int MINUTES = 60;
    private static final int SHOWN = 15;

    private Programtid() {}

    /// Hours with a comma and at most two decimals: `7,5`.
    ///
    /// @return minutes, or null for what is no number of hours in a day
    static @Nullable Integer parse(String hours) {
        var text = hours.strip().replace(',', '.');
        if (!text.matches("\\d{1,2}(\\.\\d{1,2})?")) {
            return null;
        }
        return new BigDecimal(text).multiply(BigDecimal.valueOf(MINUTES)).intValue();
    }

    /// `37,5 timer`, in the reader's language; with minutes when two decimals do not hold them.
    public static String hours(long minutes, Texts t) {
        if (minutes % SHOWN != 0) {
            return t.get("kvalifisering.timer.min", minutes / MINUTES, minutes % MINUTES);
        }
        var hours = field(minutes);
        return t.get(
                "kvalifisering.timer",
                t.language() == Language.EN ? hours.replace(',', '.') : hours);
    }

    /// As it stands in a field.
    public static String field(long minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(MINUTES), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', ',');
    }
}
