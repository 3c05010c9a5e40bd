package no.helhet.formats.geojson;

import no.helhet.formats.geojson.ShapeFault.Reason;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads a GeoJSON FeatureCollection of areas as a stream: one shape is in memory at a time. A
/// shape with a fault is told of and left out, and the rest is read; a file that is no JSON stops
/// there.
public final class GeoJsonReader {
    private static final JsonFactory FACTORY = JsonFactory.builder().build();

    private final JsonParser json;
    private final ShapeSink sink;
    private long nr;

    private GeoJsonReader(JsonParser json, ShapeSink sink) {
        this.json = json;
        this.sink = sink;
    }

    public static void read(InputStream in, ShapeSink sink) throws IOException {
        try (var json = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            new GeoJsonReader(json, sink).collection();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private void collection() {
        try {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                fault(Reason.NOT_A_COLLECTION);
                return;
            }
            boolean features = false;
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                var value = json.nextToken();
                if (name.equals("features") && value == JsonToken.START_ARRAY) {
                    features = true;
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        nr++;
                        feature();
                    }
                } else {
                    json.skipChildren();
                }
            }
            if (!features) {
                fault(Reason.NOT_A_COLLECTION);
            }
        } catch (JacksonIOException e) {
            throw e;
        } catch (JacksonException e) {
            fault(Reason.NOT_JSON);
        }
    }

    private void feature() {
        var properties = Map.<String, String>of();
        @Nullable Reason wrong = Reason.NOT_AN_AREA;
        var polygons = List.<List<double[]>>of();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            var value = json.nextToken();
            if (name.equals("properties") && value == JsonToken.START_OBJECT) {
                properties = properties();
            } else if (name.equals("geometry") && value == JsonToken.START_OBJECT) {
                var geometry = new GeometryReader(json);
                wrong = geometry.read();
                polygons = geometry.polygons();
            } else {
                json.skipChildren();
            }
        }
        if (wrong == null) {
            sink.shape(new Shape(nr, properties, polygons));
        } else {
            fault(wrong);
        }
    }

    private Map<String, String> properties() {
        var properties = new HashMap<String, String>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            if (json.nextToken().isScalarValue() && json.currentToken() != JsonToken.VALUE_NULL) {
                properties.put(name, json.getString());
            } else {
                json.skipChildren();
            }
        }
        return properties;
    }

    private void fault(Reason reason) {
        sink.fault(new ShapeFault(reason, nr, json.currentTokenLocation().getLineNr()));
    }
}
