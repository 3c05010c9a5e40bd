package no.helhet.platform.chart;

import no.helhet.platform.chart.Chart.Width;
import no.helhet.platform.chart.Chart.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/// Values of units by their size, with the limits between which they lie by chance.
///
/// @param target about which the limits lie
/// @param points in any order
/// @param limits by size, ascending
/// @param axes what stands at the axes and lines
/// @param columns headings of the table
public record FunnelPlot(
        String id,
        Words words,
        double target,
        List<Point> points,
        List<Limit> limits,
        Axes axes,
        List<String> columns)
        implements Drawn {
    /// A unit.
    ///
    /// @param marked whether it is told apart and named
    /// @param cells of its row in the table
    public record Point(
            String name, double size, double value, boolean marked, List<String> cells) {
        public Point {
            cells = List.copyOf(cells);
        }
    }

    /// Where a unit of a size lies by chance: in the inner in 95 of a hundred cases, in the outer
    /// in
    /// 99.8.
    public record Limit(
            double size,
            double innerLower,
            double innerUpper,
            double outerLower,
            double outerUpper) {}

    /// @param size what the horizontal axis is
    /// @param target the name of the line in the middle
    /// @param inner the name of the inner limit, `95 %`
    public record Axes(String size, String target, String inner, String outer) {}

    private static final int MOST_NAMES = 12;

    public FunnelPlot {
        points = List.copyOf(points);
        limits = List.copyOf(limits);
        columns = List.copyOf(columns);
        if (points.isEmpty() || limits.size() < 2) {
            throw new IllegalArgumentException("A funnel has points, and limits to lie between");
        }
    }

    @Override
    public String svg(Width width) {
        return new Plot(width).draw();
    }

    @Override
    public List<List<String>> rows() {
        return points.stream()
                .sorted(Comparator.comparing(Point::name))
                .map(
                        p -> {
                            var row = new ArrayList<String>();
                            row.add(p.name());
                            row.addAll(p.cells());
                            return List.copyOf(row);
                        })
                .toList();
    }

    private final class Plot {
        private static final int TOP = 14;
        private static final int LEFT = 44;
        private final Width width;
        private final double right;
        private final double bottom;
        private final Scale across;
        private final Scale up;
        private final Svg svg = new Svg(false);

        Plot(Width width) {
            this.width = width;
            boolean narrow = width == Width.NARROW;
            this.right = width.pixels - 48.0;
            this.bottom = narrow ? 270 : 330;
            double most = Math.max(limits.getLast().size(), extreme(Point::size, true));
            across = Scale.nice(0, most, narrow ? 3 : 6, 0, LEFT, right);
            double low = extreme(Point::value, false);
            double high = extreme(Point::value, true);
            double reach = Math.max(high - target, target - low) * 1.15;
            up = Scale.nice(Math.max(0, target - reach), target + reach, 4, 0, bottom, TOP);
        }

        private double extreme(ToDoubleFunction<Point> of, boolean highest) {
            var all = points.stream().mapToDouble(of);
            return (highest ? all.max() : all.min()).orElse(0);
        }

        String draw() {
            var figures = new Figures(Math.max(up.decimals(), 0));
            for (var tick : up.ticks()) {
                svg.line(LEFT, up.position(tick), right, up.position(tick), Ink.GRID);
                svg.text(LEFT - 8, up.position(tick) + 4, "end", figures.text(tick), Ink.TICK);
            }
            var sizes = new Figures(across.decimals());
            for (var tick : across.ticks()) {
                svg.text(across.position(tick), bottom + 18, "middle", sizes.text(tick), Ink.TICK);
            }
            svg.text((LEFT + right) / 2, bottom + 36, "middle", axes.size(), Ink.TICK);
            svg.line(LEFT, up.position(target), right, up.position(target), Ink.STRONG);
            svg.text(right + 5, up.position(target) + 4, "start", axes.target(), Ink.TICK);
            limit(Limit::innerUpper, "", axes.inner());
            limit(Limit::innerLower, "", "");
            limit(Limit::outerUpper, "4 3", axes.outer());
            limit(Limit::outerLower, "4 3", "");
            points.stream().filter(p -> !p.marked()).forEach(p -> point(p, Ink.POINT_1));
            points.stream().filter(Point::marked).forEach(p -> point(p, Ink.POINT_3));
            names();
            return svg.element(
                    id + "-" + width.name().toLowerCase(Locale.ROOT),
                    words,
                    width.pixels,
                    bottom + 42);
        }

        private boolean isInside(double value) {
            double y = up.position(value);
            return y >= TOP - .5 && y <= bottom + .5;
        }

        private void limit(ToDoubleFunction<Limit> of, String dashes, String name) {
            var path = new StringBuilder();
            for (var at : limits) {
                double value = of.applyAsDouble(at);
                if (isInside(value) && value >= 0) {
                    path.append(path.isEmpty() ? 'M' : 'L')
                            .append(Svg.px(across.position(at.size())))
                            .append(' ')
                            .append(Svg.px(up.position(value)));
                }
            }
            if (path.isEmpty()) {
                return;
            }
            svg.path(path.toString(), dashes, Ink.LIMIT);
            double last = of.applyAsDouble(limits.getLast());
            if (!name.isEmpty() && isInside(last)) {
                svg.text(right + 5, up.position(last) + 4, "start", name, Ink.TICK);
            }
        }

        private void point(Point point, Ink ink) {
            svg.circle(
                    across.position(point.size()),
                    up.position(point.value()),
                    points.size() > 60 ? 3.5 : 5,
                    ink);
        }

        /// Beside the point, on the side where there is room, and no two on top of each other.
        private void names() {
            var marked = points.stream().filter(Point::marked).toList();
            if (marked.size() > MOST_NAMES) {
                return;
            }
            var taken = new ArrayList<double[]>();
            for (var point : marked) {
                double x = across.position(point.size());
                double y = up.position(point.value()) + 4;
                double wide = Figures.width(point.name(), 13);
                boolean before = x + 10 + wide > right;
                double from = before ? x - 10 - wide : x + 10;
                while (meets(taken, from, from + wide, y)) {
                    y += 15;
                }
                taken.add(new double[] {from, from + wide, y});
                svg.text(
                        before ? x - 10 : x + 10,
                        y,
                        before ? "end" : "start",
                        point.name(),
                        Ink.FIGURE);
            }
        }

        private static boolean meets(List<double[]> taken, double from, double to, double y) {
            return taken.stream()
                    .anyMatch(t -> Math.abs(t[2] - y) < 14 && t[0] < to && from < t[1]);
        }
    }
}
