package no.helhet.laering.omrade;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.Groups;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.area.CrossedDasGupta;
import no.helhet.statistics.area.RateTable;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The difference between an area and all together, parted by factor of the composition and what is
/// left (Kitagawa 1955, by factor as Das Gupta 1993). Shares are of one; they sum to the
/// difference.
///
/// @param faktorer each with its part
/// @param rest the part of the rates within groups
record Omradedeling(double forskjell, List<Faktor> faktorer, double rest) {
    private static final String ALL = "alle";

    record Faktor(String navn, double del) {}

    /// @return nothing where the figures do not carry it, as when people are divided by one factor
    static Optional<Omradedeling> of(Omradetabell tabell, String kode) {
        if (tabell.faktorer().size() < 2) {
            return Optional.empty();
        }
        var cells = tabell.celler().stream().filter(c -> c.folk() > 0).toList();
        var areas =
                Groups.of(
                        "omrade", cells.stream().map(c -> "k" + c.omrade()).toArray(String[]::new));
        if (!areas.levels().contains("k" + kode)) {
            return Optional.empty();
        }
        var factors = new ArrayList<Groups>();
        for (int f = 0; f < tabell.faktorer().size(); f++) {
            int at = f;
            factors.add(
                    Groups.of(
                            tabell.faktorer().get(f),
                            cells.stream()
                                    .map(c -> "n" + c.stratum().get(at))
                                    .toArray(String[]::new)));
        }
        var fit =
                RateTable.of(
                                areas,
                                factors,
                                Numbers.of(
                                        "antall",
                                        cells.stream().mapToDouble(Omradecelle::antall).toArray()),
                                Numbers.of(
                                        "folk",
                                        cells.stream().mapToDouble(Omradecelle::folk).toArray()))
                        .then(
                                table ->
                                        CrossedDasGupta.of(
                                                table.with(table.pooled(ALL)), "k" + kode, ALL));
        return result(fit)
                .map(
                        parts ->
                                new Omradedeling(
                                        parts.difference(),
                                        IntStream.range(0, tabell.faktorer().size())
                                                .mapToObj(
                                                        i ->
                                                                new Faktor(
                                                                        tabell.faktorer().get(i),
                                                                        parts.effects()
                                                                                .get(i)
                                                                                .effect()))
                                                .toList(),
                                        parts.effects().getLast().effect()));
    }

    private static <R> Optional<R> result(Fit<R> fit) {
        return switch (fit) {
            case Fitted<R>(var result) -> Optional.of(result);
            case FittedWithWarnings<R>(var result, var ignored) -> Optional.of(result);
            case NotEstimable<R> none -> Optional.empty();
        };
    }
}
