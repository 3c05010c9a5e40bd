package no.helhet.cli.analyse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import no.helhet.cli.demo.BadInput;
import no.helhet.statistics.Progress;
import no.helhet.statistics.analysis.BadSpecification;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class QuestionTest {
    private static final String GOOD =
            """
            {"method": "office-means", "data": "d.csv",
             "columns": {"outcome": "days to decision", "group": ["office"]}}
            """;
    private static final String DATA =
            """
            office,days to decision,note,other
            0301,10.5,=1+1,x
            0301,11.5,a,y
            1103,NA,b,z
            1103,7.25,"c
            d",1
            """;

    @TempDir Path folder;

    @BeforeEach
    void writeData() throws Exception {
        Files.writeString(folder.resolve("d.csv"), DATA);
    }

    @Test
    void tablesComeWithWarningsBeforeAndAfterThem() throws Exception {
        var screen = new StringWriter();
        new Screen(new PrintWriter(screen)).print(run(GOOD));

        assertThat(screen.toString())
                .containsSubsequence(
                        "Means of offices, 4 rows of d.csv",
                        "Read first:",
                        "  ! days to decision: 1 of 4 rows have no value and are left out.",
                        "Means, by office",
                        "  office   mean",
                        "  0301    11.00",
                        "  1103     7.25",
                        "  They are no more than means.",
                        "Remember:",
                        "  ! days to decision: 1 of 4",
                        "UNVERIFIED");
    }

    @Test
    void theFolderHoldsTheWholeResultAndWhatRepeatsIt() throws Exception {
        var outcome = run(GOOD);
        var names = ResultFolder.open(folder.resolve("out")).write(outcome);

        assertThat(names)
                .containsExactly(
                        "result.json", "table-1-means-by-office.csv", "repeat.R", "data.csv");
        var json = new JsonMapper().readTree(text("result.json"));
        assertThat(json.at("/result/0/group").asString()).isEqualTo("0301");
        assertThat(json.at("/result/1/mean").asDouble()).isEqualTo(7.25);
        assertThat(json.at("/result/1/lower").isNull()).isTrue();
        assertThat(json.at("/warnings/0/kind").asString()).isEqualTo("MISSING");
        assertThat(json.at("/options/level").asString()).isEqualTo("0.95");
        assertThat(json.at("/columns/group/0").asString()).isEqualTo("office");
        assertThat(json.at("/data/rows").asInt()).isEqualTo(4);
        assertThat(json.at("/data/sha256").asString()).hasSize(64);
        assertThat(text("table-1-means-by-office.csv"))
                .isEqualTo("office,mean\n0301,11.0\n1103,7.25\n");
        assertThat(text("data.csv"))
                .isEqualTo("office,days to decision\n0301,10.5\n0301,11.5\n1103,NA\n1103,7.25\n");
    }

    @Test
    void theSameInputsGiveTheSameBytes() throws Exception {
        for (var name : List.of("one", "two")) {
            ResultFolder.open(folder.resolve(name)).write(run(GOOD));
        }
        for (var name : List.of("result.json", "repeat.R", "data.csv")) {
            assertThat(folder.resolve("one").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(name));
        }
    }

    @Test
    void theScriptRepeatsItInR() throws Exception {
        R.assumeThere();
        ResultFolder.open(folder.resolve("out")).write(run(GOOD));

        assertThat(R.run(folder.resolve("out"), "repeat.R")).isEqualTo("0301 11\n1103 7.25\n");
    }

    @Test
    void aTextThatASpreadsheetWouldComputeGetsAnApostrophe() throws Exception {
        Files.writeString(folder.resolve("d.csv"), "y,g\n-1.5,=cmd()\n2,@x\n3,b\n");
        ResultFolder.open(folder.resolve("out"))
                .write(
                        run(
                                """
                                {"method": "office-means", "data": "d.csv",
                                 "columns": {"outcome": "y", "group": "g"}}
                                """));

        assertThat(text("table-1-means-by-office.csv"))
                .isEqualTo("office,mean\n'=cmd(),-1.5\n'@x,2.0\nb,3.0\n");
        assertThat(text("data.csv")).contains("\n-1.5,=cmd()\n");
    }

    @Test
    void dataThatCanNotCarryAnEstimateAreAnAnswerWithTheReason() throws Exception {
        Files.writeString(folder.resolve("d.csv"), "office,days to decision\n0301,1\n");
        var outcome = run(GOOD);
        var screen = new StringWriter();
        new Screen(new PrintWriter(screen)).print(outcome);
        var names = ResultFolder.open(folder.resolve("out")).write(outcome);

        assertThat(screen.toString())
                .contains("There is no estimate. office: There is one group. Give more.");
        assertThat(names).containsExactly("result.json");
        assertThat(
                        new JsonMapper()
                                .readTree(text("result.json"))
                                .at("/notEstimable/kind")
                                .asString())
                .isEqualTo("ONE_GROUP");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\"data\": \"d.csv\"} | method: Name one of",
                "{\"method\": \"means\", \"data\": \"d.csv\"} | method: There is no method means",
                "{\"method\": 3} | method: Give a text in quotes",
                "{\"method\": \"office-means\"} | data: Name the CSV file",
                "{\"method\": \"office-means\", \"data\": \"d.csv\", \"file\": 1} | file: There is"
                        + " no such field. There is method, data, columns, options, csv",
                "[1] | the whole: Give an object",
                "{\"method\": \"office-means\", \"data\": \"d.csv\", \"columns\": []} | columns:"
                        + " Give an object",
                "{\"method\": \"office-means\", \"data\": \"no.csv\"} | no.csv can not be read"
            })
    void aSpecificationThatCanNotBeRunNamesTheFieldAndTheRemedy(String json, String message) {
        assertRefused(json, message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "\"columns\": {\"outcome\": \"days to decision\"} | columns.group: Name a column",
                "\"columns\": {\"outcome\": \"days\", \"group\": \"office\"} | columns.outcome: The"
                        + " data have no column days. They have office, days to decision, note",
                "\"columns\": {\"outcome\": \"note\", \"group\": \"office\"} | columns.outcome:"
                        + " note is not a number in line 2. Correct it",
                "\"columns\": {\"outcome\": \"other\", \"group\": \"office\"} | columns.outcome:"
                        + " other is not a number in line 2",
                "\"columns\": {\"y\": \"note\"} | columns.y: The method office-means has no such"
                        + " role",
                "\"columns\": {\"outcome\": 3} | columns.outcome: Give a text in quotes",
                "\"options\": {\"levle\": 0.9} | options.levle: The method office-means has no such"
                        + " option. It has level",
                "\"options\": {\"level\": \"high\"} | options.level: Give a number, not high",
                "\"options\": {\"level\": null} | options.level: null says nothing",
                "\"options\": {\"level\": [0.9]} | options.level: Give one number",
                "\"options\": {\"weigh\": 1} | options.weigh: Give true or false, not 1",
                "\"csv\": {\"decimal\": \";\"} | csv.decimal: Give",
                "\"csv\": {\"separator\": \";;\"} | csv.separator: Give one character",
                "\"csv\": {\"encoding\": \"utf-9\"} | csv.encoding: The encoding utf-9 is not"
                        + " known",
                "\"csv\": {\"seperator\": \";\"} | csv.seperator: There is no such field",
                "\"csv\": {\"separator\": \",\", \"decimal\": \",\"} | csv.decimal: The comma is"
            })
    void aFieldThatMakesNoSenseIsNamedWithTheRemedy(String field, String message) {
        String columns =
                field.startsWith("\"columns\"")
                        ? ""
                        : ", \"columns\": {\"outcome\": \"days to decision\", \"group\":"
                                + " \"office\"}";
        assertRefused(
                "{\"method\": \"office-means\", \"data\": \"d.csv\"%s, %s}"
                        .formatted(columns, field),
                message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{\\n \"method\": }| line 2, column 12",
                "{\"data\": \"a\",\\n\\n \"data\": \"b\"}| line 3",
                "{\"method\": \"office-means\"} 1| line 1",
                "{| line 1"
            })
    void whatIsNotJsonIsNamedByLineAndColumn(String json, String message) {
        assertRefused(json.replace("\\n", "\n"), message);
        assertRefused(json.replace("\\n", "\n"), "this is not JSON");
    }

    @Test
    void aMarkBeforeTheSpecificationIsNoPartOfIt() throws Exception {
        assertThat(run("\ufeff" + GOOD).method().name()).isEqualTo("office-means");
    }

    @Test
    void aListOfTextsIsGivenAsAList() throws Exception {
        var outcome =
                run(
                        """
                        {"method": "office-means", "data": "d.csv", "options": {"leave-out": ["a", "b"]},
                         "columns": {"outcome": "days to decision", "group": "office"}}
                        """);

        assertThat(outcome.request().list("leave-out")).containsExactly("a", "b");
    }

    @Test
    void aFileWithoutRowsIsRefused() throws Exception {
        Files.writeString(folder.resolve("d.csv"), "office,days to decision\n");
        assertRefused(GOOD, "data: The file has no rows");
    }

    @Test
    void aColumnOfCategoriesAmongThePredictorsIsToldWhereItBelongs() throws Exception {
        var asked = folder.resolve("spec.json");
        Files.writeString(
                asked,
                """
                {"method": "oaxaca-blinder", "data": "d.csv",
                 "columns": {"outcome": "days to decision", "group": "office",
                  "predictors": ["other"]}}
                """);
        assertThatThrownBy(() -> Question.read(asked).open(Progress.NONE))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining("columns.predictors: other is not a number in line 2")
                .hasMessageContaining("A column of categories is named in columns.factors.");
    }

    private void assertRefused(String json, String message) {
        assertThatThrownBy(() -> run(json))
                .isInstanceOf(BadInput.class)
                .hasMessageContaining(message);
    }

    private String text(String name) throws Exception {
        return Files.readString(folder.resolve("out").resolve(name));
    }

    private Outcome run(String json) throws Exception {
        var file = Files.writeString(folder.resolve("spec.json"), json);
        return Question.read(file, QuestionTest::named).open(Progress.NONE).run(Progress.NONE);
    }

    private static OfficeMeans named(String name) {
        if (name.equals("office-means")) {
            return new OfficeMeans();
        }
        throw new BadSpecification("method", "There is no method %s.".formatted(name));
    }
}
