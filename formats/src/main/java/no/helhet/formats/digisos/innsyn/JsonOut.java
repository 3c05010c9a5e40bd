package no.helhet.formats.digisos.innsyn;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;

/// Values in the forms of the schema. A null is left out with its name.
final class JsonOut {

    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final JsonGenerator json;

    JsonOut(JsonGenerator json) {
        this.json = json;
    }

    void object(Runnable content) {
        json.writeStartObject();
        content.run();
        json.writeEndObject();
    }

    void object(String name, Runnable content) {
        json.writeName(name);
        object(content);
    }

    <T> void objects(String name, List<T> values, Consumer<T> content) {
        json.writeArrayPropertyStart(name);
        values.forEach(value -> object(() -> content.accept(value)));
        json.writeEndArray();
    }

    void text(String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        }
    }

    void texts(String name, List<String> values) {
        if (!values.isEmpty()) {
            json.writeArrayPropertyStart(name);
            values.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    void code(String name, @Nullable Enum<?> value) {
        text(name, value == null ? null : value.name());
    }

    void moment(String name, @Nullable Instant value) {
        text(name, value == null ? null : MILLISECONDS.format(value));
    }

    void day(String name, @Nullable LocalDate value) {
        text(name, value == null ? null : value.toString());
    }

    void flag(String name, boolean value) {
        json.writeBooleanProperty(name, value);
    }

    void kroner(String name, long ore) {
        json.writeNumberProperty(name, BigDecimal.valueOf(ore, 2));
    }
}
