package no.helhet.platform.chart;

import no.helhet.platform.chart.Chart.Width;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// The months of a year: those known, those expected with their intervals, and what was planned
/// for each.
///
/// @param id names the drawing on its page
/// @param words its title, and its values in a sentence
/// @param months short names, twelve
/// @param known from the first month, at least one
/// @param expected those left
/// @param plan per month, null when none is set
/// @param planLabel what it is
/// @param decimals of the axis and the figures
public record YearLine(
        String id,
        Chart.Words words,
        List<String> months,
        List<Double> known,
        List<Expected> expected,
        @Nullable Double plan,
        String planLabel,
        int decimals) {
    private static final double TOP = 20;
    private static final double BOTTOM = 196;
    private static final double HEIGHT = 224;
    private static final double LEFT = 40;

    /// A month that is left.
    public record Expected(double value, double lower, double upper) {}

    public YearLine {
        months = List.copyOf(months);
        known = Collections.unmodifiableList(new ArrayList<>(known));
        expected = List.copyOf(expected);
        if (known.isEmpty() || known.size() + expected.size() > months.size()) {
            throw new IllegalArgumentException("At least one known month and no more than a year");
        }
    }

    /// An `svg` element for a page.
    public String svg(Width width) {
        var svg = new Svg(false);
        new Drawn(svg, width).draw();
        return svg.element(
                id + "-" + width.name().toLowerCase(Locale.ROOT), words, width.pixels, HEIGHT);
    }

    private final class Drawn {
        private final Svg svg;
        private final boolean narrow;
        private final double right;
        private final Scale scale;
        private final Figures figures = new Figures(decimals);

        Drawn(Svg svg, Width width) {
            this.svg = svg;
            narrow = width == Width.NARROW;
            right = width.pixels - (narrow ? 34 : 60);
            var all =
                    DoubleStream.concat(
                                    DoubleStream.concat(
                                            known.stream().mapToDouble(v -> v),
                                            expected.stream()
                                                    .flatMapToDouble(
                                                            e ->
                                                                    DoubleStream.of(
                                                                            e.lower(), e.upper()))),
                                    plan == null ? DoubleStream.empty() : DoubleStream.of(plan))
                            .summaryStatistics();
            double spare = Math.max(0.05 * all.getMax(), (all.getMax() - all.getMin()) * 0.1);
            scale =
                    Scale.nice(
                            Math.max(0, all.getMin() - spare),
                            all.getMax() + spare,
                            4,
                            decimals,
                            BOTTOM,
                            TOP);
        }

        void draw() {
            var ticks = new Figures(scale.decimals());
            for (var tick : scale.ticks()) {
                double y = scale.position(tick);
                svg.line(LEFT, y, right, y, Ink.GRID);
                svg.text(LEFT - 8, y + 4, "end", ticks.text(tick), Ink.TICK);
            }
            for (int i = 0; i < months.size(); i++) {
                if (!narrow || i % 2 == 0) {
                    svg.text(x(i), BOTTOM + 20, "middle", months.get(i), Ink.TICK);
                }
            }
            drawPlan();
            drawExpected();
            svg.path(line(known, 0), "", Ink.LINE_1);
            for (int i = 0; i < known.size(); i++) {
                svg.circle(x(i), scale.position(known.get(i)), 3.5, Ink.POINT_1);
            }
            int last = known.size() - 1;
            svg.text(
                    x(last),
                    scale.position(known.get(last)) - 10,
                    "middle",
                    figures.text(known.get(last)),
                    Ink.FIGURE);
        }

        private void drawPlan() {
            if (plan != null) {
                double y = scale.position(plan);
                svg.path(
                        "M%s %sH%s".formatted(Svg.px(LEFT), Svg.px(y), Svg.px(right)),
                        "4 3",
                        Ink.RULE);
                svg.text(
                        narrow ? right : right + 4,
                        narrow ? y - 5 : y + 4,
                        narrow ? "end" : "start",
                        planLabel,
                        Ink.TICK);
            }
        }

        private void drawExpected() {
            if (expected.isEmpty()) {
                return;
            }
            int from = known.size() - 1;
            double start = known.get(from);
            var band = new StringBuilder(at('M', from, start));
            var middle = new ArrayList<Double>(List.of(start));
            for (int i = 0; i < expected.size(); i++) {
                band.append(at('L', from + 1 + i, expected.get(i).upper()));
                middle.add(expected.get(i).value());
            }
            for (int i = expected.size() - 1; i >= 0; i--) {
                band.append(at('L', from + 1 + i, expected.get(i).lower()));
            }
            svg.path(band.append('Z').toString(), "", Ink.BAND);
            svg.path(line(middle, from), "4 3", Ink.LINE_1);
            var last = expected.getLast();
            svg.text(
                    x(from + expected.size()) + 6,
                    scale.position(last.value()) + 4,
                    "start",
                    figures.text(last.value()),
                    Ink.FIGURE);
        }

        private String line(List<Double> values, int from) {
            var d = new StringBuilder();
            for (int i = 0; i < values.size(); i++) {
                d.append(at(i == 0 ? 'M' : 'L', from + i, values.get(i)));
            }
            return d.toString();
        }

        private String at(char command, int month, double value) {
            return command + Svg.px(x(month)) + " " + Svg.px(scale.position(value));
        }

        private double x(int month) {
            return LEFT + 20 + month * (right - LEFT - 30) / (months.size() - 1);
        }
    }
}
