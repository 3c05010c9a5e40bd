package no.helhet.laering.apnetall;

import static no.helhet.laering.apnetall.ApiBeskrivelse.ordered;

import java.util.List;
import java.util.Map;

/// The shapes of the interface's answers, as JSON Schema.
final class ApiSkjema {
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private ApiSkjema() {}

    static Map<String, Object> all() {
        return ordered("Tabelliste", tables(), "Datasett", dataset(), "Problem", problem());
    }

    private static Map<String, Object> tables() {
        var code = object(List.of("kode", "navn"), ordered("kode", TEXT, "navn", TEXT));
        var table =
                object(
                        List.of(
                                "kode",
                                "tittel",
                                "definisjon",
                                "kilde",
                                "periode",
                                "variabler",
                                "dimensjoner",
                                "lenke"),
                        ordered(
                                "kode",
                                TEXT,
                                "tittel",
                                TEXT,
                                "definisjon",
                                TEXT,
                                "kilde",
                                TEXT,
                                "periode",
                                Map.of("enum", List.of("ar", "maned")),
                                "variabler",
                                array(
                                        object(
                                                List.of("kode", "navn", "enhet"),
                                                ordered(
                                                        "kode", TEXT, "navn", TEXT, "enhet",
                                                        TEXT))),
                                "dimensjoner",
                                array(
                                        object(
                                                List.of("kode", "navn", "koder"),
                                                ordered(
                                                        "kode",
                                                        TEXT,
                                                        "navn",
                                                        TEXT,
                                                        "koder",
                                                        array(code)))),
                                "lenke",
                                TEXT));
        return object(
                List.of("tabeller"),
                ordered(
                        "oppdatert",
                        Map.of("type", List.of("string", "null")),
                        "tabeller",
                        array(table)));
    }

    /// JSON-stat 2.0.
    private static Map<String, Object> dataset() {
        return object(
                List.of("version", "class", "label", "id", "size", "role", "dimension", "value"),
                ordered(
                        "version",
                        Map.of("const", "2.0"),
                        "class",
                        Map.of("const", "dataset"),
                        "label",
                        TEXT,
                        "source",
                        TEXT,
                        "updated",
                        TEXT,
                        "note",
                        array(TEXT),
                        "id",
                        array(TEXT),
                        "size",
                        array(Map.of("type", "integer", "minimum", 1)),
                        "role",
                        Map.of("type", "object"),
                        "dimension",
                        Map.of("type", "object"),
                        "value",
                        array(Map.of("type", List.of("number", "null"))),
                        "status",
                        ordered(
                                "type",
                                "object",
                                "additionalProperties",
                                Map.of("enum", List.of(Tallkube.WITHHELD, Tallkube.MISSING)))));
    }

    private static Map<String, Object> problem() {
        return object(
                List.of("title", "status", "detail", "parameter", "remedy"),
                ordered(
                        "title",
                        TEXT,
                        "status",
                        Map.of("type", "integer"),
                        "detail",
                        TEXT,
                        "parameter",
                        TEXT,
                        "remedy",
                        TEXT,
                        "allowed",
                        array(TEXT)));
    }

    private static Map<String, Object> object(
            List<String> required, Map<String, Object> properties) {
        return ordered("type", "object", "required", required, "properties", properties);
    }

    private static Map<String, Object> array(Map<String, Object> items) {
        return ordered("type", "array", "items", items);
    }
}
