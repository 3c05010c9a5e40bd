package no.helhet.formats.jsonstat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import static java.nio.charset.StandardCharsets.UTF_8;

import no.helhet.formats.jsonstat.Dimension.Role;
import no.helhet.formats.jsonstat.Dimension.Unit;
import no.helhet.formats.jsonstat.Refusal.Reason;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class JsonStatTest {
    private static final String DENSE =
            """
            {"version": "2.0", "class": "dataset", "label": "Folk i Lilleby og Storeby",
             "source": "Et oppdiktet statistikkbyrå", "updated": "2026-02-01T08:00:00Z",
             "note": ["Tall under 5 vises ikke."],
             "role": {"time": ["Tid"], "geo": ["Region"], "metric": ["ContentsCode"]},
             "id": ["Region", "ContentsCode", "Tid"], "size": [2, 1, 3],
             "dimension": {
               "Region": {"label": "region", "category": {
                 "index": {"4698": 1, "4697": 0},
                 "label": {"4697": "Storeby", "4698": "Lilleby"}}},
               "ContentsCode": {"label": "statistikkvariabel", "category": {
                 "label": {"Personer": "Personer"},
                 "unit": {"Personer": {"base": "personer", "decimals": 0}}}},
               "Tid": {"label": "år", "category": {"index": ["2023", "2024", "2025"]}}},
             "extension": {"px": {"infofile": "x", "tableid": "00001"}},
             "value": [10, 20.5, -30, 40, null, 60],
             "status": {"4": ":"}}
            """;

    @Test
    void aDatasetIsReadWithRolesUnitsNotesAndWhatIsWithheld() {
        var dataset = read(DENSE);

        assertThat(dataset.label()).isEqualTo("Folk i Lilleby og Storeby");
        assertThat(dataset.updated()).isEqualTo("2026-02-01T08:00:00Z");
        assertThat(dataset.notes()).containsExactly("Tall under 5 vises ikke.");
        assertThat(dataset.dimensions())
                .extracting(Dimension::id, Dimension::role)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Region", Role.GEO),
                        org.assertj.core.groups.Tuple.tuple("ContentsCode", Role.METRIC),
                        org.assertj.core.groups.Tuple.tuple("Tid", Role.TIME));
        assertThat(dataset.dimension("Region").orElseThrow().categories())
                .extracting(Dimension.Category::code)
                .containsExactly("4697", "4698");
        assertThat(dataset.dimension("ContentsCode").orElseThrow().categories().getFirst().unit())
                .isEqualTo(new Unit("personer", 0));
        assertThat(dataset.dimension("Tid").orElseThrow().categories().getFirst().label())
                .as("a code without a label is its own")
                .isEqualTo("2023");
        assertThat(dataset.cells().value(dataset.cell(1, 0, 0))).isEqualTo(40);
        assertThat(dataset.cells().has(dataset.cell(1, 0, 1))).isFalse();
        assertThat(dataset.cells().status(dataset.cell(1, 0, 1))).isEqualTo(":");
        assertThat(dataset.cells().status(dataset.cell(1, 0, 2))).isNull();
    }

    @Test
    void cellsAreVisitedWithTheLastDimensionRunningFastest() {
        var seen = new ArrayList<String>();
        var dataset = read(DENSE);
        dataset.forEach(
                (at, value, status) -> seen.add(at[0] + "/" + at[2] + "=" + value + "/" + status));

        assertThat(seen)
                .containsExactly(
                        "0/0=10.0/null",
                        "0/1=20.5/null",
                        "0/2=-30.0/null",
                        "1/0=40.0/null",
                        "1/1=NaN/:",
                        "1/2=60.0/null");
    }

    @Test
    void onlyTheValuesThereAreMeansTheSameAsAllOfThem() {
        var sparse =
                DENSE.replace(
                        "[10, 20.5, -30, 40, null, 60]",
                        "{\"0\": 10, \"1\": 20.5, \"2\": -30, \"3\": 40, \"4\": null, \"5\": 60}");

        assertThat(read(sparse)).isEqualTo(read(DENSE));
    }

    @Test
    void whatPxWebWroteBeforeTwoIsReadWithItsOrderInsideDimension() {
        var old =
                """
                {"dataset": {"dimension": {
                   "Tid": {"label": "år", "category": {"index": {"2024": 0, "2025": 1},
                     "label": {"2024": "2024", "2025": "2025"}}},
                   "Kjonn": {"label": "kjønn", "category": {"index": {"1": 0}, "label": {"1": "Menn"}}},
                   "id": ["Kjonn", "Tid"], "size": [1, 2], "role": {"time": ["Tid"]}},
                 "label": "gammel", "source": "x", "updated": "2020-01-01", "value": [1, 2],
                 "status": ["", "e"]}}
                """;

        var dataset = read(old);

        assertThat(dataset.dimensions()).extracting(Dimension::id).containsExactly("Kjonn", "Tid");
        assertThat(dataset.dimensions().getLast().role()).isEqualTo(Role.TIME);
        assertThat(dataset.cells().value(1)).isEqualTo(2);
        assertThat(dataset.cells().status(1)).isEqualTo("e");
    }

    @Test
    void oneStatusHoldsForAll() {
        var dataset = read(DENSE.replace("{\"4\": \":\"}", "\"p\""));

        assertThat(dataset.cells().status(0)).isEqualTo("p");
        assertThat(read(JsonStatWriter.write(dataset, JsonStatWriter.Values.DENSE)))
                .isEqualTo(dataset);
    }

    @Test
    void theSameDatasetIsAlwaysTheSameBytes() {
        var dataset = read(DENSE);

        assertThat(JsonStatWriter.write(dataset, JsonStatWriter.Values.SPARSE))
                .isEqualTo(JsonStatWriter.write(dataset, JsonStatWriter.Values.SPARSE));
        assertThat(new String(JsonStatWriter.write(dataset, JsonStatWriter.Values.DENSE), UTF_8))
                .startsWith("{\"version\":\"2.0\",\"class\":\"dataset\"")
                .contains("\"id\":[\"Region\",\"ContentsCode\",\"Tid\"],\"size\":[2,1,3]")
                .contains("\"index\":[\"4697\",\"4698\"]")
                .contains("\"value\":[10,20.5,-30,40,null,60],\"status\":{\"4\":\":\"}");
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("", "", Reason.EMPTY, "$"),
                arguments(
                        "\"class\": \"dataset\"",
                        "\"class\": \"collection\"",
                        Reason.NOT_A_DATASET,
                        "class"),
                arguments("\"id\": [", "\"di\": [", Reason.MISSING, "id"),
                arguments("\"size\": [2, 1, 3],", "", Reason.MISSING, "size"),
                arguments("\"size\": [2, 1, 3]", "\"size\": [2, 3]", Reason.WRONG_COUNT, "size"),
                arguments(
                        "\"size\": [2, 1, 3]",
                        "\"size\": [2, 1, 4]",
                        Reason.WRONG_COUNT,
                        "dimension.Tid.category.index"),
                arguments(
                        "\"size\": [2, 1, 3]",
                        "\"size\": [2, 1.5, 3]",
                        Reason.WRONG_TYPE,
                        "size[1]"),
                arguments(
                        "\"size\": [2, 1, 3]",
                        "\"size\": [2, -1, 3]",
                        Reason.WRONG_TYPE,
                        "size[1]"),
                arguments(
                        "[\"2023\", \"2024\", \"2025\"]",
                        "[\"2023\", \"2024\", \"2024\"]",
                        Reason.WRONG_COUNT,
                        "dimension.Tid.category.index"),
                arguments(
                        "{\"4698\": 1, \"4697\": 0}",
                        "{\"4698\": 1, \"4697\": 1}",
                        Reason.OUTSIDE,
                        "dimension.Region.category.index"),
                arguments(
                        "{\"4698\": 1, \"4697\": 0}",
                        "{\"4698\": 7, \"4697\": 0}",
                        Reason.OUTSIDE,
                        "dimension.Region.category.index"),
                arguments(
                        "\"Tid\": {\"label\"",
                        "\"Tod\": {\"label\"",
                        Reason.MISSING,
                        "dimension.Tid"),
                arguments("null, 60]", "60]", Reason.WRONG_COUNT, "value"),
                arguments("null, 60]", "null, 60, 70]", Reason.WRONG_COUNT, "value"),
                arguments("20.5", "\"20,5\"", Reason.WRONG_TYPE, "value[1]"),
                arguments("20.5", "1e999", Reason.WRONG_TYPE, "value[1]"),
                arguments("20.5", "NaN", Reason.NOT_JSON, "value[1]"),
                arguments("{\"4\": \":\"}", "{\"6\": \":\"}", Reason.WRONG_COUNT, "value"),
                arguments("{\"4\": \":\"}", "{\"x\": \":\"}", Reason.OUTSIDE, "status.x"),
                arguments("{\"4\": \":\"}", "{\"4\": 1}", Reason.WRONG_TYPE, "status.?"),
                arguments("\"label\": \"Folk i", "\"source\": \"Folk i", Reason.TWICE, "source"),
                arguments("}\n}", "", Reason.EMPTY, "$"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void whatIsWrongIsNamedWithItsPlace(String from, String to, Reason reason, String path) {
        var document = reason == Reason.EMPTY ? "" : DENSE.replace(from, to);

        assertThat(JsonStatReader.read(stream(document)))
                .isInstanceOfSatisfying(
                        JsonStatResult.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().reason()).isEqualTo(reason);
                            assertThat(refused.refusal().path()).isEqualTo(path);
                            assertThat(refused.refusal().line()).isPositive();
                            assertThat(refused.refusal().text()).isNotBlank();
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{", "{\"value\": [1,", "1", "null", "{}", "{} {}", "\u0000", "<"})
    void whatIsNoDatasetIsRefused(String document) {
        assertThat(JsonStatReader.read(stream(document)))
                .isInstanceOf(JsonStatResult.Refused.class);
    }

    @Test
    void aMillionFiguresAreReadWithoutATreeOfThem() {
        int years = 1_000_000;
        var header =
                "{\"class\":\"dataset\",\"id\":[\"a\",\"b\"],\"size\":[1000,1000],\"dimension\":{"
                        + dimension("a")
                        + ","
                        + dimension("b")
                        + "},\"value\":[";
        InputStream figures =
                new java.io.SequenceInputStream(
                        java.util.Collections.enumeration(
                                List.of(stream(header), stream("7,".repeat(years - 1) + "8]}"))));

        assertThat(JsonStatReader.read(figures))
                .isInstanceOfSatisfying(
                        JsonStatResult.Read.class,
                        read -> {
                            assertThat(read.dataset().cells().value(years - 1)).isEqualTo(8);
                            assertThat(read.dataset().cells().value(0)).isEqualTo(7);
                        });
    }

    @Test
    void moreFiguresThanCanBeHeldAreRefusedBeforeTheyFillTheMemory() {
        var endless =
                new InputStream() {
                    private final byte[] start = "{\"value\":[".getBytes(UTF_8);
                    private long at;

                    @Override
                    public int read() {
                        int b = at < start.length ? start[(int) at] : at % 2 == 0 ? '1' : ',';
                        at++;
                        return b;
                    }
                };

        assertThat(JsonStatReader.read(endless))
                .isInstanceOfSatisfying(
                        JsonStatResult.Refused.class,
                        refused ->
                                assertThat(refused.refusal().reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void aFewFiguresAmongBillionsOfPlacesTakeLittleRoom() {
        var document =
                "{\"class\":\"dataset\",\"id\":[\"a\",\"b\",\"c\"],\"size\":[1000,1000,1000],"
                        + "\"dimension\":{"
                        + dimension("a")
                        + ","
                        + dimension("b")
                        + ","
                        + dimension("c")
                        + "},\"value\":{\"999999999\":3}}";

        var dataset = read(document);

        assertThat(dataset.cells().value(999_999_999)).isEqualTo(3);
        assertThat(dataset.cells().has(5)).isFalse();
    }

    private static String dimension(String id) {
        var codes = new ArrayList<String>();
        for (int i = 0; i < 1000; i++) {
            codes.add("\"k" + i + "\"");
        }
        return "\"%s\":{\"category\":{\"index\":[%s]}}".formatted(id, String.join(",", codes));
    }

    static Dataset read(String document) {
        return read(document.getBytes(UTF_8));
    }

    static Dataset read(byte[] document) {
        return switch (JsonStatReader.read(new ByteArrayInputStream(document))) {
            case JsonStatResult.Read(var dataset) -> dataset;
            case JsonStatResult.Refused(var refusal) -> throw new AssertionError(refusal.text());
        };
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
