package no.helhet.platform.chart;

import no.helhet.platform.chart.Chart.Width;
import no.helhet.platform.chart.Chart.Words;

import java.util.ArrayList;
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
            label(svg, shape, frame);
        }
        Classes.draw(svg, classes, bottom, width.pixels);
        return svg.element(
                id + "-" + width.name().toLowerCase(Locale.ROOT),
                words,
                width.pixels,
                bottom + Classes.HEIGHT);
    }

    private static void label(Svg svg, Shape shape, Frame frame) {
        var ring = shape.rings().stream().max(Comparator.comparingInt(r -> r.length)).orElse(null);
        if (ring == null || ring.length < 6) {
            return;
        }
        var xs = new ArrayList<Double>();
        var ys = new ArrayList<Double>();
        for (int i = 0; i + 1 < ring.length; i += 2) {
            xs.add(frame.x(ring[i]));
            ys.add(frame.y(ring[i + 1]));
        }
        double left = xs.stream().mapToDouble(v -> v).min().orElse(0);
        double right = xs.stream().mapToDouble(v -> v).max().orElse(0);
        double middle = ys.stream().mapToDouble(v -> v).average().orElse(0);
        if (right - left < Figures.width(shape.value(), 13) + 4) {
            return;
        }
        svg.text(
                (left + right) / 2,
                middle + 4,
                "middle",
                shape.value(),
                Classes.isDark(shape.number()) ? Ink.INVERSE : Ink.FIGURE);
    }

    @Override
    public List<List<String>> rows() {
        return shapes.stream().map(s -> List.of(s.name(), s.value(), s.note())).toList();
    }
}
