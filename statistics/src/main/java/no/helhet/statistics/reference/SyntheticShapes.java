package no.helhet.statistics.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/// Outlines for the areas of the invented country: crooked fields about where the tiles lie, in the
/// sea where nobody lives. Fields beside each other share their border, point by point, and each is
/// the same every time.
public final class SyntheticShapes {
    private static final double WEST = 3.2;
    private static final double NORTH = 61.4;
    private static final double WIDTH = .05;
    private static final double HEIGHT = .02;
    private static final int POINTS = 7;

    private SyntheticShapes() {}

    /// The geometry of a field as GeoJSON (RFC 7946), a Polygon of one ring, anticlockwise.
    ///
    /// @param column from 0, westernmost
    /// @param row from 0, northernmost
    public static String geometry(int column, int row) {
        var text = new StringBuilder("{\"type\":\"Polygon\",\"coordinates\":[[");
        var ring = ring(column, row);
        for (int i = 0; i < ring.size(); i++) {
            text.append(i == 0 ? "" : ",")
                    .append(
                            String.format(
                                    Locale.ROOT, "[%.5f,%.5f]", ring.get(i)[0], ring.get(i)[1]));
        }
        return text.append("]]}").toString();
    }

    /// Longitude and latitude of each point, the first again at the end.
    static List<double[]> ring(int column, int row) {
        var ring = new ArrayList<double[]>();
        edge(ring, column, row, column, row + 1);
        edge(ring, column, row + 1, column + 1, row + 1);
        edge(ring, column + 1, row + 1, column + 1, row);
        edge(ring, column + 1, row, column, row);
        ring.add(ring.getFirst());
        return ring;
    }

    /// From one corner to the next, its end left out: the same points from either end.
    private static void edge(List<double[]> ring, int fromX, int fromY, int toX, int toY) {
        boolean turned = fromX > toX || fromY > toY;
        var from = corner(turned ? toX : fromX, turned ? toY : fromY);
        var to = corner(turned ? fromX : toX, turned ? fromY : toY);
        var random =
                new SplittableRandom(
                        1000L * Math.min(fromX, toX)
                                + 10L * Math.min(fromY, toY)
                                + (fromX == toX ? 1 : 2));
        double bend = (random.nextDouble() - .5) * .3;
        var points = new ArrayList<double[]>();
        for (int i = 0; i <= POINTS; i++) {
            double at = (double) i / POINTS;
            double off = i == 0 || i == POINTS ? 0 : bend * Math.sin(Math.PI * at);
            off += i == 0 || i == POINTS ? 0 : (random.nextDouble() - .5) * .07;
            points.add(
                    new double[] {
                        from[0] + at * (to[0] - from[0]) + (fromX == toX ? off * WIDTH : 0),
                        from[1] + at * (to[1] - from[1]) + (fromX == toX ? 0 : off * HEIGHT)
                    });
        }
        var ordered = turned ? points.reversed() : points;
        ring.addAll(ordered.subList(0, POINTS));
    }

    private static double[] corner(int x, int y) {
        var random = new SplittableRandom(77L * x + 7919L * y + 5);
        return new double[] {
            WEST + (x + (random.nextDouble() - .5) * .4) * WIDTH,
            NORTH - (y + (random.nextDouble() - .5) * .4) * HEIGHT
        };
    }
}
