package no.helhet.laering.apnetall;

import no.helhet.formats.jsonstat.Dataset;
import no.helhet.formats.jsonstat.Dimension.Category;
import no.helhet.laering.apnetall.Tabell.Periode;
import no.helhet.laering.apnetall.Tallside.Tallrad;
import no.helhet.platform.chart.Chart;
import no.helhet.platform.chart.Series;
import no.helhet.platform.web.Column;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The figures of one place as a drawing and as a table. The dataset's dimensions are the place,
/// the divisions, the variable and time.
final class Tallvisning {
    private static final int MOST_COLUMNS = 6;
    private static final int YEARS_DRAWN = 2;
    private static final int MONTHS = 12;
    private final Dataset data;
    private final Tabell tabell;
    private final int ar;
    private final Variabel variabel;
    private final String gruppe;
    private final Texts t;

    Tallvisning(Dataset data, Tabell tabell, int ar, Variabel variabel, String gruppe, Texts t) {
        this.data = data;
        this.tabell = tabell;
        this.ar = ar;
        this.variabel = variabel;
        this.gruppe = gruppe;
        this.t = t;
    }

    /// Whether a figure of the table is withheld.
    boolean isWithheld() {
        return rows().stream().anyMatch(row -> row.celler().contains(Tallkube.WITHHELD));
    }

    private List<Category> categories(int dimension) {
        return data.dimensions().get(dimension).categories();
    }

    private int divisions() {
        return tabell.inndelinger().size();
    }

    private List<Category> times() {
        return categories(divisions() + 2);
    }

    /// The cell of codes, of a variable and a time; -1 when there is none.
    private int cell(List<String> codes, String variable, String time) {
        int[] at = new int[divisions() + 3];
        for (int d = 0; d < divisions(); d++) {
            at[d + 1] = data.dimensions().get(d + 1).indexOf(codes.get(d));
        }
        at[divisions() + 1] = data.dimensions().get(divisions() + 1).indexOf(variable);
        at[divisions() + 2] = data.dimensions().get(divisions() + 2).indexOf(time);
        return IntStream.of(at).anyMatch(i -> i < 0) ? -1 : data.cell(at);
    }

    private @Nullable Double value(List<String> codes, String variable, String time) {
        int cell = cell(codes, variable, time);
        return cell < 0 || !data.cells().has(cell) ? null : data.cells().value(cell);
    }

    private String text(List<String> codes, Variabel variable, String time) {
        int cell = cell(codes, variable.kode(), time);
        if (cell < 0) {
            return Tallkube.MISSING;
        }
        if (!data.cells().has(cell)) {
            var status = data.cells().status(cell);
            return status == null ? Tallkube.MISSING : status;
        }
        return number(data.cells().value(cell), variable.decimals());
    }

    private String number(double value, int decimals) {
        if (decimals == 0) {
            return t.count(Math.round(value));
        }
        var parts =
                BigDecimal.valueOf(value)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                        .split("\\.");
        return t.count(Long.parseLong(parts[0])) + "," + parts[1];
    }

    /// @return null when there is nothing to draw
    @Nullable Chart chart(String title, String place) {
        if (tabell.periode() == Periode.MANED) {
            return months(title, place);
        }
        return divisions() == 0 ? years(title, place) : divided(title, place);
    }

    private String unit() {
        return t.get("apnetall.variabel." + variabel.kode())
                + ", "
                + t.get("apnetall.enhet." + variabel.enhet());
    }

    private @Nullable Chart draw(
            Chart.Kind kind,
            String title,
            String place,
            String heading,
            List<String> categories,
            List<Series> series) {
        if (series.isEmpty()
                || series.stream()
                        .allMatch(s -> s.values().stream().allMatch(java.util.Objects::isNull))) {
            return null;
        }
        var chart =
                new Chart(
                        "figur",
                        kind,
                        new Chart.Words(title, unit(), "", heading),
                        categories,
                        series,
                        variabel.decimals());
        var values = new ArrayList<String>();
        for (var row : chart.table()) {
            values.add(row.category() + " " + String.join("/", row.cells()));
        }
        return new Chart(
                "figur",
                kind,
                new Chart.Words(
                        title + ", " + place,
                        unit(),
                        t.get("apnetall.figur.beskrivelse", place, String.join(", ", values)),
                        heading),
                categories,
                series,
                variabel.decimals());
    }

    /// One group of bars for each code, of the year chosen.
    private @Nullable Chart divided(String title, String place) {
        var first = shown(1);
        var second = divisions() == 1 ? List.<Category>of() : shown(2);
        var series = new ArrayList<Series>();
        if (second.isEmpty()) {
            series.add(
                    series(
                            Integer.toString(ar),
                            first.stream().map(c -> drawn(List.of(c.code()))).toList()));
        }
        for (var other : second) {
            series.add(
                    series(
                            other.label(),
                            first.stream()
                                    .map(c -> drawn(List.of(c.code(), other.code())))
                                    .toList()));
        }
        return draw(
                Chart.Kind.BARS,
                title,
                place + " " + ar,
                heading(1),
                first.stream().map(Category::label).toList(),
                series);
    }

    private @Nullable Double drawn(List<String> codes) {
        return value(codes, variabel.kode(), Integer.toString(ar));
    }

    private Series series(String name, List<@Nullable Double> values) {
        return Series.withheld(name, values, t.get("apnetall.figur.skjult"));
    }

    private String heading(int dimension) {
        var label = data.dimensions().get(dimension).label();
        return label.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + label.substring(1);
    }

    /// The codes of a division, without the total, and without what nobody is in.
    private List<Category> shown(int dimension) {
        return categories(dimension).stream()
                .filter(c -> !c.code().equals(Tabell.ALL))
                .filter(
                        c ->
                                !c.code().equals(no.helhet.register.Inndeling.UNKNOWN)
                                        || isThere(dimension, c.code()))
                .toList();
    }

    private boolean isThere(int dimension, String code) {
        var codes = new ArrayList<String>();
        for (int d = 1; d <= divisions(); d++) {
            codes.add(d == dimension ? code : Tabell.ALL);
        }
        return times().stream()
                .anyMatch(
                        time -> {
                            int cell = cell(codes, variabel.kode(), time.code());
                            return cell >= 0
                                    && !(data.cells().has(cell) && data.cells().value(cell) == 0);
                        });
    }

    /// The years that are whole: one that has just begun would look like a fall.
    private @Nullable Chart years(String title, String place) {
        var whole = times().stream().filter(c -> c.label().equals(c.code())).toList();
        if (whole.isEmpty()) {
            return null;
        }
        return draw(
                whole.size() > YEARS_DRAWN ? Chart.Kind.LINES : Chart.Kind.BARS,
                title,
                place,
                t.get("apnetall.felt.ar"),
                whole.stream().map(Category::label).toList(),
                List.of(
                        series(
                                t.get("apnetall.variabel." + variabel.kode()),
                                whole.stream()
                                        .map(c -> value(List.of(), variabel.kode(), c.code()))
                                        .toList())));
    }

    /// The months of the year chosen and of the one before.
    private @Nullable Chart months(String title, String place) {
        var codes = divisions() == 0 ? List.<String>of() : List.of(gruppe);
        var series = new ArrayList<Series>();
        for (int year = ar; year > ar - YEARS_DRAWN; year--) {
            int own = year;
            var values =
                    IntStream.rangeClosed(1, MONTHS)
                            .mapToObj(m -> value(codes, variabel.kode(), Tallkube.time(own, m)))
                            .toList();
            if (values.stream().anyMatch(java.util.Objects::nonNull)) {
                series.add(series(Integer.toString(year), values));
            }
        }
        return draw(
                Chart.Kind.LINES,
                title,
                place,
                t.get("apnetall.felt.maned"),
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(m -> t.month(YearMonth.of(ar, m)).split(" ")[0])
                        .toList(),
                series);
    }

    /// By years: the last of them as columns. By months: what is counted as columns.
    List<Column> columns() {
        var columns = new ArrayList<Column>();
        if (tabell.periode() == Periode.MANED) {
            columns.add(Column.text(t.get("apnetall.felt.maned")));
            if (divisions() == 0) {
                tabell.variabler()
                        .forEach(
                                v ->
                                        columns.add(
                                                Column.number(
                                                        t.get("apnetall.variabel." + v.kode()))));
            } else {
                withTotal(1).forEach(c -> columns.add(Column.number(c.label())));
            }
            return columns;
        }
        columns.add(Column.text(divisions() == 0 ? t.get("apnetall.felt.variabel") : heading(1)));
        lastTimes().forEach(c -> columns.add(Column.number(c.label())));
        return columns;
    }

    private List<Category> withTotal(int dimension) {
        var all = new ArrayList<Category>();
        all.add(categories(dimension).getFirst());
        all.addAll(shown(dimension));
        return all;
    }

    private List<Category> lastTimes() {
        var times = times();
        return times.subList(Math.max(0, times.size() - MOST_COLUMNS), times.size());
    }

    List<Tallrad> rows() {
        if (tabell.periode() == Periode.MANED) {
            return monthRows();
        }
        if (divisions() == 0) {
            return tabell.variabler().stream()
                    .map(
                            v ->
                                    new Tallrad(
                                            t.get("apnetall.variabel." + v.kode())
                                                    + ", "
                                                    + t.get("apnetall.enhet." + v.enhet()),
                                            false,
                                            lastTimes().stream()
                                                    .map(c -> text(List.of(), v, c.code()))
                                                    .toList()))
                    .toList();
        }
        var rows = new ArrayList<Tallrad>();
        for (var code : withTotal(1)) {
            rows.add(row(code.label(), true, List.of(code.code())));
            if (divisions() == 2) {
                for (var other : shown(2)) {
                    rows.add(
                            row(
                                    code.label()
                                            + ", "
                                            + other.label().toLowerCase(java.util.Locale.ROOT),
                                    false,
                                    List.of(code.code(), other.code())));
                }
            }
        }
        return rows;
    }

    private Tallrad row(String name, boolean sum, List<String> codes) {
        var all = new ArrayList<>(codes);
        while (all.size() < divisions()) {
            all.add(Tabell.ALL);
        }
        return new Tallrad(
                name,
                sum && (divisions() == 2 || codes.getFirst().equals(Tabell.ALL)),
                lastTimes().stream().map(c -> text(all, variabel, c.code())).toList());
    }

    private List<Tallrad> monthRows() {
        var rows = new ArrayList<Tallrad>();
        for (var time : times()) {
            if (time.code().startsWith(ar + "M")) {
                rows.add(
                        new Tallrad(
                                time.label(),
                                false,
                                divisions() == 0
                                        ? tabell.variabler().stream()
                                                .map(v -> text(List.of(), v, time.code()))
                                                .toList()
                                        : withTotal(1).stream()
                                                .map(
                                                        c ->
                                                                text(
                                                                        List.of(c.code()),
                                                                        variabel,
                                                                        time.code()))
                                                .toList()));
            }
        }
        return rows;
    }
}
