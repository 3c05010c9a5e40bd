package no.helhet.laering.omrade;

import no.helhet.formats.klass.Correspondence;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Areas by level and year, what became of their codes, and figures of older years carried over
/// to the areas of one year.
@Service
@Transactional
public class Omradekoder {
    private final OmradekodeRepository koder;

    Omradekoder(OmradekodeRepository koder) {
        this.koder = koder;
    }

    /// The areas whose code holds in the year, by code.
    public List<Omrade> findAreas(Niva niva, int ar) {
        return koder.findIn(niva, ar);
    }

    /// The areas of a level that lie in an area, by code.
    ///
    /// @param niva the level of those asked for, below that of the area
    /// @param over the code of the area they lie in
    public List<Omrade> findChildren(Niva niva, String over, int ar) {
        return koder.findUnder(niva, over, ar);
    }

    /// Where the area that had a code in one year lies among the codes of a later one, by share.
    public Map<String, Double> findWhatBecame(Niva niva, String kode, int fra, int til) {
        return koder.findChanges(niva).forwards(kode, fra, til);
    }

    /// Whether a variable counts, so that figures may be summed; one that measures (a median, a
    /// share) may not. A variable nobody has said anything of counts.
    public boolean isCount(String variabel) {
        return koder.findCounts(variabel).orElse(true);
    }

    /// Figures from the years on the areas of one year. Counts of codes that have changed since are
    /// shared among what became of them and summed there; measures are carried only where one area
    /// became one other and nothing else did, else they are left out.
    ///
    /// @param kodear the year whose codes they are wanted on, not before the last of the years
    public List<Omradetall> findFigures(String variabel, Niva niva, int fom, int tom, int kodear) {
        var figures = koder.findFigures(variabel, niva, fom, tom);
        var changes = koder.findChanges(niva);
        return carry(figures, changes, kodear, isCount(variabel));
    }

    /// What two figures that are summed have in common.
    private record Cell(String kode, int ar, String kjonn, int fra, int til, String gruppe) {
        static Cell of(Omradetall f, String kode) {
            return new Cell(kode, f.ar(), f.kjonn(), f.alderFra(), f.alderTil(), f.gruppe());
        }
    }

    private record Move(String kode, int ar) {}

    static List<Omradetall> carry(
            List<Omradetall> figures, Correspondence changes, int kodear, boolean count) {
        var moves = new HashMap<Move, Map<String, Double>>();
        var cells = new LinkedHashMap<Cell, List<Omradetall>>();
        for (var figure : figures) {
            var shares =
                    moves.computeIfAbsent(
                            new Move(figure.kode(), figure.ar()),
                            m -> changes.forwards(m.kode(), m.ar(), kodear));
            boolean same = shares.size() == 1 && shares.containsKey(figure.kode());
            for (var share : shares.entrySet()) {
                cells.computeIfAbsent(Cell.of(figure, share.getKey()), c -> new ArrayList<>())
                        .add(same ? figure : figure.in(share.getKey(), share.getValue()));
            }
            if (!count && shares.size() > 1) {
                shares.keySet().forEach(k -> cells.get(Cell.of(figure, k)).add(figure));
            }
        }
        var carried = new ArrayList<Omradetall>();
        cells.forEach(
                (cell, parts) -> {
                    if (parts.size() == 1) {
                        carried.add(parts.getFirst());
                    } else if (count) {
                        double sum = parts.stream().mapToDouble(Omradetall::verdi).sum();
                        carried.add(
                                new Omradetall(
                                        cell.kode(),
                                        cell.ar(),
                                        cell.kjonn(),
                                        cell.fra(),
                                        cell.til(),
                                        cell.gruppe(),
                                        sum,
                                        true));
                    }
                });
        return carried;
    }
}
