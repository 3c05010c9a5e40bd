package no.helhet.laering.omrade;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/// Outlines of a GeoJSON geometry (RFC 7946): of a Polygon or a MultiPolygon, each ring as
/// longitude
/// and latitude in turn. Anything else has none.
final class GeoOmriss {
    private final JsonMapper json;

    GeoOmriss(JsonMapper json) {
        this.json = json;
    }

    List<double[]> read(String geometry) {
        var rings = new ArrayList<double[]>();
        var root = json.readTree(geometry);
        var coordinates = root.path("coordinates");
        switch (root.path("type").asString("")) {
            case "Polygon" -> polygon(coordinates, rings);
            case "MultiPolygon" -> coordinates.forEach(p -> polygon(p, rings));
            default -> {
                // Points and lines have no area.
            }
        }
        return rings;
    }

    private static void polygon(JsonNode polygon, List<double[]> rings) {
        for (var ring : polygon) {
            var points = new double[2 * ring.size()];
            int at = 0;
            for (var point : ring) {
                points[at++] = point.path(0).asDouble();
                points[at++] = point.path(1).asDouble();
            }
            rings.add(points);
        }
    }
}
