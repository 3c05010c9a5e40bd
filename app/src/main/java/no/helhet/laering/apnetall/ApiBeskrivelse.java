package no.helhet.laering.apnetall;

import no.helhet.platform.web.Texts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The description of the interface (OpenAPI 3.1), made from the same definitions as the answers.
final class ApiBeskrivelse {
    private final List<String> years;
    private final List<String> places;
    private final Texts t;

    private ApiBeskrivelse(List<Utgave> current, Collection<Tallsted> places, Texts t) {
        this.years =
                current.stream().map(Utgave::ar).distinct().sorted().map(String::valueOf).toList();
        this.places = places.stream().map(Tallsted::kode).toList();
        this.t = t;
    }

    static Map<String, Object> of(List<Utgave> current, Apnetall figures, Texts t) {
        return new ApiBeskrivelse(current, figures.findPlaces(current), t).document();
    }

    private Map<String, Object> document() {
        var paths = new LinkedHashMap<String, Object>();
        paths.put(
                ApnetallApi.PATH,
                path(
                        "tabeller",
                        t.get("apnetall.api.liste"),
                        t.get("apnetall.api.liste"),
                        List.of(language()),
                        Map.of("application/json", Map.of("schema", ref("Tabelliste")))));
        for (var tabell : Tabell.TABELLER) {
            paths.put(
                    ApnetallApi.PATH + "/" + tabell.kode(),
                    path(
                            tabell.kode(),
                            t.get(tabell.text("tittel")),
                            t.get(tabell.text("hva")),
                            parameters(tabell),
                            ordered(
                                    "application/json",
                                    Map.of("schema", ref("Datasett")),
                                    "text/csv",
                                    Map.of("schema", Map.of("type", "string")))));
        }
        return ordered(
                "openapi",
                "3.1.0",
                "info",
                ordered(
                        "title",
                        t.get("apnetall.tittel"),
                        "version",
                        "1",
                        "description",
                        t.get("apnetall.api.hva")),
                "servers",
                List.of(Map.of("url", "/")),
                "paths",
                paths,
                "components",
                Map.of("schemas", ApiSkjema.all()));
    }

    private Map<String, Object> path(
            String id,
            String summary,
            String description,
            List<Object> parameters,
            Map<String, Object> content) {
        var wrong =
                ordered(
                        "description",
                        t.get("apnetall.api.feil"),
                        "content",
                        Map.of("application/problem+json", Map.of("schema", ref("Problem"))));
        return Map.of(
                "get",
                ordered(
                        "operationId",
                        id,
                        "summary",
                        summary,
                        "description",
                        description,
                        "parameters",
                        parameters,
                        "responses",
                        ordered(
                                "200",
                                ordered("description", summary, "content", content),
                                "304",
                                Map.of("description", t.get("apnetall.api.uendret")),
                                "400",
                                wrong,
                                "404",
                                wrong)));
    }

    private List<Object> parameters(Tabell tabell) {
        var parameters = new ArrayList<Object>();
        parameters.add(
                many(Sporringsleser.OMRADE, Map.of("type", "string"), places.stream().limit(1)));
        parameters.add(one(Sporringsleser.NIVA, t.get("apnetall.api.niva"), Sporringsleser.LEVELS));
        parameters.add(many(Sporringsleser.AR, Map.of("type", "integer"), years.stream().limit(1)));
        if (tabell.periode() == Tabell.Periode.MANED) {
            var months = IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList();
            parameters.add(codes(Sporringsleser.MANED, t.get("apnetall.api.maned"), months));
        }
        for (var inndeling : tabell.inndelinger()) {
            var codes = new ArrayList<String>();
            codes.add(Tabell.ALL);
            codes.addAll(inndeling.koder());
            parameters.add(
                    codes(
                            Tabell.id(inndeling),
                            t.get("apnetall.dim." + Tabell.id(inndeling)),
                            codes));
        }
        parameters.add(
                codes(
                        Sporringsleser.VARIABEL,
                        t.get("apnetall.dim.variabel"),
                        tabell.variabler().stream().map(Variabel::kode).toList()));
        parameters.add(
                one(Sporringsleser.FORMAT, t.get("apnetall.api.format"), Sporringsleser.FORMATS));
        parameters.add(language());
        return parameters;
    }

    private Object language() {
        return one(Sporringsleser.SPRAK, t.get("apnetall.api.sprak"), Sporringsleser.LANGUAGES);
    }

    /// A parameter of one value.
    private static Object one(String name, String description, List<String> values) {
        return ordered(
                "name",
                name,
                "in",
                "query",
                "description",
                description,
                "schema",
                Map.of("type", "string", "enum", values),
                "example",
                values.getFirst());
    }

    /// A parameter of several values with commas between.
    private static Object codes(String name, String description, List<String> values) {
        return ordered(
                "name",
                name,
                "in",
                "query",
                "description",
                description,
                "style",
                "form",
                "explode",
                false,
                "schema",
                ordered("type", "array", "items", Map.of("type", "string", "enum", values)),
                "example",
                values.subList(0, 1));
    }

    private Object many(
            String name, Map<String, Object> items, java.util.stream.Stream<String> example) {
        return ordered(
                "name",
                name,
                "in",
                "query",
                "description",
                t.get("apnetall.api." + name),
                "style",
                "form",
                "explode",
                false,
                "schema",
                ordered("type", "array", "items", items),
                "example",
                example.toList());
    }

    private static Map<String, Object> ref(String schema) {
        return Map.of("$ref", "#/components/schemas/" + schema);
    }

    /// Names and values in turn, kept in their order.
    static Map<String, Object> ordered(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
