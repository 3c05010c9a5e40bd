package no.helhet.praksis.radgivning;

import no.helhet.praksis.radgivning.Okonomiinnhold.Kreditor;
import no.helhet.praksis.radgivning.Okonomiinnhold.Linje;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Reads the form of the budget and the debts. Its lines are numbered from 0; empty ones are left
/// out.
final class Okonomiskjema {
    /// More lines than any budget has.
    private static final int MOST = 60;

    private Okonomiskjema() {}

    static Okonomiinnhold read(Map<String, String> form) {
        return new Okonomiinnhold(
                text(form, "mal"),
                text(form, "forste"),
                lines(form, "inntekt"),
                lines(form, "utgift"),
                rows(
                        i ->
                                new Kreditor(
                                        text(form, "kreditor-" + i + "-navn"),
                                        text(form, "kreditor-" + i + "-krav"),
                                        text(form, "kreditor-" + i + "-rente"),
                                        text(form, "kreditor-" + i + "-avdrag"),
                                        text(form, "kreditor-" + i + "-status")),
                        k -> !k.isEmpty()));
    }

    private static List<Linje> lines(Map<String, String> form, String kind) {
        return rows(
                i ->
                        new Linje(
                                text(form, kind + "-" + i + "-navn"),
                                text(form, kind + "-" + i + "-belop"),
                                text(form, kind + "-" + i + "-kilde")),
                l -> !l.isEmpty());
    }

    private static <T> List<T> rows(IntFunction<T> row, Predicate<T> isWritten) {
        return IntStream.range(0, MOST).mapToObj(row).filter(isWritten).toList();
    }

    private static String text(Map<String, String> form, String name) {
        return form.getOrDefault(name, "").replace("\r\n", "\n").strip();
    }
}
