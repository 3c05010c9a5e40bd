package no.helhet.platform.chart;

import no.helhet.platform.chart.Chart.Width;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;

/// Bars of which some need attention, with a line for what was agreed: across the bars at a value,
/// or between two of them.
///
/// @param id names the drawing on its page
/// @param words its title, and its values in a sentence
/// @param bars from the top
/// @param limit a value that was agreed, null when there is none
/// @param divider a line between bars, null when there is none
public record RankedBars(
        String id,
        Chart.Words words,
        List<Bar> bars,
        @Nullable Limit limit,
        @Nullable Divider divider) {
    private static final int THICKNESS = 20;
    private static final int STEP = 29;
    private static final int NARROW_STEP = 44;
    private static final int TOP = 6;
    private static final int SIZE = 13;

    /// How a bar is told from the others.
    public enum Tone {
        PLAIN,
        MUTED,
        WARN,
        BREACH
    }

    /// A bar.
    ///
    /// @param figure at its end, strong
    /// @param rest after the figure; may be empty
    public record Bar(String label, double value, Tone tone, String figure, String rest) {}

    /// A value and what it is.
    public record Limit(double value, String label) {}

    /// A line below a bar, counted from the top, and what it is.
    public record Divider(int below, String label) {}

    public RankedBars {
        bars = List.copyOf(bars);
        if (bars.isEmpty()) {
            throw new IllegalArgumentException("There are no bars");
        }
    }

    /// An `svg` element for a page.
    public String svg(Width width) {
        var svg = new Svg(false);
        var height = new Drawn(svg, width).draw();
        return svg.element(
                id + "-" + width.name().toLowerCase(Locale.ROOT), words, width.pixels, height);
    }

    private final class Drawn {
        private final Svg svg;
        private final boolean above;
        private final double left;
        private final double room;
        private final double most;
        private final int step;
        private final int width;

        Drawn(Svg svg, Width width) {
            this.svg = svg;
            this.width = width.pixels;
            above = width == Width.NARROW;
            step = above ? NARROW_STEP : STEP;
            left =
                    above
                            ? 0
                            : 10
                                    + Math.min(
                                            250,
                                            bars.stream()
                                                    .mapToDouble(
                                                            b -> Figures.width(b.label(), SIZE))
                                                    .max()
                                                    .orElse(0));
            room = 14 + bars.stream().mapToDouble(b -> Figures.width(end(b), SIZE)).max().orElse(0);
            double top = bars.stream().mapToDouble(Bar::value).max().orElse(0);
            var agreed = limit;
            most = Math.max(1e-9, agreed == null ? top : Math.max(top, agreed.value()));
        }

        double draw() {
            for (int i = 0; i < bars.size(); i++) {
                draw(bars.get(i), TOP + i * step + (above ? 20 : 0));
            }
            double bottom = TOP + bars.size() * step - (STEP - THICKNESS);
            var line = divider;
            if (line != null) {
                double y = TOP + line.below() * step - 4.5;
                svg.path("M0 %sH%d".formatted(Svg.px(y), width), "4 3", Ink.RULE);
                svg.text(width - 4, y - 4, "end", line.label(), Ink.TICK);
            }
            var agreed = limit;
            if (agreed == null) {
                return bottom + 6;
            }
            double x = left + length(agreed.value());
            svg.path("M%s 0V%s".formatted(Svg.px(x), Svg.px(bottom + 4)), "4 3", Ink.RULE);
            svg.text(x, bottom + 18, "middle", agreed.label(), Ink.TICK);
            return bottom + 24;
        }

        private void draw(Bar bar, double y) {
            svg.text(
                    above ? 0 : left - 8,
                    above ? y - 6 : y + 14,
                    above ? "start" : "end",
                    bar.label(),
                    bar.tone() == Tone.BREACH ? Ink.FIGURE : Ink.LABEL);
            double end = left + length(bar.value());
            svg.rect(left, y, end - left, THICKNESS, ink(bar.tone()));
            double at = bar.rest().isEmpty() ? end + 8 : width - room + 10;
            svg.text(at, y + 14, "start", bar.figure(), Ink.FIGURE);
            if (!bar.rest().isEmpty()) {
                svg.text(
                        at + Figures.width(bar.figure(), SIZE) + 6,
                        y + 14,
                        "start",
                        bar.rest(),
                        Ink.LABEL);
            }
        }

        private double length(double value) {
            return (width - left - room) * value / most;
        }
    }

    private static String end(Bar bar) {
        return bar.figure() + (bar.rest().isEmpty() ? "" : "  " + bar.rest());
    }

    private static Ink ink(Tone tone) {
        return switch (tone) {
            case PLAIN -> Ink.BAR_1;
            case MUTED -> Ink.BAR_2;
            case WARN -> Ink.BAR_3;
            case BREACH -> Ink.BAR_BREACH;
        };
    }
}
