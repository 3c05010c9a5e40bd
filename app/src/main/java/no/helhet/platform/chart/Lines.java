package no.helhet.platform.chart;

import no.helhet.platform.chart.Chart.Kind;
import no.helhet.platform.chart.Chart.Width;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Lines over categories that follow one another. Each is named at its end, or below where it is
/// narrow. A line is broken where nothing is known.
final class Lines {
    private static final int SIZE = 13;
    private static final int TICK_SIZE = 12;
    private static final int TOP = 12;
    private static final int APART = 16;
    // More than colour tells them apart.
    private static final List<String> DASHES = List.of("", "", "6 3", "2 3");

    private final Chart chart;
    private final Svg svg;
    private final boolean named;
    /// How many series are lines of their own.
    private final int lines;
    private final int width;
    private final double left;
    private final double right;
    private final double bottom;
    private final Scale scale;

    Lines(Chart chart, Svg svg, Width width) {
        this.chart = chart;
        this.svg = svg;
        this.width = width.pixels;
        this.lines = chart.series().size() - (isBand(chart) ? 2 : 0);
        this.named = width == Width.WIDE && lines > 1;
        this.bottom = width == Width.WIDE ? 260 : 220;
        var least = chart.extreme(Double.POSITIVE_INFINITY, Math::min);
        var most = chart.extreme(Double.NEGATIVE_INFINITY, Math::max);
        var known = least <= most;
        this.scale =
                Scale.nice(known ? least : 0, known ? most : 0, 5, chart.decimals(), bottom, TOP);
        var ticks = new Figures(scale.decimals());
        this.left =
                Math.max(
                        half(chart.categories().getFirst()),
                        scale.ticks().stream()
                                        .mapToDouble(t -> Figures.width(ticks.text(t), TICK_SIZE))
                                        .max()
                                        .orElse(0)
                                + 8);
        this.right = this.width - Math.max(half(chart.categories().getLast()), names());
    }

    private static boolean isBand(Chart chart) {
        return chart.kind() == Kind.LINES_IN_BAND && chart.series().size() > 2;
    }

    private static double half(String label) {
        return Figures.width(label, TICK_SIZE) / 2 + 4;
    }

    private double names() {
        return named
                ? 10
                        + chart.series().stream()
                                .limit(lines)
                                .mapToDouble(s -> Figures.width(s.name(), SIZE))
                                .max()
                                .orElse(0)
                : 8;
    }

    /// @return the height
    double draw() {
        if (lines < chart.series().size()) {
            drawBand();
        }
        var ticks = new Figures(scale.decimals());
        for (var tick : scale.ticks()) {
            var y = scale.position(tick);
            svg.line(left, y, right, y, Ink.GRID);
            svg.text(left - 8, y + 4, "end", ticks.text(tick), Ink.TICK);
        }
        drawCategories();
        for (var s = 0; s < lines; s++) {
            drawLine(s);
        }
        if (named) {
            drawNames();
            return bottom + 28;
        }
        return bottom
                + 28
                + Legend.draw(
                        svg,
                        chart.series().subList(0, lines),
                        left,
                        bottom + 20,
                        width - left,
                        (i, x, y) ->
                                svg.path(
                                        "M" + Svg.px(x) + " " + Svg.px(y) + "h14",
                                        DASHES.get(i),
                                        Ink.LINES.get(i)));
    }

    /// As many names as there is room for, the first always.
    private void drawCategories() {
        var count = chart.categories().size();
        var widest = chart.categories().stream().mapToDouble(c -> half(c) * 2 + 8).max();
        var fits = Math.max(1, (int) ((right - left) / widest.orElse(1)));
        var every = (count + fits - 1) / fits;
        for (var i = 0; i < count; i += every) {
            svg.text(x(i), bottom + 20, "middle", chart.categories().get(i), Ink.TICK);
        }
    }

    /// Each stretch in which both limits are known.
    private void drawBand() {
        var lower = chart.series().get(lines).values();
        var upper = chart.series().get(lines + 1).values();
        var there = new StringBuilder();
        var back = "";
        for (var i = 0; i < lower.size(); i++) {
            var low = lower.get(i);
            var high = upper.get(i);
            if (low == null || high == null) {
                fill(there, back);
                back = "";
                continue;
            }
            there.append(there.isEmpty() ? 'M' : 'L').append(point(i, high));
            back = "L" + point(i, low) + back;
        }
        fill(there, back);
    }

    private void fill(StringBuilder there, String back) {
        if (!there.isEmpty()) {
            svg.path(there.append(back).append('Z').toString(), "", Ink.RANGE);
            there.setLength(0);
        }
    }

    private void drawLine(int series) {
        var values = chart.series().get(series).values();
        var path = new StringBuilder();
        var pen = false;
        for (var i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (value == null) {
                pen = false;
                continue;
            }
            path.append(pen ? 'L' : 'M').append(point(i, value));
            pen = true;
            var alone =
                    (i == 0 || values.get(i - 1) == null)
                            && (i == values.size() - 1 || values.get(i + 1) == null);
            if (alone || i == values.size() - 1) {
                svg.circle(x(i), scale.position(value), 3.5, Ink.POINTS.get(series));
            }
        }
        if (!path.isEmpty()) {
            svg.path(path.toString(), DASHES.get(series), Ink.LINES.get(series));
        }
    }

    /// Beside the last value that is known, and no two on top of each other.
    private void drawNames() {
        record Name(String text, double y) {}
        var names = new ArrayList<Name>();
        for (var series : chart.series().subList(0, lines)) {
            for (var i = series.values().size() - 1; i >= 0; i--) {
                var value = series.values().get(i);
                if (value != null) {
                    names.add(new Name(series.name(), scale.position(value)));
                    break;
                }
            }
        }
        names.sort(Comparator.comparingDouble(Name::y));
        var lowest = bottom - APART * (names.size() - 1.0);
        var free = Double.NEGATIVE_INFINITY;
        for (var name : names) {
            var y = Math.min(Math.max(name.y(), free), lowest);
            svg.text(right + 8, y + 4, "start", name.text(), Ink.LABEL);
            free = y + APART;
            lowest += APART;
        }
    }

    private String point(int i, double value) {
        return Svg.px(x(i)) + " " + Svg.px(scale.position(value));
    }

    private double x(int i) {
        var count = chart.categories().size();
        return count == 1 ? (left + right) / 2 : left + (right - left) * i / (count - 1);
    }
}
