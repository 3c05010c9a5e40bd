package no.helhet.cli.analyse;

import no.helhet.statistics.analysis.BadSpecification;
import no.helhet.statistics.analysis.Method;
import no.helhet.statistics.analysis.Methods;
import no.helhet.statistics.analysis.Option;
import no.helhet.statistics.analysis.Specification;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A specification in JSON:
/// `{"method": …, "data": …, "columns": {…}, "options": {…}, "csv": {…}}`.
///
/// @param data the data file as it was named; empty when it was not
record SpecificationFile(
        Method method, Specification specification, String data, CsvFormat format) {
    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .build();
    private static final List<String> FIELDS =
            List.of("method", "data", "columns", "options", "csv");
    private static final List<String> CSV_FIELDS = List.of("separator", "decimal", "encoding");

    /// @throws BadSpecification with the field and the remedy
    /// @throws tools.jackson.core.JacksonException when it is not JSON, with line and
    ///     column
    static SpecificationFile parse(String json) {
        return parse(json, Methods::named);
    }

    /// @param methods finds a method by its name
    static SpecificationFile parse(String json, Function<String, Method> methods) {
        JsonNode root = JSON.readTree(json);
        object("", root, FIELDS);
        String name = text("method", root.path("method"));
        if (name.isEmpty()) {
            throw new BadSpecification("method", "Name one of helhet analyse --methods.");
        }
        Method method = methods.apply(name);
        Map<String, List<String>> columns = new LinkedHashMap<>();
        object("columns", root.path("columns"), List.of());
        for (var entry : root.path("columns").properties()) {
            columns.put(entry.getKey(), texts("columns." + entry.getKey(), entry.getValue()));
        }
        Map<String, String> options = new LinkedHashMap<>();
        object("options", root.path("options"), List.of());
        for (var entry : root.path("options").properties()) {
            options.put(entry.getKey(), option(method, entry.getKey(), entry.getValue()));
        }
        return new SpecificationFile(
                method,
                new Specification(name, columns, options),
                text("data", root.path("data")),
                format(root.path("csv")));
    }

    /// @param fields those it may have; any when empty
    private static void object(String field, JsonNode node, List<String> fields) {
        if (!node.isMissingNode() && !node.isObject()) {
            throw new BadSpecification(
                    field.isEmpty() ? "the whole" : field, "Give an object: {\"name\": ...}.");
        }
        for (String name : node.propertyNames()) {
            if (!fields.isEmpty() && !fields.contains(name)) {
                throw new BadSpecification(
                        field.isEmpty() ? name : field + "." + name,
                        "There is no such field. There is %s."
                                .formatted(String.join(", ", fields)));
            }
        }
    }

    private static String text(String field, JsonNode node) {
        if (node.isMissingNode()) {
            return "";
        }
        if (!node.isString()) {
            throw new BadSpecification(field, "Give a text in quotes.");
        }
        return node.stringValue();
    }

    private static List<String> texts(String field, JsonNode node) {
        if (!node.isArray()) {
            return List.of(text(field, node));
        }
        var texts = new ArrayList<String>();
        node.forEach(n -> texts.add(text(field, n)));
        return texts;
    }

    private static String option(Method method, String name, JsonNode node) {
        String field = "options." + name;
        boolean list =
                method.options().stream()
                        .anyMatch(o -> o.name().equals(name) && o.type() == Option.Type.LIST);
        if (node.isArray() && list) {
            return node.valueStream().map(n -> scalar(field, n)).collect(Collectors.joining("\n"));
        }
        return scalar(field, node);
    }

    private static String scalar(String field, JsonNode node) {
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isNumber() || node.isBoolean()) {
            return node.toString();
        }
        throw new BadSpecification(
                field,
                node.isNull()
                        ? "null says nothing. Leave the option out."
                        : "Give one number, text, true or false.");
    }

    private static CsvFormat format(JsonNode node) {
        object("csv", node, CSV_FIELDS);
        String separator = text("csv.separator", node.path("separator"));
        if (separator.length() > 1 || "\"\r\n".contains(separator) && !separator.isEmpty()) {
            throw new BadSpecification(
                    "csv.separator", "Give one character, such as \";\", \",\" or \"\\t\".");
        }
        String decimal = text("csv.decimal", node.path("decimal"));
        if (!List.of("", ".", ",").contains(decimal)) {
            throw new BadSpecification("csv.decimal", "Give \".\" or \",\".");
        }
        if (decimal.equals(",") && separator.equals(",")) {
            throw new BadSpecification(
                    "csv.decimal", "The comma is the separator too. Give another separator.");
        }
        return new CsvFormat(
                separator.isEmpty() ? null : separator.charAt(0),
                decimal.isEmpty() ? '.' : decimal.charAt(0),
                encoding(text("csv.encoding", node.path("encoding"))));
    }

    private static Charset encoding(String name) {
        if (name.isEmpty()) {
            return CsvFormat.STANDARD.encoding();
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new BadSpecification(
                    "csv.encoding",
                    "The encoding %s is not known. Give UTF-8, windows-1252 or ISO-8859-1."
                            .formatted(name));
        }
    }
}
