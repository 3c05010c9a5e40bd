package no.helhet.formats.kostra;

import java.time.Month;
import java.util.Arrays;
import java.util.List;

/// The names of the fields that a month has.
final class Months {

    private static final List<String> SUFFIXES =
            List.of(
                    "JAN", "FEB", "MARS", "APRIL", "MAI", "JUNI", "JULI", "AUG", "SEPT", "OKT",
                    "NOV", "DES");

    private Months() {}

    static String ticked(Month month) {
        return "STMND_" + month.getValue();
    }

    /// Whether any month is ticked as one with a payment.
    static boolean anyTicked(Line line) {
        return Arrays.stream(Month.values())
                .anyMatch(month -> Kontroll.hasKode(line, ticked(month)));
    }

    static String bidrag(Month month) {
        return "BIDRAG_" + SUFFIXES.get(month.ordinal());
    }

    static String lan(Month month) {
        return "LAAN_" + SUFFIXES.get(month.ordinal());
    }
}
