package no.helhet.cli.analyse;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;

import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Warning;
import no.helhet.statistics.analysis.Analysis;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import java.io.Writer;
import java.util.List;
import java.util.Map;

/// The whole of an answer as JSON. The same inputs give the same bytes: there is no time
/// in it, and maps are ordered by their keys. A number that is none is `null`, an
/// infinite one the text `Infinity` or `-Infinity`.
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
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
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

    private static Content content(Outcome outcome) {
        return switch (outcome.fit()) {
            case Fitted<Analysis>(var analysis) ->
                    Content.of(outcome, List.of(), analysis.result(), null);
            case FittedWithWarnings<Analysis>(var analysis, var warnings) ->
                    Content.of(outcome, warnings, analysis.result(), null);
            case NotEstimable<Analysis>(var reason) -> Content.of(outcome, List.of(), null, reason);
        };
    }

    /// @param result null when there is no estimate
    /// @param notEstimable the reason why; null when there is one
    private record Content(
            String method,
            String title,
            String source,
            List<String> verifiedBy,
            Map<String, List<String>> columns,
            Map<String, String> options,
            Data data,
            Versions versions,
            List<Warning> warnings,
            @Nullable Object result,
            @Nullable Warning notEstimable) {
        static Content of(
                Outcome outcome,
                List<Warning> warnings,
                @Nullable Object result,
                @Nullable Warning notEstimable) {
            var method = outcome.method();
            return new Content(
                    method.name(),
                    method.title(),
                    method.source(),
                    method.verified().against(),
                    outcome.request().columns(),
                    outcome.request().options(),
                    Data.of(outcome.data()),
                    new Versions(VERSION, Runtime.version().feature()),
                    warnings,
                    result,
                    notEstimable);
        }
    }

    private record Data(
            String file,
            String sha256,
            int rows,
            String separator,
            String decimal,
            String encoding) {
        static Data of(CsvData data) {
            return new Data(
                    data.file(),
                    data.sha256(),
                    data.frame().rows(),
                    String.valueOf(data.format().separator()),
                    String.valueOf(data.format().decimal()),
                    data.format().encoding().name());
        }
    }

    private record Versions(String helhet, int java) {}

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
