package no.helhet.platform.chart;

import no.helhet.platform.chart.Chart.Width;
import no.helhet.platform.chart.Chart.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Parts of a difference, each a bar from zero with its interval.
///
/// @param bars in the order they are drawn
/// @param columns headings of the table: the part and its interval
public record IntervalBars(String id, Words words, List<Bar> bars, List<String> columns)
        implements Drawn {
    /// A part.
    ///
    /// @param strong whether it is what the figure is about, rather than a piece of another part
    /// @param cells of its row in the table
    public record Bar(
            String name,
            double value,
            double lower,
            double upper,
            boolean strong,
            List<String> cells) {
        public Bar {
            cells = List.copyOf(cells);
            if (!Double.isFinite(value + lower + upper)) {
                throw new IllegalArgumentException("Not a number to draw");
            }
        }
    }

    private static final int TOP = 20;
    private static final int LINE = 28;

    public IntervalBars {
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
                        width.pixels * .42,
                        bars.stream().mapToDouble(b -> Figures.width(b.name(), 13)).max().orElse(0)
                                + 10);
        double low = Math.min(0, bars.stream().mapToDouble(Bar::lower).min().orElse(0));
        double high = Math.max(0, bars.stream().mapToDouble(Bar::upper).max().orElse(0));
        var scale = Scale.nice(low, high, narrow ? 4 : 7, 0, labels + 14, width.pixels - 14.0);
        var figures = new Figures(scale.decimals());
        var svg = new Svg(false);
        double bottom = TOP + 6.0 + bars.size() * LINE;
        for (var tick : scale.ticks()) {
            double x = scale.position(tick);
            svg.line(x, TOP, x, bottom, Math.abs(tick) < 1e-9 ? Ink.AXIS : Ink.GRID);
            svg.text(x, 12, "middle", (tick > 1e-9 ? "+" : "") + figures.text(tick), Ink.TICK);
        }
        for (int i = 0; i < bars.size(); i++) {
            draw(svg, bars.get(i), scale, TOP + 6.0 + i * LINE, labels);
        }
        return svg.element(
                id + "-" + width.name().toLowerCase(Locale.ROOT), words, width.pixels, bottom + 8);
    }

    private static void draw(Svg svg, Bar bar, Scale scale, double y, double labels) {
        svg.text(
                labels,
                y + 17,
                "end",
                TileMap.cut(bar.name(), labels),
                bar.strong() ? Ink.FIGURE : Ink.LABEL);
        double zero = scale.position(0);
        double end = scale.position(bar.value());
        svg.rect(
                Math.min(zero, end),
                y + 6,
                Math.abs(end - zero),
                13,
                bar.strong() ? Ink.BAR_2 : Ink.BAR_1);
        svg.line(
                scale.position(bar.lower()),
                y + 12.5,
                scale.position(bar.upper()),
                y + 12.5,
                Ink.STRONG);
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
