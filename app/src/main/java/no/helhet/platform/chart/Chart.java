package no.helhet.platform.chart;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A chart and its table.
///
/// @param id names the chart on its page
/// @param kind how it is drawn
/// @param words what is said about it
/// @param categories what there are figures for, in a natural order
/// @param series one to [#MOST_SERIES], each with a value for each category
/// @param decimals with how many the figures are written, 0 to 6
public record Chart(
        String id,
        Kind kind,
        Words words,
        List<String> categories,
        List<Series> series,
        int decimals) {
    /// More than this cannot be told apart.
    public static final int MOST_SERIES = 4;

    /// How a chart is drawn.
    public enum Kind {
        /// Horizontal, from zero, with the figure at the end; several series stand in groups.
        BARS,
        /// Over categories that follow one another, such as months. The axis need not hold zero.
        LINES,
        /// As [#LINES], the last two series being the lower and the upper limit of a quiet band
        /// behind the others; with fewer than three there is no band.
        LINES_IN_BAND
    }

    /// How wide: on a screen or paper, and on a phone. Each keeps the size of its letters.
    public enum Width {
        WIDE(640),
        NARROW(340);

        final int pixels;

        Width(int pixels) {
            this.pixels = pixels;
        }
    }

    /// What is said about a chart.
    ///
    /// @param title the question or the subject
    /// @param unit what the figures are, for the line below
    /// @param description the main values in a sentence, for those who do not see the drawing
    /// @param categories the heading of the table's first column
    public record Words(String title, String unit, String description, String categories) {}

    /// A row of the table.
    ///
    /// @param cells the figures as they are written, in the order of the series
    public record TableRow(String category, List<String> cells) {}

    /// @throws IllegalArgumentException when there is nothing to draw, too many series, or a series
    ///     of another length than the categories
    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        if (categories.isEmpty() || series.isEmpty() || series.size() > MOST_SERIES) {
            throw new IllegalArgumentException(
                    "A chart has categories and 1 to %d series".formatted(MOST_SERIES));
        }
        for (var one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException(
                        "Series '%s' has %d values for %d categories"
                                .formatted(one.name(), one.values().size(), categories.size()));
            }
        }
    }

    /// The drawing for a page: an `svg` element with classes for `h-charts.css`, no script and no
    /// inline style.
    public String svg(Width width) {
        var svg = new Svg(false);
        var height = draw(svg, width);
        return svg.element(
                id + "-" + width.name().toLowerCase(Locale.ROOT), words, width.pixels, height);
    }

    /// A whole SVG file with title, unit and colours, as wide as [Width#WIDE].
    public String file() {
        var svg = new Svg(true);
        var height = draw(svg, Width.WIDE);
        return svg.file(id, words, Width.WIDE.pixels, height);
    }

    /// The same figures as text.
    public List<TableRow> table() {
        var format = new Figures(decimals);
        return IntStream.range(0, categories.size())
                .mapToObj(
                        i ->
                                new TableRow(
                                        categories.get(i),
                                        series.stream().map(s -> s.text(format, i)).toList()))
                .toList();
    }

    private double draw(Svg svg, Width width) {
        return switch (kind) {
            case BARS -> new Bars(this, svg, width).draw();
            case LINES, LINES_IN_BAND -> new Lines(this, svg, width).draw();
        };
    }

    /// The least or the greatest of all values.
    double extreme(double start, DoubleBinaryOperator which) {
        return values().mapToDouble(Objects::requireNonNull).reduce(start, which);
    }

    Stream<@Nullable Double> values() {
        return series.stream().flatMap(s -> s.values().stream()).filter(Objects::nonNull);
    }
}
