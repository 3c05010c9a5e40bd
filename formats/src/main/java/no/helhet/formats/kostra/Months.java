package no.helhet.formats.kostra;

import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;

/// The names of the fields that a month has.
final class Months {
    /// In the order of the year.
    static final List<Month> ALL = List.of(Month.values());

    private static final List<String> SUFFIXES =
            List.of(
                    "JAN", "FEB", "MARS", "APRIL", "MAI", "JUNI", "JULI", "AUG", "SEPT", "OKT",
                    "NOV", "DES");
    private static final List<String> TICKED =
            IntStream.rangeClosed(1, SUFFIXES.size()).mapToObj(n -> "STMND_" + n).toList();
    private static final List<String> BIDRAG = SUFFIXES.stream().map("BIDRAG_"::concat).toList();
    private static final List<String> LAN = SUFFIXES.stream().map("LAAN_"::concat).toList();

    private Months() {}

    static String ticked(Month month) {
        return TICKED.get(month.ordinal());
    }

    /// Whether any month is ticked as one with a payment.
    static boolean anyTicked(Line line) {
        for (String field : TICKED) {
            if (Kontroll.hasKode(line, field)) {
                return true;
            }
        }
        return false;
    }

    static String bidrag(Month month) {
        return BIDRAG.get(month.ordinal());
    }

    static String lan(Month month) {
        return LAN.get(month.ordinal());
    }
}
