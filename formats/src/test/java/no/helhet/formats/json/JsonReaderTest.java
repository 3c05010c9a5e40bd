package no.helhet.formats.json;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import no.helhet.formats.json.Json.JsonArray;
import no.helhet.formats.json.Json.JsonNumber;
import no.helhet.formats.json.Json.JsonObject;
import no.helhet.formats.json.Json.JsonString;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.util.List;

class JsonReaderTest {

    @Test
    void everyNodeKnowsItsLineColumnAndByteOffset() {
        JsonObject root = (JsonObject) tree("{\n  \"navn\": \"Åse\", \"tall\":\r\n[1, 2.5]}");

        assertThat(root.position()).isEqualTo(new Position(1, 1, 0));
        assertThat(root.members().get("navn").namePosition()).isEqualTo(new Position(2, 3, 4));
        assertThat(root.members().get("navn").value().position())
                .isEqualTo(new Position(2, 11, 12));
        assertThat(root.members().get("tall").namePosition())
                .describedAs("the column counts characters, the offset bytes")
                .isEqualTo(new Position(2, 18, 20));
        JsonArray tall = (JsonArray) root.members().get("tall").value();
        assertThat(tall.position()).isEqualTo(new Position(3, 1, 29));
        assertThat(tall.elements().get(1).position()).isEqualTo(new Position(3, 5, 33));
    }

    @Test
    void valuesAreReadAsWritten() {
        JsonArray root = (JsonArray) tree("[\"a\\u00e5\\n\", -0.10, 1e3, true, false, null]");

        assertThat(root.elements().getFirst())
                .isEqualTo(new JsonString("aå\n", new Position(1, 2, 1)));
        assertThat(((JsonNumber) root.elements().get(1)).text()).isEqualTo("-0.10");
        assertThat(((JsonNumber) root.elements().get(2)).value())
                .isEqualByComparingTo(new BigDecimal(1000));
        assertThat(root.elements().stream().map(Json::type))
                .containsExactly("string", "number", "number", "boolean", "boolean", "null");
    }

    @Test
    void aFieldThatStandsTwiceIsRefusedAtItsSecondPlace() {
        Fault fault = onlyFault("{\"a\": {\"b\": 1,\n \"c\": 2,\n \"b\": 3}}");

        assertThat(fault.code()).isEqualTo(FaultCode.DUPLICATE_FIELD);
        assertThat(fault.path()).isEqualTo("a.b");
        assertThat(fault.position()).isEqualTo(new Position(3, 2, 25));
        assertThat(fault.text())
                .isEqualTo("a.b stands twice, the second time at line 3, column 2. Send it once.");
    }

    @Test
    void aFieldWrittenWithEscapesIsTheSameField() {
        assertThat(onlyFault("{\"b\": 1, \"\\u0062\": 2}").code())
                .isEqualTo(FaultCode.DUPLICATE_FIELD);
    }

    @Test
    void sixtyFourLevelsAreReadAndSixtyFiveAreRefused() {
        assertThat(read("[".repeat(64) + "]".repeat(64))).isInstanceOf(JsonResult.Tree.class);
        assertThat(onlyFault("[".repeat(65) + "]".repeat(65)).code()).isEqualTo(FaultCode.TOO_DEEP);
        assertThat(onlyFault("{\"a\":".repeat(500_000)).code()).isEqualTo(FaultCode.TOO_DEEP);
    }

    @Test
    void numbersHaveALimitedLengthAndExponent() {
        assertThat(read("[" + "9".repeat(1000) + "]")).isInstanceOf(JsonResult.Tree.class);
        assertThat(onlyFault("[1, " + "9".repeat(1001) + "]").code())
                .isEqualTo(FaultCode.LIMIT_EXCEEDED);
        assertThat(onlyFault("[1e99999999999]").path()).isEqualTo("[0]");
        assertThat(onlyFault("[1e99999999999]").code()).isEqualTo(FaultCode.LIMIT_EXCEEDED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": 1", "[1,", "\"abc", "{\"a\":", "{\"a", "[\"\\u00", "{"})
    void aDocumentCutShortIsRefused(String document) {
        assertThat(onlyFault(document).code()).isEqualTo(FaultCode.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{} {}", "{}x", "1 2", "[]]", "{}\n\n,"})
    void whatFollowsTheEndIsRefused(String document) {
        assertThat(onlyFault(document).code()).isEqualTo(FaultCode.TRAILING_CONTENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'a': 1}",
                "{a: 1}",
                "[1,]",
                "[01]",
                "[NaN]",
                "[+1]",
                "[.5]",
                "[\"\t\"]",
                "/**/1",
                "{\"a\" 1}",
                "[\"\\x\"]"
            })
    void whatIsNotJsonIsRefused(String document) {
        assertThat(onlyFault(document).code()).isEqualTo(FaultCode.SYNTAX);
    }

    @Test
    void aSyntaxFaultKnowsItsPathAndLine() {
        Fault fault = onlyFault("{\"data\": {\n\"liste\": [1,\n2, oops]}}");

        assertThat(fault.path()).startsWith("data.liste");
        assertThat(fault.position().line()).isEqualTo(3);
    }

    @Test
    void otherEncodingsAreRefusedWithTheirByte() {
        assertThat(onlyFault("{}".getBytes(UTF_16LE)).code()).isEqualTo(FaultCode.NOT_UTF8);
        assertThat(onlyFault("{}".getBytes(UTF_16BE)).text()).contains("UTF-16");
        assertThat(onlyFault(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '{', '}'}).code())
                .isEqualTo(FaultCode.BYTE_ORDER_MARK);
        Fault latin1 = onlyFault(new byte[] {'[', '\n', '"', 'a', (byte) 0xE5, '"', ']'});
        assertThat(latin1.code()).isEqualTo(FaultCode.NOT_UTF8);
        assertThat(latin1.position()).isEqualTo(new Position(2, 3, 4));
        byte[] far = ("[\"" + "å".repeat(9000) + "?\"]").getBytes(UTF_8);
        far[18_002] = (byte) 0xFF;
        assertThat(onlyFault(far).position()).isEqualTo(new Position(1, 9003, 18_002));
    }

    @Test
    void overlongFormsAndEncodedSurrogatesAreNotUtf8() {
        assertThat(onlyFault(new byte[] {'"', (byte) 0xC0, (byte) 0xAF, '"'}).code())
                .isEqualTo(FaultCode.NOT_UTF8);
        assertThat(onlyFault(new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'}).code())
                .isEqualTo(FaultCode.NOT_UTF8);
    }

    @Test
    void nothingAndTooMuchAreRefused() {
        assertThat(onlyFault("").code()).isEqualTo(FaultCode.EMPTY);
        assertThat(onlyFault(" \n\t").code()).isEqualTo(FaultCode.EMPTY);
        byte[] large = new byte[JsonReader.MOST_BYTES + 1];
        assertThat(onlyFault(large).code()).isEqualTo(FaultCode.TOO_LARGE);
    }

    @Test
    void noTextShowsWhatTheSenderWrote() {
        Json value = tree("{\"a\": [\"hemmelig\", 4711, true]}");

        assertThat(value.toString()).doesNotContain("hemmelig", "4711", "true");
        assertThat(onlyFault("{\"Kari på Moen 4711\": oops}").text())
                .doesNotContain("Kari", "4711", "oops");
    }

    private static Json tree(String document) {
        return ((JsonResult.Tree) read(document)).root();
    }

    private static JsonResult read(String document) {
        return JsonReader.read(document.getBytes(UTF_8));
    }

    private static Fault onlyFault(String document) {
        return onlyFault(document.getBytes(UTF_8));
    }

    private static Fault onlyFault(byte[] document) {
        List<Fault> faults = ((JsonResult.Rejected) JsonReader.read(document)).faults();
        assertThat(faults).hasSize(1);
        return faults.getFirst();
    }
}
