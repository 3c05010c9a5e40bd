package no.helhet.laering.uttrekk;

import no.helhet.register.RegisterColumn;

import java.util.Comparator;
import java.util.List;

/// What others may know of a person: the variables by which somebody could be known again, the
/// finest first.
final class Kjennetegn {
    private static final List<String> FINEST_FIRST =
            List.of(
                    "grunnkrets",
                    "fra_kommunenr",
                    "barn",
                    "voksne",
                    "husholdning",
                    "alder",
                    "fodselsar",
                    "bydel",
                    "enhetsnr",
                    "kjonn");

    private Kjennetegn() {}

    static boolean is(RegisterColumn column) {
        return FINEST_FIRST.contains(column.name());
    }

    /// Those among the variables, in the order they are blanked.
    static List<String> among(List<String> variabler) {
        return variabler.stream()
                .filter(v -> FINEST_FIRST.contains(column(v)))
                .sorted(
                        Comparator.comparingInt((String v) -> FINEST_FIRST.indexOf(column(v)))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private static String column(String variabel) {
        return variabel.substring(variabel.indexOf('.') + 1);
    }
}
