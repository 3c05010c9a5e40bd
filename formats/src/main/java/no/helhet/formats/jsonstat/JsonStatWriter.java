package no.helhet.formats.jsonstat;

import no.helhet.formats.jsonstat.Dimension.Category;
import no.helhet.formats.jsonstat.Dimension.Role;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;

/// Writes a dataset as JSON-stat 2.0: UTF-8, members in a fixed order, so that the same dataset is
/// always the same bytes.
public final class JsonStatWriter {
    /// As far as a double counts every whole number.
    private static final double WHOLE = 1L << 53;

    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonStatWriter() {}

    /// How values stand.
    public enum Values {
        /// All, null where there is none.
        DENSE,
        /// Only those there are, by the number of the cell.
        SPARSE
    }

    public static byte[] write(Dataset dataset, Values layout) {
        var out = new ByteArrayOutputStream();
        write(dataset, layout, out);
        return out.toByteArray();
    }

    /// Closes the stream.
    public static void write(Dataset dataset, Values layout, OutputStream out) {
        try (var json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("version", "2.0");
            json.writeStringProperty("class", "dataset");
            json.writeStringProperty("label", dataset.label());
            if (!dataset.source().isEmpty()) {
                json.writeStringProperty("source", dataset.source());
            }
            if (dataset.updated() != null) {
                json.writeStringProperty("updated", dataset.updated());
            }
            if (!dataset.notes().isEmpty()) {
                texts(json, "note", dataset.notes());
            }
            texts(json, "id", dataset.dimensions().stream().map(Dimension::id).toList());
            json.writeArrayPropertyStart("size");
            dataset.dimensions().forEach(d -> json.writeNumber(d.categories().size()));
            json.writeEndArray();
            roles(json, dataset);
            json.writeObjectPropertyStart("dimension");
            dataset.dimensions().forEach(d -> dimension(json, d));
            json.writeEndObject();
            values(json, dataset.cells(), layout);
            statuses(json, dataset.cells());
            json.writeEndObject();
        }
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void roles(JsonGenerator json, Dataset dataset) {
        if (dataset.dimensions().stream().allMatch(d -> d.role() == Role.PLAIN)) {
            return;
        }
        json.writeObjectPropertyStart("role");
        for (var role : List.of(Role.TIME, Role.GEO, Role.METRIC)) {
            var ids =
                    dataset.dimensions().stream()
                            .filter(d -> d.role() == role)
                            .map(Dimension::id)
                            .toList();
            if (!ids.isEmpty()) {
                texts(json, role.name().toLowerCase(java.util.Locale.ROOT), ids);
            }
        }
        json.writeEndObject();
    }

    private static void dimension(JsonGenerator json, Dimension dimension) {
        json.writeObjectPropertyStart(dimension.id());
        json.writeStringProperty("label", dimension.label());
        json.writeObjectPropertyStart("category");
        texts(json, "index", dimension.categories().stream().map(Category::code).toList());
        json.writeObjectPropertyStart("label");
        dimension.categories().forEach(c -> json.writeStringProperty(c.code(), c.label()));
        json.writeEndObject();
        if (dimension.categories().stream().map(Category::unit).anyMatch(Objects::nonNull)) {
            json.writeObjectPropertyStart("unit");
            for (var category : dimension.categories()) {
                var unit = category.unit();
                if (unit != null) {
                    json.writeObjectPropertyStart(category.code());
                    json.writeStringProperty("label", unit.label());
                    json.writeNumberProperty("decimals", unit.decimals());
                    json.writeEndObject();
                }
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void values(JsonGenerator json, Cells cells, Values layout) {
        if (layout == Values.DENSE) {
            json.writeArrayPropertyStart("value");
            for (int cell = 0; cell < cells.count(); cell++) {
                number(json, cells.value(cell));
            }
            json.writeEndArray();
            return;
        }
        json.writeObjectPropertyStart("value");
        for (int cell = 0; cell < cells.count(); cell++) {
            if (cells.has(cell)) {
                json.writeName(Integer.toString(cell));
                number(json, cells.value(cell));
            }
        }
        json.writeEndObject();
    }

    private static void number(JsonGenerator json, double value) {
        if (Double.isNaN(value)) {
            json.writeNull();
        } else if (value == Math.rint(value) && Math.abs(value) <= WHOLE) {
            json.writeNumber((long) value);
        } else {
            json.writeNumber(value);
        }
    }

    private static void statuses(JsonGenerator json, Cells cells) {
        @Nullable String common = cells.commonStatus();
        if (common != null && cells.statuses().isEmpty()) {
            json.writeStringProperty("status", common);
        } else if (common != null) {
            json.writeArrayPropertyStart("status");
            for (int cell = 0; cell < cells.count(); cell++) {
                json.writeString(cells.status(cell));
            }
            json.writeEndArray();
        } else if (!cells.statuses().isEmpty()) {
            json.writeObjectPropertyStart("status");
            cells.statuses()
                    .forEach(
                            (cell, status) ->
                                    json.writeStringProperty(Integer.toString(cell), status));
            json.writeEndObject();
        }
    }
}
