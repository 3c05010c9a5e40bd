package no.helhet.platform.chart;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// A series on one line of a table, with the limits of what is ordinary as a field behind it. Its
/// figures stand in the table's other cells, and in the words that are read aloud.
///
/// @param points in order, the last one marked
/// @param centre middle of the ordinary, null when too little is known
/// @param words read aloud: the middle, the limits and what is marked
public record Sparkline(List<Point> points, @Nullable Double centre, String words) {
    private static final double WIDTH = 236;
    private static final double HEIGHT = 36;
    private static final double EDGE = 4;

    /// A point.
    ///
    /// @param value null where nothing is known
    /// @param lower limit, null when too little is known
    /// @param mark beyond what is ordinary, and then whether that is good
    public record Point(
            @Nullable Double value, @Nullable Double lower, @Nullable Double upper, Mark mark) {}

    /// How a point is marked.
    public enum Mark {
        NONE,
        GOOD,
        BAD,
        /// Neither good nor bad.
        OTHER
    }

    public Sparkline {
        points = Collections.unmodifiableList(new ArrayList<>(points));
    }

    /// An `svg` element for a page.
    public String svg() {
        var body = new Svg(false);
        draw(body);
        return "<svg class=\"h-xmr\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">%s</svg>"
                .formatted(
                        (int) WIDTH,
                        (int) HEIGHT,
                        (int) WIDTH,
                        (int) HEIGHT,
                        Svg.escape(words),
                        body.body());
    }

    private void draw(Svg svg) {
        var all =
                points.stream()
                        .flatMap(
                                p ->
                                        Stream.of(
                                                Optional.ofNullable(p.value()),
                                                Optional.ofNullable(p.lower()),
                                                Optional.ofNullable(p.upper())))
                        .flatMap(Optional::stream)
                        .mapToDouble(Double::doubleValue)
                        .summaryStatistics();
        if (all.getCount() == 0) {
            return;
        }
        var scale = new Height(all.getMin(), all.getMax());
        drawLimits(svg, scale);
        if (centre != null) {
            double y = scale.of(centre);
            svg.path("M0 %sH%s".formatted(Svg.px(y), Svg.px(WIDTH)), "4 3", Ink.MIDDLE);
        }
        drawLine(svg, scale);
        drawMarks(svg, scale);
    }

    private void drawLimits(Svg svg, Height scale) {
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            if (point.lower() != null && point.upper() != null) {
                double from = i == 0 ? 0 : x(i - 0.5);
                double to = i == points.size() - 1 ? WIDTH : x(i + 0.5);
                svg.band(
                        from,
                        scale.of(point.upper()),
                        to - from,
                        scale.of(point.lower()) - scale.of(point.upper()));
            }
        }
    }

    private void drawLine(Svg svg, Height scale) {
        var d = new StringBuilder();
        boolean open = false;
        for (int i = 0; i < points.size(); i++) {
            var value = points.get(i).value();
            if (value != null) {
                d.append(open ? 'L' : 'M')
                        .append(Svg.px(x(i)))
                        .append(' ')
                        .append(Svg.px(scale.of(value)));
            }
            open = value != null;
        }
        svg.path(d.toString(), "", Ink.RULE);
    }

    private void drawMarks(Svg svg, Height scale) {
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            boolean last = i == points.size() - 1;
            if (point.value() != null && (last || point.mark() != Mark.NONE)) {
                svg.circle(x(i), scale.of(point.value()), last ? 3.5 : 3.2, ink(point.mark()));
            }
        }
    }

    private static Ink ink(Mark mark) {
        return switch (mark) {
            case NONE -> Ink.POINT_1;
            case GOOD -> Ink.POINT_4;
            case BAD -> Ink.POINT_3;
            case OTHER -> Ink.POINT_2;
        };
    }

    private double x(double index) {
        return points.size() == 1
                ? WIDTH / 2
                : EDGE + index * (WIDTH - 2 * EDGE) / (points.size() - 1);
    }

    private record Height(double least, double most) {
        double of(double value) {
            return most == least
                    ? HEIGHT / 2
                    : EDGE + (most - value) * (HEIGHT - 2 * EDGE) / (most - least);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "Sparkline[%d]", points.size());
    }
}
