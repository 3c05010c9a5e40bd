package no.helhet.formats.geojson;

import java.util.List;
import java.util.Map;

/// One area of a collection.
///
/// @param nr its number in the file, from 1
/// @param properties what is said of it, as text; lists and objects are left out
/// @param polygons each its outer ring and then its holes, every ring x and y by turns
public record Shape(long nr, Map<String, String> properties, List<List<double[]>> polygons) {
    public Shape {
        properties = Map.copyOf(properties);
        polygons = List.copyOf(polygons);
    }

    public Bounds bounds() {
        var bounds = Bounds.NONE;
        for (var polygon : polygons) {
            for (var ring : polygon) {
                for (int i = 0; i < ring.length; i += 2) {
                    bounds = bounds.with(ring[i], ring[i + 1]);
                }
            }
        }
        return bounds;
    }

    /// The geometry alone as GeoJSON, of the kind MultiPolygon.
    public String toGeoJson() {
        var json = new StringBuilder("{\"type\":\"MultiPolygon\",\"coordinates\":[");
        for (int p = 0; p < polygons.size(); p++) {
            json.append(p == 0 ? "[" : ",[");
            var rings = polygons.get(p);
            for (int r = 0; r < rings.size(); r++) {
                json.append(r == 0 ? "[" : ",[");
                var ring = rings.get(r);
                for (int i = 0; i < ring.length; i += 2) {
                    json.append(i == 0 ? "[" : ",[")
                            .append(number(ring[i]))
                            .append(',')
                            .append(number(ring[i + 1]))
                            .append(']');
                }
                json.append(']');
            }
            json.append(']');
        }
        return json.append("]}").toString();
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
