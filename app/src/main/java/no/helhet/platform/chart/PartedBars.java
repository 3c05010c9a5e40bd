package no.helhet.platform.chart;

import no.helhet.platform.chart.Chart.Width;
import no.helhet.platform.chart.Chart.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A difference in two parts for each of several, the second with its interval: two bars from
/// zero, one above the other.
///
/// @param first name of the first part
/// @param second name of the second part, interval included
/// @param bars in the order they are drawn
/// @param columns headings of the table
public record PartedBars(
        String id, Words words, String first, String second, List<Bar> bars, List<String> columns)
        implements Drawn {
    /// One that is parted.
    ///
    /// @param parts null when they are hidden
    /// @param marked whether the second part is more than chance
    /// @param cells of its row in the table
    public record Bar(String name, @Nullable Parts parts, boolean marked, List<String> cells) {
        public Bar {
            cells = List.copyOf(cells);
        }
    }

    /// @param lower limit of the second part
    public record Parts(double first, double second, double lower, double upper) {}

    private static final int TOP = 20;
    private static final int LINE = 25;

    public PartedBars {
        bars = List.copyOf(bars);
        columns = List.copyOf(columns);
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("There is nothing to draw");
        }
    }

    @Override
    public String svg(Width width) {
        boolean narrow = width == Width.NARROW;
        double labels =
                Math.min(
                        width.pixels * .34,
                        bars.stream().mapToDouble(b -> Figures.width(b.name(), 13)).max().orElse(0)
                                + 10);
        double low = 0;
        double high = 0;
        for (var bar : bars) {
            var parts = bar.parts();
            if (parts != null) {
                low = Math.min(low, Math.min(parts.first(), parts.lower()));
                high = Math.max(high, Math.max(parts.first(), parts.upper()));
            }
        }
        var scale = Scale.nice(low, high, narrow ? 4 : 7, 0, labels + 14, width.pixels - 14.0);
        var svg = new Svg(false);
        double bottom = TOP + 8.0 + bars.size() * LINE;
        var figures = new Figures(scale.decimals());
        for (var tick : scale.ticks()) {
            double x = scale.position(tick);
            svg.line(x, TOP, x, bottom, Math.abs(tick) < 1e-9 ? Ink.AXIS : Ink.GRID);
            svg.text(x, 12, "middle", (tick > 1e-9 ? "+" : "") + figures.text(tick), Ink.TICK);
        }
        for (int i = 0; i < bars.size(); i++) {
            draw(svg, bars.get(i), scale, TOP + 8.0 + i * LINE, labels);
        }
        double y = bottom + 14;
        svg.rect(labels, y, 14, 8, Ink.BAR_1);
        svg.text(labels + 20, y + 8, "start", first, Ink.TICK);
        double next = narrow ? labels : labels + 40 + Figures.width(first, 13);
        double below = narrow ? y + 20 : y;
        svg.rect(next, below, 14, 8, Ink.BAR_2);
        svg.text(next + 20, below + 8, "start", second, Ink.TICK);
        return svg.element(
                id + "-" + width.name().toLowerCase(Locale.ROOT), words, width.pixels, below + 16);
    }

    private static void draw(Svg svg, Bar bar, Scale scale, double y, double labels) {
        svg.text(
                labels,
                y + 13,
                "end",
                TileMap.cut(bar.name(), labels),
                bar.marked() ? Ink.FIGURE : Ink.LABEL);
        var parts = bar.parts();
        if (parts == null) {
            return;
        }
        bar(svg, scale, parts.first(), y, Ink.BAR_1);
        bar(svg, scale, parts.second(), y + 9, bar.marked() ? Ink.BAR_3 : Ink.BAR_2);
        svg.line(
                scale.position(parts.lower()),
                y + 13,
                scale.position(parts.upper()),
                y + 13,
                Ink.STRONG);
    }

    private static void bar(Svg svg, Scale scale, double value, double y, Ink ink) {
        double zero = scale.position(0);
        double end = scale.position(value);
        svg.rect(Math.min(zero, end), y, Math.abs(end - zero), 8, ink);
    }

    @Override
    public List<List<String>> rows() {
        return bars.stream()
                .map(
                        b -> {
                            var row = new ArrayList<String>();
                            row.add(b.name());
                            row.addAll(b.cells());
                            return List.copyOf(row);
                        })
                .toList();
    }
}
