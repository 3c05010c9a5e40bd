package no.helhet.platform.chart;

import no.helhet.platform.chart.Chart.Width;

import java.util.ArrayList;
import java.util.List;

/// Horizontal bars from zero. What they are of stands at the left, or above where it is narrow;
/// the figure stands at the end of each.
final class Bars {
    private static final int SIZE = 13;
    private static final int LINE = 16;
    private static final int TOP = 20;
    private static final int GAP = 12;
    private static final int WITHHELD = 32;
    private static final double LABELS_AT_MOST = 0.34;

    private final Chart chart;
    private final Svg svg;
    private final boolean above;
    private final int width;
    private final int thickness;
    private final double labels;
    private final Scale scale;
    private final List<Double> tops = new ArrayList<>();

    Bars(Chart chart, Svg svg, Width width) {
        this.chart = chart;
        this.svg = svg;
        this.above = width == Width.NARROW;
        this.width = width.pixels;
        this.thickness = chart.series().size() == 1 ? 18 : 15;
        this.labels = above ? 0 : labels();
        var figures = new Figures(chart.decimals());
        double least = chart.extreme(0, Math::min);
        double most = chart.extreme(0, Math::max);
        var room = room(figures);
        var left = labels + (least < 0 ? room : 4);
        var right = this.width - (most > 0 || least == 0 ? room : 4);
        this.scale =
                Scale.nice(least, most, (int) ((right - left) / 80), chart.decimals(), left, right);
    }

    private double labels() {
        var longest = chart.categories().stream().mapToDouble(c -> Figures.width(c, SIZE)).max();
        return Math.min(width * LABELS_AT_MOST, longest.orElse(0)) + 10;
    }

    /// What the widest figure needs at the end of its bar.
    private double room(Figures figures) {
        return 12
                + chart.values()
                        .mapToDouble(v -> Figures.width(figures.text(v), SIZE))
                        .max()
                        .orElse(0);
    }

    /// @return the height
    double draw() {
        var figures = new Figures(chart.decimals());
        double y = TOP + GAP / 2.0;
        for (var category : chart.categories()) {
            var lines = above ? List.of(category) : wrap(category, labels - 10);
            var bars = chart.series().size() * thickness;
            var own = above ? LINE + 2 + bars : Math.max(lines.size() * LINE, bars);
            tops.add(above ? y + LINE + 2 : y + (own - bars) / 2.0);
            var first = above ? y + SIZE : y + (own - lines.size() * LINE) / 2.0 + 12;
            for (var i = 0; i < lines.size(); i++) {
                svg.text(
                        above ? 0 : labels - 10,
                        first + i * LINE,
                        above ? "start" : "end",
                        lines.get(i),
                        Ink.LABEL);
            }
            y += own + GAP;
        }
        drawGrid(y - GAP / 2.0);
        for (var s = 0; s < chart.series().size(); s++) {
            for (var c = 0; c < chart.categories().size(); c++) {
                drawBar(s, c, figures);
            }
        }
        drawUpright(scale.position(0), y - GAP / 2.0, Ink.AXIS);
        return y
                + Legend.draw(
                        svg,
                        chart.series(),
                        labels,
                        y - GAP / 2.0,
                        width - labels,
                        (i, x, middle) -> svg.rect(x, middle - 4, 14, 8, Ink.BARS.get(i)));
    }

    private void drawGrid(double bottom) {
        var ticks = new Figures(scale.decimals());
        for (var tick : scale.ticks()) {
            var x = scale.position(tick);
            drawUpright(x, bottom, Ink.GRID);
            svg.text(x, 12, "middle", ticks.text(tick), Ink.TICK);
        }
    }

    /// From top to bottom, but not through what stands above the bars.
    private void drawUpright(double x, double bottom, Ink ink) {
        if (!above) {
            svg.line(x, TOP, x, bottom, ink);
            return;
        }
        for (var top : tops) {
            svg.line(x, top - 1, x, top + chart.series().size() * thickness + 1, ink);
        }
    }

    private void drawBar(int series, int category, Figures figures) {
        var value = chart.series().get(series).values().get(category);
        var y = tops.get(category) + series * thickness;
        var zero = scale.position(0);
        var end = value == null ? zero : scale.position(value);
        if (value != null) {
            svg.rect(
                    Math.min(zero, end),
                    y + 1,
                    Math.abs(end - zero),
                    thickness - 2,
                    Ink.BARS.get(series));
        }
        var own = chart.series().get(series);
        if (value == null && own.withheld()) {
            end = drawWithheld(zero, y + 1);
        }
        var negative = value != null && value < 0;
        svg.text(
                negative ? end - 6 : end + 6,
                y + thickness / 2.0 + 4.5,
                negative ? "end" : "start",
                own.text(figures, category),
                value == null ? Ink.TICK : Ink.FIGURE);
    }

    /// A hatched box, of one size whatever is in it.
    ///
    /// @return where it ends
    private double drawWithheld(double x, double y) {
        var high = thickness - 2;
        var hatch = new StringBuilder();
        for (var i = 0; i + high <= WITHHELD; i += 6) {
            hatch.append("M" + Svg.px(x + i) + " " + Svg.px(y + high));
            hatch.append("l" + high + " -" + high);
        }
        hatch.append("M" + Svg.px(x) + " " + Svg.px(y));
        hatch.append("h" + WITHHELD + "v" + high + "h-" + WITHHELD + "z");
        svg.path(hatch.toString(), "", Ink.LIMIT);
        return x + WITHHELD;
    }

    /// Broken between words; a word too long stands on a line of its own.
    static List<String> wrap(String text, double width) {
        var lines = new ArrayList<String>();
        var line = "";
        for (var word : text.split(" ")) {
            var longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && Figures.width(longer, SIZE) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
