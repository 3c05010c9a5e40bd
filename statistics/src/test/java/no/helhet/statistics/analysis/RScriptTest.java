package no.helhet.statistics.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RScriptTest {
    @ParameterizedTest
    @ValueSource(strings = {"days", "Days.to_decision", "x1", "iffy", "True"})
    void aPlainNameStandsAsItIs(String column) {
        assertThat(RScript.name(column)).isEqualTo(column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"if", "in", "TRUE", "NA", "NULL", "a b", "1st", "år", "_x", ""})
    void anotherNameAndAWordOfRsOwnIsInBackticks(String column) {
        assertThat(RScript.name(column)).isEqualTo("`" + column + "`");
    }
}
