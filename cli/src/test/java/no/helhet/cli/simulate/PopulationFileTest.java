package no.helhet.cli.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.cli.demo.BadInput;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class PopulationFileTest {
    private static final String HEADER = PopulationColumn.header() + "\n";
    private static final String GOOD = "4698,enslig,,9000,0,0,0,0\n";

    @TempDir Path folder;

    @Test
    void columnsComeInAnyOrderWithCommaOrSemicolonAndWhateverEndsTheLine() throws Exception {
        assertThat(read(HEADER + GOOD + "\n" + GOOD).size()).isEqualTo(2);
        assertThat(
                        read("\ufeffid;barns_arbeidsinntekt;barnetrygd;inntekt;andre_utgifter;bolig;barn;type;kommunenr\r\n"
                                 + "a; 0;0;0;0;9000; 2023-03-09:50  2019-06-05 ;par;0301\r\n")
                                .municipalities())
                .containsExactly("0301");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "469,enslig,,0,0,0,0,0 | kommunenr: write four digits",
                "4698,Kari,,0,0,0,0,0 | type: write enslig, par or bofellesskap",
                "4698,par,5.6.2019,0,0,0,0,0 | barn: write birth dates",
                "4698,par,2019-02-29,0,0,0,0,0 | barn: one birth date is no day of the calendar",
                "4698,par,2019-06-05:101,0,0,0,0,0 | barn: write a percent from 0 to 100",
                "4698,par,1019-06-05,0,0,0,0,0 | barn: write birth dates from 1900-01-01",
                "4698,par,,12 000,0,0,0,0 | bolig: write kroner",
                "4698,par,,-1,0,0,0,0 | bolig: write kroner",
                "4698,par,,,0,0,0,0 | bolig: write kroner",
                "4698,par,,0,1.234,0,0,0 | andre_utgifter: write kroner",
                "4698,par,,0,0,1000000000.01,0,0 | inntekt: write kroner",
                "4698,par,,0,0,0,NaN,0 | barnetrygd: write kroner",
                "4698,par,,0,0,0,0,100 | barn: there is no child whose earnings",
                "4698,par,,0,0,0,0 | 7 fields, not 8"
            })
    void aBadRowIsNamedByLineAndColumnWithTheRemedyAndWithoutItsContent(String row, String fault) {
        assertThatThrownBy(() -> read(HEADER + GOOD + row + "\n" + GOOD))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("1 fault, and nothing was computed")
                .hasMessageContaining("line 3, " + fault)
                .message()
                .doesNotContain("Kari", "12 000", "5.6.2019", "1.234");
    }

    @Test
    void everyFaultIsCountedAndTheFirstAreShown() {
        assertThatThrownBy(() -> read(HEADER + "1,x,y,a,b,c,d,e\n".repeat(5)))
                .hasMessageContaining("40 faults")
                .hasMessageContaining("line 2, kommunenr")
                .hasMessageContaining("line 4, bolig")
                .hasMessageContaining("and 20 more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "kommunenr,type",
                "kommunenr,type,barn,bolig,andre_utgifter,inntekt,barnetrygd",
                "kommunenr,type,barn,bolig,andre_utgifter,inntekt,barnetrygd,barns_arbeidsinntekt,navn",
                "kommunenr,kommunenr,barn,bolig,andre_utgifter,inntekt,barnetrygd,barns_arbeidsinntekt"
            })
    void aFirstLineThatDoesNotNameTheColumnsIsRefused(String header) {
        assertThatThrownBy(() -> read(header + "\n" + GOOD))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("line 1")
                .hasMessageContaining(PopulationColumn.header());
    }

    @Test
    void aFileWithNoHouseholdsOrOfAnotherEncodingIsRefused() throws Exception {
        assertThatThrownBy(() -> read(HEADER)).hasMessageContaining("has 0 households");
        var latin =
                Files.write(
                        folder.resolve("latin.csv"),
                        (HEADER + "æøå").getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> PopulationFile.read(latin)).hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> PopulationFile.read(folder)).isInstanceOf(BadInput.class);
    }

    private no.helhet.regelverk.mikrosimulering.Population read(String text) throws Exception {
        return PopulationFile.read(Files.writeString(folder.resolve("population.csv"), text));
    }
}
