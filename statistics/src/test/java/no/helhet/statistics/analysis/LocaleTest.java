package no.helhet.statistics.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Progress;
import no.helhet.statistics.ROutput;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Norwegian has a decimal comma, and a minus that is no hyphen.
class LocaleTest {
    private final Locale before = Locale.getDefault();

    @AfterEach
    void back() {
        Locale.setDefault(before);
    }

    static List<String> names() {
        return Methods.all().stream().map(Method::name).toList();
    }

    @ParameterizedTest
    @MethodSource("names")
    void theSameInputsGiveTheSameWordsWhereverTheComputerStands(String name) {
        Method method = Methods.named(name);
        Locale.setDefault(Locale.ROOT);
        String data = method.exampleData();
        var plain = words(method, data);
        Locale.setDefault(Locale.forLanguageTag("nb-NO"));
        assertThat(method.exampleData()).isEqualTo(data);
        assertThat(words(method, data)).isEqualTo(plain);
    }

    private static List<String> words(Method method, String data) {
        Map<?, ?> example = JsonMapper.shared().readValue(method.example(), Map.class);
        var specification =
                new Specification(
                        method.name(),
                        texts(example.get("columns")),
                        texts(example.get("options")).entrySet().stream()
                                .collect(
                                        Collectors.toMap(
                                                Map.Entry::getKey,
                                                e -> String.join("\n", e.getValue()))));
        Fit<Analysis> fit =
                method.run(specification.request(method, ROutput.csv(data)), Progress.NONE);
        var analysis =
                switch (fit) {
                    case Fitted<Analysis>(var answer) -> answer;
                    case FittedWithWarnings<Analysis>(var answer, var warnings) -> answer;
                    case NotEstimable<Analysis>(var reason) ->
                            throw new AssertionError(reason.toString());
                };
        return Stream.of(
                        Stream.of(analysis.r()),
                        fit.warnings().stream().map(w -> w.what() + w.remedy()),
                        analysis.tables().stream().map(Table::toString))
                .flatMap(s -> s)
                .toList();
    }

    private static Map<String, List<String>> texts(Object node) {
        var texts = new LinkedHashMap<String, List<String>>();
        if (node instanceof Map<?, ?> map) {
            map.forEach(
                    (name, value) ->
                            texts.put(
                                    name.toString(),
                                    value instanceof List<?> list
                                            ? list.stream().map(Object::toString).toList()
                                            : List.of(value.toString())));
        }
        return texts;
    }
}
