package no.helhet.formats.geojson;

import no.helhet.formats.geojson.ShapeFault.Reason;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads one geometry from its opening brace to its end, in whatever order its members stand. A
/// polygon lies one level higher than several do: the depth of the numbers tells which it is.
final class GeometryReader {
    private static final int MOST_POSITIONS = 1_000_000;
    private static final int FEWEST = 4;

    private final JsonParser json;
    private final List<List<double[]>> polygons = new ArrayList<>();
    private String type = "";
    private int depth;
    private int positions;
    private @Nullable Reason wrong;
    private @Nullable List<double[]> polygon;

    GeometryReader(JsonParser json) {
        this.json = json;
    }

    /// @return what is wrong with it, or null
    @Nullable Reason read() {
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var value = json.nextToken();
            if (name.equals("type") && value == JsonToken.VALUE_STRING) {
                type = json.getString();
            } else if (name.equals("coordinates") && value == JsonToken.START_ARRAY) {
                coordinates();
            } else {
                json.skipChildren();
            }
        }
        int expected =
                switch (type) {
                    case "Polygon" -> 2;
                    case "MultiPolygon" -> 3;
                    default -> -1;
                };
        if (expected < 0 || polygons.isEmpty()) {
            return Reason.NOT_AN_AREA;
        }
        return wrong != null ? wrong : depth == expected ? null : Reason.POSITION;
    }

    List<List<double[]>> polygons() {
        return polygons;
    }

    /// All within the outermost brackets. An array whose first element is a number is a position;
    /// one of positions is a ring.
    private void coordinates() {
        int level = 1;
        var ring = new double[32];
        int used = 0;
        while (level > 0) {
            var token = json.nextToken();
            if (token == JsonToken.START_ARRAY) {
                level++;
            } else if (token == JsonToken.END_ARRAY) {
                level--;
                if (used > 0 && level == depth - 1) {
                    close(Arrays.copyOf(ring, used));
                    used = 0;
                }
            } else if (token != null && token.isNumeric()) {
                if (depth == 0) {
                    depth = level - 1;
                } else if (depth != level - 1) {
                    fault(Reason.POSITION);
                }
                used = position(ring, used);
                ring = used + 2 > ring.length ? Arrays.copyOf(ring, ring.length * 2) : ring;
                level--;
            } else if (token == null) {
                return;
            } else {
                fault(Reason.POSITION);
                json.skipChildren();
            }
            if (level == depth - 2 && token == JsonToken.END_ARRAY) {
                polygon = null;
            }
        }
    }

    /// Two numbers; a third, the height, is passed over.
    private int position(double[] ring, int used) {
        double x = json.getDoubleValue();
        if (!json.nextToken().isNumeric()) {
            fault(Reason.POSITION);
            while (json.currentToken() != JsonToken.END_ARRAY) {
                json.skipChildren();
                json.nextToken();
            }
            return used;
        }
        double y = json.getDoubleValue();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            json.skipChildren();
        }
        if (++positions > MOST_POSITIONS) {
            fault(Reason.TOO_LARGE);
            return used;
        }
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            fault(Reason.POSITION);
        }
        ring[used] = x;
        ring[used + 1] = y;
        return used + 2;
    }

    /// The first is the one that is told.
    private void fault(Reason reason) {
        wrong = wrong == null ? reason : wrong;
    }

    private void close(double[] ring) {
        if (ring.length < 2 * FEWEST) {
            fault(Reason.RING_TOO_SHORT);
        } else if (ring[0] != ring[ring.length - 2] || ring[1] != ring[ring.length - 1]) {
            fault(Reason.RING_NOT_CLOSED);
        }
        if (polygon == null) {
            polygon = new ArrayList<>();
            polygons.add(polygon);
        }
        polygon.add(ring);
    }
}
