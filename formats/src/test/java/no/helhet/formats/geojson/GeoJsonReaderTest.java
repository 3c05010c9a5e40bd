package no.helhet.formats.geojson;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.formats.geojson.ShapeFault.Reason;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Shapes are read one at a time, and what is wrong with one leaves the others whole.
class GeoJsonReaderTest {
    private static final String SQUARE = "[[10,59],[11,59],[11,60],[10,60],[10,59]]";
    private static final String HOLE = "[[10.2,59.2],[10.4,59.2],[10.4,59.4],[10.2,59.2]]";

    private final List<Shape> shapes = new ArrayList<>();
    private final List<ShapeFault> faults = new ArrayList<>();

    private void read(String text) throws IOException {
        GeoJsonReader.read(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                new ShapeSink() {
                    @Override
                    public void shape(Shape shape) {
                        shapes.add(shape);
                    }

                    @Override
                    public void fault(ShapeFault fault) {
                        faults.add(fault);
                    }
                });
    }

    private static String feature(String kind, String coordinates) {
        return "{\"type\":\"Feature\",\"properties\":{\"kode\":\"0301\",\"nr\":7,\"liste\":[1],\"tom\":null},"
                + "\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}".formatted(kind, coordinates);
    }

    private static String collection(String... features) {
        return "{\"type\":\"FeatureCollection\",\"name\":\"x\",\"crs\":{\"a\":[1]},\"features\":["
                + String.join(",", features)
                + "]}";
    }

    @Test
    void aPolygonAndSeveralAreReadWithTheirHoles() throws IOException {
        read(
                collection(
                        feature("Polygon", "[" + SQUARE + "," + HOLE + "]"),
                        feature(
                                "MultiPolygon",
                                "[[" + SQUARE + "],[" + SQUARE + "," + HOLE + "]]")));
        assertThat(faults).isEmpty();
        assertThat(shapes.getFirst().polygons()).hasSize(1);
        assertThat(shapes.getFirst().polygons().getFirst()).hasSize(2);
        assertThat(shapes.getFirst().properties())
                .containsEntry("kode", "0301")
                .containsEntry("nr", "7");
        assertThat(shapes.getLast().polygons()).hasSize(2);
        assertThat(shapes.getLast().polygons().getLast()).hasSize(2);
        assertThat(shapes.getFirst().bounds()).isEqualTo(new Bounds(10, 59, 11, 60));
        assertThat(shapes.getFirst().bounds().isDegrees()).isTrue();
        assertThat(shapes.getFirst().toGeoJson())
                .isEqualTo(
                        "{\"type\":\"MultiPolygon\",\"coordinates\":[["
                                + SQUARE
                                + ","
                                + HOLE
                                + "]]}");
    }

    @Test
    void aThirdNumberIsPassedOverAndMetresAreKnown() throws IOException {
        read(
                collection(
                        feature(
                                "Polygon",
                                "[[[250000,6600000,1],[260000,6600000,1],[260000,6610000,2],[250000,6600000,1]]]")));
        assertThat(faults).isEmpty();
        assertThat(shapes.getFirst().bounds().isDegrees()).isFalse();
    }

    @Test
    void whatIsNoAreaIsToldOfAndTheRestIsRead() throws IOException {
        read(
                collection(
                        feature("Point", "[10,59]"),
                        feature("Polygon", "[[[10,59],[11,59],[10,59]]]"),
                        feature("Polygon", "[[[10,59],[11,59],[11,60],[10,60]]]"),
                        feature("Polygon", "[[[10,\"x\"],[11,59],[11,60],[10,59]]]"),
                        feature("Polygon", "[]"),
                        "{\"type\":\"Feature\",\"properties\":null,\"geometry\":null}",
                        feature("Polygon", "[" + SQUARE + "]")));
        assertThat(faults)
                .extracting(ShapeFault::reason)
                .containsExactly(
                        Reason.NOT_AN_AREA,
                        Reason.RING_TOO_SHORT,
                        Reason.RING_NOT_CLOSED,
                        Reason.POSITION,
                        Reason.NOT_AN_AREA,
                        Reason.NOT_AN_AREA);
        assertThat(faults).extracting(ShapeFault::feature).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
        assertThat(shapes).singleElement().extracting(Shape::nr).isEqualTo(7L);
    }

    @Test
    void aFileThatStopsInTheMiddleGivesWhatCameBefore() throws IOException {
        var whole =
                collection(
                        feature("Polygon", "[" + SQUARE + "]"),
                        feature("Polygon", "[" + SQUARE + "]"));
        read(whole.substring(0, whole.length() - 40));
        assertThat(shapes).hasSize(1);
        assertThat(faults)
                .singleElement()
                .extracting(ShapeFault::reason)
                .isEqualTo(Reason.NOT_JSON);
    }

    @Test
    void whatIsNoCollectionIsToldOf() throws IOException {
        read("[1,2]");
        read("{\"type\":\"Polygon\",\"coordinates\":[]}");
        read("kode;navn\n");
        read("");
        assertThat(shapes).isEmpty();
        assertThat(faults)
                .extracting(ShapeFault::reason)
                .containsExactly(
                        Reason.NOT_A_COLLECTION,
                        Reason.NOT_A_COLLECTION,
                        Reason.NOT_JSON,
                        Reason.NOT_A_COLLECTION);
    }
}
