package no.helhet.laering.apnetall;

import no.helhet.formats.jsonstat.Cells;
import no.helhet.formats.jsonstat.Dataset;
import no.helhet.formats.jsonstat.Dimension;
import no.helhet.formats.jsonstat.Dimension.Category;
import no.helhet.formats.jsonstat.Dimension.Role;
import no.helhet.formats.jsonstat.Dimension.Unit;
import no.helhet.laering.apnetall.Tabell.Periode;
import no.helhet.laering.apnetall.TallRepository.Arscelle;
import no.helhet.platform.web.Texts;
import no.helhet.register.Inndeling;
import no.helhet.register.Skjermingsgrense;

import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Makes a dataset of what somebody asks of a table.
@Component
class Tallkube {
    /// Withheld, so that nobody can be told.
    static final String WITHHELD = ":";

    /// Not published.
    static final String MISSING = "..";

    /// More than this is asked for in parts.
    static final int MOST_CELLS = 500_000;

    private static final int MONTHS = 12;
    private final Apnetall figures;

    Tallkube(Apnetall figures) {
        this.figures = figures;
    }

    /// Too many cells were asked for, or none.
    sealed interface Svar {
        record Bygd(Dataset dataset) implements Svar {}

        record ForMange(long celler) implements Svar {}

        /// Nothing is published of what was asked.
        record Tom() implements Svar {}
    }

    Svar build(Sporring sporring, List<Utgave> current, Texts t) {
        var releases = current.stream().filter(u -> sporring.asksYear(u.ar())).toList();
        var places = figures.findPlaces(releases).stream().filter(sporring::asks).toList();
        if (releases.isEmpty() || places.isEmpty()) {
            return new Svar.Tom();
        }
        var dimensions = dimensions(sporring, releases, places, t);
        long count = 1;
        for (var dimension : dimensions) {
            count *= dimension.categories().size();
        }
        if (count > MOST_CELLS) {
            return new Svar.ForMange(count);
        }
        var updated = releases.stream().map(Utgave::publisert).max(Comparator.naturalOrder());
        return new Svar.Bygd(
                new Dataset(
                        t.get(sporring.tabell().text("tittel")),
                        t.get("apnetall.kilde"),
                        updated.map(Instant::toString).orElse(null),
                        List.of(
                                t.get(sporring.tabell().text("hva")),
                                t.get(
                                        "apnetall.skjermet.note",
                                        Skjermingsgrense.of(lastYear(releases)).minst())),
                        dimensions,
                        cells(sporring, releases, places, dimensions, (int) count)));
    }

    private static int lastYear(List<Utgave> releases) {
        return releases.stream().mapToInt(Utgave::ar).max().orElseThrow();
    }

    private static List<Dimension> dimensions(
            Sporring sporring, List<Utgave> releases, List<Tallsted> places, Texts t) {
        var dimensions = new ArrayList<Dimension>();
        dimensions.add(
                new Dimension(
                        "omrade",
                        t.get("apnetall.dim.omrade"),
                        Role.GEO,
                        places.stream().map(s -> new Category(s.kode(), s.navn())).toList()));
        for (var inndeling : sporring.tabell().inndelinger()) {
            dimensions.add(
                    new Dimension(
                            Tabell.id(inndeling),
                            t.get("apnetall.dim." + Tabell.id(inndeling)),
                            Role.PLAIN,
                            sporring.codes(inndeling).stream()
                                    .map(k -> new Category(k, text(inndeling, k, t)))
                                    .toList()));
        }
        dimensions.add(
                new Dimension(
                        "variabel",
                        t.get("apnetall.dim.variabel"),
                        Role.METRIC,
                        sporring.variables().stream()
                                .map(
                                        v ->
                                                new Category(
                                                        v.kode(),
                                                        t.get("apnetall.variabel." + v.kode()),
                                                        new Unit(
                                                                t.get(
                                                                        "apnetall.enhet."
                                                                                + v.enhet()),
                                                                v.decimals())))
                                .toList()));
        dimensions.add(
                new Dimension(
                        "tid", t.get("apnetall.dim.tid"), Role.TIME, times(sporring, releases, t)));
        return dimensions;
    }

    static String text(Inndeling inndeling, String kode, Texts t) {
        if (kode.equals(Tabell.ALL)) {
            return t.get("apnetall.alle");
        }
        return kode.equals(Inndeling.UNKNOWN)
                ? t.get("apnetall.ukjent")
                : t.get("apnetall.kode." + Tabell.id(inndeling) + "." + kode);
    }

    private static List<Category> times(Sporring sporring, List<Utgave> releases, Texts t) {
        var last = new java.util.TreeMap<Integer, Integer>();
        releases.forEach(u -> last.merge(u.ar(), u.sisteManed(), Math::max));
        if (sporring.tabell().periode() == Periode.AR) {
            return last.entrySet().stream()
                    .map(
                            e ->
                                    new Category(
                                            time(e.getKey(), 0),
                                            e.getValue() == MONTHS
                                                    ? e.getKey().toString()
                                                    : t.get(
                                                            "apnetall.tid.hittil",
                                                            e.getKey().toString(),
                                                            month(e.getKey(), e.getValue(), t)
                                                                    .split(" ")[0])))
                    .toList();
        }
        return last.entrySet().stream()
                .flatMap(
                        e ->
                                IntStream.rangeClosed(1, e.getValue())
                                        .filter(
                                                m ->
                                                        sporring.maneder().isEmpty()
                                                                || sporring.maneder().contains(m))
                                        .mapToObj(
                                                m ->
                                                        new Category(
                                                                time(e.getKey(), m),
                                                                month(e.getKey(), m, t))))
                .toList();
    }

    private static String month(int ar, int maned, Texts t) {
        return t.month(java.time.YearMonth.of(ar, maned));
    }

    /// `2025` or `2025M03`, as statistical offices write it.
    static String time(int ar, int maned) {
        return maned == 0 ? Integer.toString(ar) : "%dM%02d".formatted(ar, maned);
    }

    private Cells cells(
            Sporring sporring,
            List<Utgave> releases,
            List<Tallsted> places,
            List<Dimension> dimensions,
            int count) {
        var at = new ArrayList<Map<String, Integer>>();
        for (var dimension : dimensions) {
            var index = new HashMap<String, Integer>();
            for (var category : dimension.categories()) {
                index.put(category.code(), index.size());
            }
            at.add(index);
        }
        double[] values = new double[count];
        Arrays.fill(values, Double.NaN);
        var statuses = new HashMap<Integer, String>();
        boolean[] there = new boolean[count];
        var codes = places.stream().map(Tallsted::kode).toList();
        for (var row : figures.findCells(sporring.tabell(), releases, codes)) {
            int cell = cell(at, row);
            if (cell >= 0) {
                there[cell] = true;
                var value = row.celle().verdi();
                if (value == null) {
                    statuses.put(cell, WITHHELD);
                } else {
                    values[cell] = value;
                }
            }
        }
        for (int cell = 0; cell < count; cell++) {
            if (!there[cell]) {
                statuses.put(cell, MISSING);
            }
        }
        return Cells.of(values, statuses);
    }

    /// @return -1 when it is not asked for
    private static int cell(List<Map<String, Integer>> at, Arscelle row) {
        var codes = new ArrayList<String>();
        codes.add(row.celle().sted());
        codes.addAll(row.celle().koder());
        codes.add(row.celle().variabel().kode());
        codes.add(time(row.ar(), row.celle().maned()));
        int cell = 0;
        for (int d = 0; d < codes.size(); d++) {
            var place = at.get(d).get(codes.get(d));
            if (place == null) {
                return -1;
            }
            cell = cell * at.get(d).size() + place;
        }
        return cell;
    }
}
