package no.helhet.statistics.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.statistics.ROutput;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

class SpecificationTest {
    private static Request ratios(Map<String, String> options) {
        Method method = Methods.named("indirect-standardisation");
        return new Specification(
                        method.name(),
                        Map.of(
                                "area", List.of("kontor"),
                                "strata", List.of("alder"),
                                "events", List.of("mottakere"),
                                "population", List.of("folketall")),
                        options)
                .request(method, ROutput.csv(method.exampleData()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mid-p", "MID-P", "mid_p", "Mid_P"})
    void aChoiceIsTheSameInCapitalsAndWithUnderscores(String given) {
        assertThat(ratios(Map.of("interval", given)).text("interval")).isEqualTo("mid-p");
    }

    @Test
    void aChoiceThatIsNotThereIsSaidWithThoseThatAre() {
        assertThatThrownBy(() -> ratios(Map.of("interval", "midp")))
                .isInstanceOf(BadSpecification.class)
                .hasMessageContaining("options.interval")
                .hasMessageContaining("exact, mid-p, byar");
    }
}
