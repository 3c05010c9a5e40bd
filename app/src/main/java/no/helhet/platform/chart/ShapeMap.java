package no.helhet.platform.chart;

import no.helhet.platform.chart.Chart.Width;
import no.helhet.platform.chart.Chart.Words;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A map of shapes coloured by class; the value stands in the middle of each that has room.
///
/// @param classes names of up to five classes, the lowest first
/// @param columns headings of the table
public record ShapeMap(
        String id, Words words, List<Shape> shapes, List<String> classes, List<String> columns)
        implements Drawn {
    /// An area.
    ///
    /// @param rings outlines and holes, each of longitude and latitude in turn, in degrees
    /// @param number of its class from 1; 0 when it has no value
    public record Shape(String name, List<double[]> rings, String value, int number, String note) {
        public Shape {
            rings = List.copyOf(rings);
        }
    }

    /// What all shapes lie within, east and west drawn together as far north as they are.
    private record Frame(double west, double north, double scale, double squeeze) {
        static Frame of(List<Shape> shapes, double width, double most) {
            double west = Double.POSITIVE_INFINITY;
            double east = Double.NEGATIVE_INFINITY;
            double south = Double.POSITIVE_INFINITY;
            double north = Double.NEGATIVE_INFINITY;
            for (var shape : shapes) {
                for (var ring : shape.rings()) {
                    for (int i = 0; i + 1 < ring.length; i += 2) {
                        west = Math.min(west, ring[i]);
                        east = Math.max(east, ring[i]);
                        south = Math.min(south, ring[i + 1]);
                        north = Math.max(north, ring[i + 1]);
                    }
                }
            }
            double squeeze = Math.cos(Math.toRadians((south + north) / 2));
            double scale =
                    Math.min(
                            width / Math.max(1e-9, (east - west) * squeeze),
                            most / Math.max(1e-9, north - south));
            return new Frame(west, north, scale, squeeze);
        }

        double x(double longitude) {
            return (longitude - west) * squeeze * scale;
        }

        double y(double latitude) {
            return (north - latitude) * scale;
        }
    }

    /// Pixels a shape is wide and high for its name to stand in it.
    private static final int NAMED = 62;

    public ShapeMap {
        shapes = List.copyOf(shapes);
        classes = List.copyOf(classes);
        columns = List.copyOf(columns);
        if (shapes.isEmpty() || classes.isEmpty() || classes.size() > Ink.CLASSES.size() - 1) {
            throw new IllegalArgumentException("A map has shapes, and one to five classes");
        }
    }

    @Override
    public String svg(Width width) {
        var svg = new Svg(false);
        double most = width == Width.NARROW ? 320 : 360;
        var frame = Frame.of(shapes, width.pixels, most);
        double bottom = 0;
        for (var shape : shapes) {
            var path = new StringBuilder();
            for (var ring : shape.rings()) {
                for (int i = 0; i + 1 < ring.length; i += 2) {
                    double y = frame.y(ring[i + 1]);
                    bottom = Math.max(bottom, y);
                    path.append(i == 0 ? 'M' : 'L')
                            .append(Svg.px(frame.x(ring[i])))
                            .append(' ')
                            .append(Svg.px(y));
                }
                path.append('Z');
            }
            svg.area(path.toString(), Ink.CLASSES.get(shape.number()));
        }
        for (var shape : shapes) {
            label(svg, shape, frame, width == Width.NARROW ? 2 * NAMED : NAMED);
        }
        Classes.draw(svg, classes, bottom, width.pixels);
        return svg.element(
                id + "-" + width.name().toLowerCase(Locale.ROOT),
                words,
                width.pixels,
                bottom + Classes.HEIGHT);
    }

    /// Value, name and note in the middle of the largest outline, as far as there is room.
    private static void label(Svg svg, Shape shape, Frame frame, int named) {
        var ring = shape.rings().stream().max(Comparator.comparingDouble(ShapeMap::size));
        if (ring.isEmpty() || ring.get().length < 6) {
            return;
        }
        var middle = middle(ring.get());
        double x = frame.x(middle[0]);
        double y = frame.y(middle[1]);
        double room = room(ring.get(), frame, x);
        if (room < Figures.width(shape.value(), 13) + 4) {
            return;
        }
        boolean dark = Classes.isDark(shape.number());
        var small = dark ? Ink.INVERSE_NOTE : Ink.NOTE;
        boolean roomy = room >= named && height(ring.get(), frame) >= NAMED;
        if (!roomy) {
            var mark = shape.note().isEmpty() ? "" : " " + shape.note().split(" ")[0];
            svg.text(x, y + 4, "middle", shape.value() + mark, dark ? Ink.INVERSE : Ink.FIGURE);
            return;
        }
        svg.text(x, y - 14, "middle", TileMap.cut(shape.name(), room - 8), small);
        svg.text(x, y + 10, "middle", shape.value(), dark ? Ink.INVERSE_LARGE : Ink.LARGE);
        if (!shape.note().isEmpty()) {
            boolean fits = Figures.width(shape.note(), 12) <= room - 8;
            var note = fits ? shape.note() : shape.note().split(" ")[0];
            svg.text(x, y + 28, "middle", note, small);
        }
    }

    private static double room(double[] ring, Frame frame, double x) {
        double left = x;
        double right = x;
        for (int i = 0; i + 1 < ring.length; i += 2) {
            left = Math.min(left, frame.x(ring[i]));
            right = Math.max(right, frame.x(ring[i]));
        }
        return 2 * Math.min(x - left, right - x);
    }

    private static double height(double[] ring, Frame frame) {
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int i = 1; i < ring.length; i += 2) {
            top = Math.min(top, frame.y(ring[i]));
            bottom = Math.max(bottom, frame.y(ring[i]));
        }
        return bottom - top;
    }

    private static double size(double[] ring) {
        return Math.abs(twice(ring));
    }

    private static double twice(double[] ring) {
        double sum = 0;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            sum += ring[i] * ring[i + 3] - ring[i + 2] * ring[i + 1];
        }
        return sum;
    }

    /// The centre of gravity; of an outline without area its first point.
    private static double[] middle(double[] ring) {
        // From the first point, so that no digits are lost on small areas.
        double x = 0;
        double y = 0;
        double all = 0;
        for (int i = 0; i + 3 < ring.length; i += 2) {
            double ax = ring[i] - ring[0];
            double ay = ring[i + 1] - ring[1];
            double bx = ring[i + 2] - ring[0];
            double by = ring[i + 3] - ring[1];
            double cross = ax * by - bx * ay;
            x += (ax + bx) * cross;
            y += (ay + by) * cross;
            all += cross;
        }
        return Math.abs(all) < 1e-15
                ? new double[] {ring[0], ring[1]}
                : new double[] {ring[0] + x / (3 * all), ring[1] + y / (3 * all)};
    }

    @Override
    public List<List<String>> rows() {
        return shapes.stream().map(s -> List.of(s.name(), s.value(), s.note())).toList();
    }
}
