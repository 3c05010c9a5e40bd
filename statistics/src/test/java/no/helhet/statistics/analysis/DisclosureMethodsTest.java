package no.helhet.statistics.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.Progress;
import no.helhet.statistics.ROutput;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

class DisclosureMethodsTest {
    private static final Method METHOD = Methods.named("cell-suppression");
    private static final Map<String, List<String>> COLUMNS =
            Map.of(
                    "dimensions",
                    List.of("krets", "alder"),
                    "within",
                    List.of("bydel"),
                    "count",
                    List.of("mottakere"));

    private static Fit<Analysis> run(Map<String, String> options, String data) {
        var specification = new Specification(METHOD.name(), COLUMNS, options);
        return METHOD.run(specification.request(METHOD, ROutput.csv(data)), Progress.NONE);
    }

    private static Analysis answer(Fit<Analysis> fit) {
        return switch (fit) {
            case Fitted<Analysis>(var answer) -> answer;
            case FittedWithWarnings<Analysis>(var answer, var warnings) -> answer;
            case NotEstimable<Analysis>(var reason) -> throw new AssertionError(reason.toString());
        };
    }

    @Test
    void theSmallCountOfTheExampleIsNowhereInTheAnswer() {
        var analysis = answer(run(Map.of(), METHOD.exampleData()));
        var result = (CellSuppressionMethod.Result) analysis.result();
        assertThat(result.sensitive()).isEqualTo(1);
        assertThat(result.complementary()).isEqualTo(3);
        assertThat(result.cells())
                .filteredOn(c -> c.at().get("krets").equals("Vik"))
                .filteredOn(c -> !c.at().get("alder").equals("*"))
                .allMatch(c -> c.count() == null);
        assertThat(result.cells())
                .filteredOn(c -> c.at().get("krets").equals("Fjord"))
                .allMatch(c -> c.count() != null);
        String json = JsonMapper.shared().writeValueAsString(result);
        assertThat(json).contains("\"count\":null").doesNotContain("\"count\":3,");
        assertThat(analysis.tables().getFirst().rows()).anyMatch(r -> r.contains(":"));
    }

    @Test
    void aLimitOfItsOwnMayBeSet() {
        var result =
                (CellSuppressionMethod.Result) answer(run(Map.of("limit", "3"), data())).result();
        assertThat(result.cells()).allMatch(c -> c.count() != null);
    }

    private static String data() {
        return METHOD.exampleData();
    }

    @Test
    void badDataAreRefusedWithTheColumn() {
        assertThat(run(Map.of(), data() + "Vidda,Elv,ukjent,-1\n"))
                .isInstanceOfSatisfying(
                        NotEstimable.class, n -> assertThat(n.toString()).contains("mottakere"));
        assertThatThrownBy(() -> run(Map.of(), data() + "Vidda,Havn,ukjent,1\n"))
                .hasMessageContaining("krets lies in two of bydel");
        assertThatThrownBy(() -> run(Map.of(), data() + "Vidda,*,ukjent,1\n"))
                .hasMessageContaining("the sum's");
        assertThatThrownBy(() -> run(Map.of("limit", "1"), data()))
                .hasMessageContaining("at least 2");
        assertThat(run(Map.of(), data() + "Vidda,,ukjent,1\n").warnings()).hasSize(1);
    }
}
