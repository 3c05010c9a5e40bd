package no.helhet.laering.omrade;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The figures a question is answered from.
///
/// @param faktorer what people are divided by: `ALDER`, `KJONN` and those of the import
/// @param navn of areas by code
/// @param hele by area, the count of which those of the cells are a part; empty when they are none
/// @param celler by area, one for each stratum and smaller area
record Omradetabell(
        List<String> faktorer,
        Map<String, String> navn,
        Map<String, Long> hele,
        List<Omradecelle> celler) {
    Omradetabell {
        faktorer = List.copyOf(faktorer);
        celler = List.copyOf(celler);
    }

    List<String> omrader() {
        return celler.stream().map(Omradecelle::omrade).distinct().sorted().toList();
    }

    long folk() {
        return celler.stream().mapToLong(Omradecelle::folk).sum();
    }

    long antall() {
        return celler.stream().mapToLong(Omradecelle::antall).sum();
    }

    /// One cell for each that has the same key, in the order of the keys.
    List<Omradecelle> sum(Function<Omradecelle, Omradecelle> key) {
        return celler.stream()
                .collect(
                        Collectors.groupingBy(
                                c -> {
                                    var k = key.apply(c);
                                    return new Omradecelle(
                                            k.omrade(), k.ytre(), k.indre(), k.stratum(), 0, 0);
                                }))
                .entrySet()
                .stream()
                .map(
                        e ->
                                new Omradecelle(
                                        e.getKey().omrade(),
                                        e.getKey().ytre(),
                                        e.getKey().indre(),
                                        e.getKey().stratum(),
                                        e.getValue().stream().mapToLong(Omradecelle::folk).sum(),
                                        e.getValue().stream().mapToLong(Omradecelle::antall).sum()))
                .sorted(
                        Comparator.comparing(Omradecelle::omrade)
                                .thenComparing(Omradecelle::indre)
                                .thenComparing(c -> String.join(":", c.stratum())))
                .toList();
    }
}
