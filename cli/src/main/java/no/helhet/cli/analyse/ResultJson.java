package no.helhet.cli.analyse;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.analysis.Analysis;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.Map;

/// The whole of an answer as JSON. The same inputs give the same bytes: there is no
/// time in it. A number that is none is `null`, an infinite one the text `Infinity` or
/// `-Infinity`.
final class ResultJson {
    /// As `helhet --version` says.
    static final String VERSION = "0.1";

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .changeDefaultVisibility(
                            v ->
                                    v.withFieldVisibility(Visibility.ANY)
                                            .withGetterVisibility(Visibility.NONE)
                                            .withIsGetterVisibility(Visibility.NONE))
                    .addModule(
                            new SimpleModule()
                                    .addSerializer(Double.class, new Finite())
                                    .addSerializer(Double.TYPE, new Finite()))
                    .build();

    private ResultJson() {}

    static void write(Outcome outcome, Writer out) {
        var indent = new DefaultIndenter("  ", "\n");
        JSON.writer()
                .with(
                        new DefaultPrettyPrinter()
                                .withObjectIndenter(indent)
                                .withArrayIndenter(indent))
                .without(tools.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET)
                .writeValue(out, content(outcome));
    }

    private static Map<String, @Nullable Object> content(Outcome outcome) {
        var method = outcome.method();
        var all = new LinkedHashMap<String, @Nullable Object>();
        all.put("method", method.name());
        all.put("title", method.title());
        all.put("source", method.source());
        all.put("verifiedBy", method.verified().against());
        all.put("columns", new java.util.TreeMap<>(outcome.request().columns()));
        all.put("options", new java.util.TreeMap<>(outcome.request().options()));
        all.put("data", data(outcome.data()));
        all.put(
                "versions",
                Map.of("helhet", VERSION, "java", String.valueOf(Runtime.version().feature())));
        switch (outcome.fit()) {
            case Fitted<Analysis>(var analysis) -> {
                all.put("warnings", java.util.List.of());
                all.put("result", analysis.result());
            }
            case FittedWithWarnings<Analysis>(var analysis, var warnings) -> {
                all.put("warnings", warnings);
                all.put("result", analysis.result());
            }
            case NotEstimable<Analysis>(var reason) -> all.put("notEstimable", reason);
        }
        return all;
    }

    private static Map<String, Object> data(CsvData data) {
        var all = new LinkedHashMap<String, Object>();
        all.put("file", data.file());
        all.put("sha256", data.sha256());
        all.put("rows", data.frame().rows());
        all.put("separator", String.valueOf(data.format().separator()));
        all.put("decimal", String.valueOf(data.format().decimal()));
        all.put("encoding", data.format().encoding().name());
        return all;
    }

    private static final class Finite extends ValueSerializer<Double> {
        @Override
        public void serialize(Double value, JsonGenerator json, SerializationContext context) {
            if (value.isNaN()) {
                json.writeNull();
            } else if (value.isInfinite()) {
                json.writeString(value.toString());
            } else {
                json.writeNumber(value);
            }
        }
    }
}
