package no.helhet.statistics.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class ConstantColumnsTest {
    private static final Map<String, List<String>> ROLES =
            Map.of(
                    "outcome", List.of("days"),
                    "predictors", List.of("age"),
                    "factors", List.of("office"),
                    "weights", List.of("weight"));

    @Test
    void predictorsAndCategoriesThatAreTheSameThroughoutAreNamed() {
        var warnings = warnings(List.of(), data(31, 31, "Nord", "Nord"));

        assertThat(warnings).extracting(Warning::kind).containsOnly(Warning.Kind.CONSTANT);
        assertThat(warnings).extracting(Warning::column).containsExactly("age", "office");
    }

    @Test
    void aWeightMayBeTheSameThroughout() {
        assertThat(warnings(List.of(), data(31, 32, "Nord", "Vest"))).isEmpty();
    }

    @Test
    void missingValuesAreNoValues() {
        assertThat(warnings(List.of(), data(31, Double.NaN, "Nord", "Vest")))
                .extracting(Warning::column)
                .containsExactly("age");
        assertThat(warnings(List.of(), data(Double.NaN, Double.NaN, "Nord", "Vest"))).isEmpty();
    }

    @Test
    void whatIsNamedAlreadyIsNotNamedAgain() {
        var said = new Warning(Warning.Kind.COLLINEAR, "age, office", "They are alike.", "Choose.");

        assertThat(warnings(List.of(said), data(31, 31, "Nord", "Nord"))).isEmpty();
    }

    @Test
    void aSingleRowIsSaidOnce() {
        var frame =
                Frame.builder()
                        .add(Numbers.of("days", 4))
                        .add(Numbers.of("age", 31))
                        .add(Numbers.of("weight", 1))
                        .add(Groups.of("office", "Nord"))
                        .build();

        assertThat(warnings(List.of(), frame))
                .extracting(Warning::kind)
                .containsExactly(Warning.Kind.TOO_FEW);
    }

    private static Frame data(double age, double otherAge, String office, String otherOffice) {
        return Frame.builder()
                .add(Numbers.of("days", 4, 9))
                .add(Numbers.of("age", age, otherAge))
                .add(Numbers.of("weight", 1, 1))
                .add(Groups.of("office", office, otherOffice))
                .build();
    }

    private static List<Warning> warnings(List<Warning> said, Frame data) {
        return ConstantColumns.warnings(
                Methods.named("least-squares"), new Request(data, ROLES, Map.of()), said);
    }
}
