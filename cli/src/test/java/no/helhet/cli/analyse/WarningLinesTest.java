package no.helhet.cli.analyse;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.statistics.Warning;
import no.helhet.statistics.Warning.Kind;

import org.junit.jupiter.api.Test;

import java.util.List;

class WarningLinesTest {
    @Test
    void missingValuesOfManyColumnsAreOneWarningThatNamesThem() {
        assertThat(
                        WarningLines.of(
                                List.of(
                                        missing("a", "2 of 90 have no answer. 2 are needed."),
                                        missing("b", "5 of 90 have no answer. 2 are needed."),
                                        missing("c", "2 of 90 have no answer. 3 are needed."))))
                .containsExactly(
                        "  ! a, b: 2 to 5 of 90 have no answer. 2 are needed. Ask again.",
                        "  ! c: 2 of 90 have no answer. 3 are needed. Ask again.");
    }

    @Test
    void aNameWithADigitIsNoNumber() {
        assertThat(
                        WarningLines.of(
                                List.of(
                                        missing("a", "Item x1 has no answer."),
                                        missing("b", "Item x2 has no answer."))))
                .hasSize(2);
    }

    @Test
    void twoWarningsOfOneColumnStayTwo() {
        assertThat(WarningLines.of(List.of(missing("a", "2 of 90."), missing("a", "3 of 90."))))
                .hasSize(2);
    }

    @Test
    void otherKindsAreToldOneByOne() {
        assertThat(
                        WarningLines.of(
                                List.of(
                                        new Warning(
                                                Kind.CONSTANT, "a", "It is 1.", "Leave it out."),
                                        new Warning(
                                                Kind.CONSTANT, "b", "It is 2.", "Leave it out."))))
                .hasSize(2);
    }

    private static Warning missing(String column, String what) {
        return new Warning(Kind.MISSING, column, what, "Ask again.");
    }
}
