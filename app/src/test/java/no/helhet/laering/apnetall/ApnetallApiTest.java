package no.helhet.laering.apnetall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;

import no.helhet.formats.jsonstat.Dataset;
import no.helhet.formats.jsonstat.Dimension;
import no.helhet.formats.jsonstat.Dimension.Role;
import no.helhet.formats.jsonstat.JsonStatReader;
import no.helhet.formats.jsonstat.JsonStatResult;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.register.SyntheticCountry;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The interface for programs: what its description says is what it does.
@HelhetTest
class ApnetallApiTest {
    private static final int YEAR = 2025;

    @Autowired TestData data;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;
    @Autowired Publisering publisering;
    @Autowired WebApplicationContext context;
    @Autowired JsonMapper json;
    private MockMvc mvc;
    private String k;
    private HelhetUser leder;

    @BeforeEach
    void publish() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        var kommune = data.kommune();
        k = kommune.kommunenr();
        leder = data.ansatt(kommune, "Lise Leder", Rolle.LEDER);
        var plan = SyntheticCountry.plan(5, 20, 9, List.of("99990101"));
        new SyntheticCountry(k, YEAR).add(plan).derive(jdbc, transactions);
        assertThat(TestData.as(leder, () -> publisering.publish(k, YEAR, "")))
                .isInstanceOf(Publiseringssvar.Publisert.class);
    }

    private MockHttpServletResponse get(String address, String... headers) throws Exception {
        var request = MockMvcRequestBuilders.get(java.net.URI.create(address));
        for (int i = 0; i < headers.length; i += 2) {
            request = request.header(headers[i], headers[i + 1]);
        }
        var answer = mvc.perform(request).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private Dataset dataset(String address) throws Exception {
        var answer = get(address);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return switch (JsonStatReader.read(
                new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            case JsonStatResult.Read(var dataset) -> dataset;
            case JsonStatResult.Refused(var refusal) -> throw new AssertionError(refusal.text());
        };
    }

    /// Walks the description: each path answers, with each parameter, as its schema says.
    @Test
    void everyPathAndParameterOfTheDescriptionAnswersAsItSays() throws Exception {
        var description = json.readTree(get("/api/apnetall/openapi.json").getContentAsByteArray());
        assertThat(description.path("openapi").asString()).startsWith("3.1");
        var walked = new ArrayList<String>();
        for (var path : description.path("paths").properties()) {
            var operation = path.getValue().path("get");
            var good = operation.path("responses").path("200").path("content");
            assertThat(operation.path("summary").asString()).isNotBlank();
            assertThat(operation.path("description").asString()).isNotBlank();
            check(path.getKey(), 200, schema(description, good), path.getKey());
            for (var parameter : operation.path("parameters")) {
                var example = parameter.path("example");
                var value = example.isArray() ? example.get(0).asString() : example.asString();
                assertThat(value).as(parameter.toString()).isNotBlank();
                check(
                        path.getKey() + "?" + parameter.path("name").asString() + "=" + value,
                        200,
                        schema(description, good),
                        path.getKey());
                if (!path.getKey().equals("/api/apnetall")) {
                    var wrong = operation.path("responses").path("400").path("content");
                    check(
                            path.getKey()
                                    + "?"
                                    + parameter.path("name").asString()
                                    + "=finnes-ikke",
                            400,
                            schema(description, wrong),
                            path.getKey());
                }
            }
            walked.add(path.getKey());
        }
        assertThat(walked)
                .contains("/api/apnetall")
                .containsAll(
                        Tabell.TABELLER.stream().map(t -> "/api/apnetall/" + t.kode()).toList());
    }

    private static String schema(JsonNode description, JsonNode content) {
        var entry = content.properties().iterator().next().getValue().path("schema");
        var name = entry.path("$ref").asString().replace("#/components/schemas/", "");
        return description.path("components").path("schemas").path(name).toString();
    }

    private void check(String address, int status, String schema, String path) throws Exception {
        var answer = get(address);
        assertThat(answer.getStatus()).as(address).isEqualTo(status);
        var faults =
                JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(schema)
                        .validate(answer.getContentAsString(), InputFormat.JSON);
        assertThat(faults).as(address + " " + path).isEmpty();
    }

    @Test
    void aTableIsAnsweredWithRolesUnitsAndDefinition() throws Exception {
        var dataset = dataset("/api/apnetall/mottakere-alder-kjonn?omrade=" + k + "&ar=" + YEAR);

        assertThat(dataset.dimensions())
                .extracting(Dimension::id)
                .containsExactly("omrade", "alder", "kjonn", "variabel", "tid");
        assertThat(dataset.dimension("omrade").orElseThrow().role()).isEqualTo(Role.GEO);
        assertThat(dataset.dimension("tid").orElseThrow().role()).isEqualTo(Role.TIME);
        assertThat(dataset.dimension("omrade").orElseThrow().categories())
                .singleElement()
                .extracting(Dimension.Category::label)
                .isEqualTo("Test " + k);
        assertThat(dataset.label()).isEqualTo("Mottakere etter alder og kjønn");
        assertThat(dataset.notes().getFirst()).contains("Hver person telles én gang");
        assertThat(dataset.updated()).isNotNull();
        var statuses = new HashSet<String>();
        dataset.forEach(
                (at, value, status) -> {
                    assertThat(Double.isNaN(value)).isEqualTo(status != null);
                    if (status != null) {
                        statuses.add(status);
                    } else {
                        assertThat(value == 0 || value >= 5).isTrue();
                    }
                });
        assertThat(statuses).isSubsetOf(":");
    }

    @Test
    void filtersLeaveWhatWasAskedFor() throws Exception {
        var dataset =
                dataset(
                        "/api/apnetall/stonad-maned?omrade="
                                + k
                                + "&ar="
                                + YEAR
                                + "&maned=1,3&variabel=stonad,mottakere&sprak=en");

        assertThat(dataset.dimension("tid").orElseThrow().categories())
                .extracting(Dimension.Category::code)
                .containsExactly("2025M01", "2025M03");
        assertThat(dataset.dimension("variabel").orElseThrow().categories())
                .extracting(Dimension.Category::label)
                .containsExactly("Assistance in all", "Recipients");
        var age = dataset("/api/apnetall/mottakere-alder-kjonn?omrade=" + k + "&alder=18-24,ALLE");
        assertThat(age.dimension("alder").orElseThrow().categories())
                .extracting(Dimension.Category::code)
                .containsExactly("ALLE", "18-24");
    }

    @Test
    void aMunicipalityWithoutTheYearHasNoFigureAndSaysSo() throws Exception {
        var other = data.kommune();
        var leader = data.ansatt(other, "Olav Leder", Rolle.LEDER);
        new SyntheticCountry(other.kommunenr(), YEAR - 1)
                .add(SyntheticCountry.plan(6, 10, 9, List.of("99990101")))
                .derive(jdbc, transactions);
        TestData.as(leader, () -> publisering.publish(other.kommunenr(), YEAR - 1, ""));

        var dataset =
                dataset(
                        "/api/apnetall/mottakere-varighet?varighet=ALLE&ar=2024,2025&omrade="
                                + k
                                + ","
                                + other.kommunenr());

        assertThat(dataset.cells().count()).isEqualTo(4);
        var at = dataset.dimension("omrade").orElseThrow().indexOf(k);
        var cell = dataset.cell(at, 0, 0, 0);
        assertThat(dataset.cells().status(cell)).isEqualTo("..");
        assertThat(dataset.cells().has(dataset.cell(at, 0, 0, 1))).isTrue();
    }

    @Test
    void csvHoldsTheSameFiguresWithCodesAndNames() throws Exception {
        var address = "/api/apnetall/mottakere-husholdning?omrade=" + k + "&ar=" + YEAR;
        var answer = get(address + "&format=csv");
        var rows = answer.getContentAsString().strip().split("\r\n");

        assertThat(answer.getContentType()).startsWith("text/csv");
        assertThat(rows[0])
                .isEqualTo(
                        "\uFEFFomrade;omrade_navn;husholdning;husholdning_navn;variabel;"
                                + "variabel_navn;tid;tid_navn;verdi;status");
        assertThat(rows).hasSize(1 + dataset(address).cells().count());
        assertThat(rows[1])
                .startsWith(k + ";Test " + k + ";ALLE;I alt;mottakere;Mottakere;2025;2025;");
        assertThat(get(address, "Accept", "text/csv").getContentAsString())
                .isEqualTo(answer.getContentAsString());
    }

    @Test
    void noCellOfTheFileIsRunByASpreadsheet() {
        var evil = new Dimension.Category("=1+1", "@SUM(A1)");
        var dataset =
                new Dataset(
                        "x",
                        "",
                        null,
                        List.of(),
                        List.of(new Dimension("omrade", "omrade", Role.GEO, List.of(evil))),
                        no.helhet.formats.jsonstat.Cells.of(
                                new double[] {-1.5}, java.util.Map.of()));

        assertThat(new String(Tallfil.csv(dataset), UTF_8)).contains("'=1+1;'@SUM(A1);-1,5;");
    }

    @Test
    void askingAgainCostsLittleUntilSomethingNewIsPublished() throws Exception {
        var address = "/api/apnetall/stonad?omrade=" + k;
        var first = get(address);
        var tag = first.getHeader("ETag");

        assertThat(tag).isNotBlank();
        assertThat(first.getHeader("Cache-Control")).contains("public", "max-age=300");
        assertThat(first.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        var again = get(address, "If-None-Match", tag);
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        assertThat(get(address + "&sprak=en", "If-None-Match", tag).getStatus()).isEqualTo(200);

        new SyntheticCountry(k, YEAR)
                .add(SyntheticCountry.plan(9, 10, 9, List.of("99990101")))
                .derive(jdbc, transactions);
        TestData.as(leder, () -> publisering.publish(k, YEAR, "Retting"));
        assertThat(get(address, "If-None-Match", tag).getStatus()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/apnetall/finnes-ikke, 404, tabell",
        "/api/apnetall/stonad?farge=rod, 400, farge",
        "/api/apnetall/stonad?%3Cscript%3E=1, 400, ?",
        "/api/apnetall/stonad?omrade=0000, 400, omrade",
        "/api/apnetall/stonad?ar=1850, 400, ar",
        "/api/apnetall/stonad?ar=2025;drop, 400, ar",
        "/api/apnetall/stonad?maned=1, 400, maned",
        "/api/apnetall/mottakere-maned?maned=13, 400, maned",
        "/api/apnetall/mottakere-maned?alder=99, 400, alder",
        "/api/apnetall/stonad?format=xml, 400, format",
        "/api/apnetall/stonad?format=csv&format=json-stat2, 400, format",
        "/api/apnetall/stonad?sprak=se, 400, sprak",
        "/api/apnetall/stonad?variabel=mottaker, 400, variabel"
    })
    void whatIsWrongIsNamedWithWhatMayStandThere(String address, int status, String parameter)
            throws Exception {
        var answer = get(address.replace(";", "%3B"));
        var problem = json.readTree(answer.getContentAsByteArray());

        assertThat(answer.getStatus()).isEqualTo(status);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(problem.path("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.path("remedy").asString()).isNotBlank();
        assertThat(problem.path("allowed").size()).isPositive();
        assertThat(answer.getContentAsString()).doesNotContain("script", "drop");
    }

    @Test
    void theRestOfTheInterfacesStayClosed() throws Exception {
        assertThat(get("/api/digisos/v1/soknader/" + TestData.unknownId()).getStatus())
                .isIn(401, 403);
        assertThat(get("/api/apnetallet").getStatus()).isIn(401, 403);
    }

    @Test
    void nothingIsWrittenThroughIt() throws Exception {
        assertThat(
                        mvc.perform(MockMvcRequestBuilders.post("/api/apnetall/stonad"))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(405);
    }
}
