package no.helhet.laering.omrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;
import no.helhet.statistics.reference.SyntheticShapes;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/// Files from others through the page: mapped, tried, taken and taken back, whatever is in them.
@HelhetTest
class ImportTest {
    @Autowired TestData data;
    @Autowired Importer importer;
    @Autowired Importlop lop;
    @Autowired Omradekoder omradekoder;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;
    @Autowired TextCatalog texts;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private TestData.Kommune kommune;
    private HelhetUser analytiker;
    /// Codes of districts that no other test has: `k1`, `k2`, `k3`, the last gone after 2020.
    private String k1;
    private String k2;
    private String k3;

    @BeforeEach
    void open() throws Exception {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        kommune = data.kommune();
        analytiker = data.ansatt(kommune, "Kari Myrvold", Rolle.ANALYTIKER);
        k1 = kommune.kommunenr() + "01";
        k2 = kommune.kommunenr() + "02";
        k3 = kommune.kommunenr() + "03";
        take(
                Importslag.KODER,
                "kode;navn;over;fom;tom\n%s;Øst;;2015;\n%s;Vest;;2015;\n%s;Sør;;2015;2020\n"
                        .formatted(k1, k2, k3));
    }

    private MockHttpServletResponse call(AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        return call(analytiker, request);
    }

    private MockHttpServletResponse call(
            HelhetUser user, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var token = new TestingAuthenticationToken(user, null, List.of());
        token.setAuthenticated(true);
        var answer =
                mvc.perform(request.with(authentication(token)).with(csrf()))
                        .andReturn()
                        .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private MockHttpServletResponse upload(Importslag slag, byte[] content) throws Exception {
        return call(
                multipart("/omrader/import")
                        .file(new MockMultipartFile("fil", "tall.csv", "text/csv", content))
                        .param("slag", slag.name())
                        .param("kilde", "SSB tabell 07459")
                        .param("hentet", "2026-11-02"));
    }

    private UUID load(Importslag slag, byte[] content) throws Exception {
        var answer = upload(slag, content);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        var to = answer.getRedirectedUrl();
        return UUID.fromString(to.substring(to.lastIndexOf('/') + 1));
    }

    private Importfil find(UUID id) {
        return inScope(() -> importer.find(id).orElseThrow());
    }

    private <T> T inScope(Supplier<T> work) {
        return TestData.as(analytiker, () -> transactions.execute(s -> work.get()));
    }

    /// The form as the page draws it, with what the analyst corrects.
    private MockHttpServletResponse tryWith(UUID id, Map<String, String> corrected)
            throws Exception {
        var fil = find(id);
        var k = fil.kobling();
        var form = new LinkedHashMap<String, String>();
        form.put("versjon", String.valueOf(fil.versjon()));
        form.put("handling", "prov");
        form.put("tegnsett", k.tegnsett().name());
        form.put("skille", k.skille() == '\t' ? "tab" : String.valueOf(k.skille()));
        form.put("desimal", k.desimal().name());
        form.put("innledning", String.valueOf(k.innledning()));
        for (int i = 0; i < k.roller().size(); i++) {
            form.put("rolle-" + i, k.roller().get(i).name());
        }
        form.put("niva", k.niva().name());
        form.put("variabel", k.variabel());
        form.put("egenskap", k.egenskap());
        form.put("maling", k.antall() ? "ANTALL" : "MAL");
        form.put("flytt", String.valueOf(k.flytt()));
        form.putAll(corrected);
        var request = post("/omrader/import/" + id + "/kobling");
        form.forEach(request::param);
        return call(request);
    }

    private Importfil tried(Importslag slag, byte[] content, Map<String, String> corrected)
            throws Exception {
        var id = load(slag, content);
        var answer = tryWith(id, corrected);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return find(id);
    }

    private Importfil tried(String content) throws Exception {
        return tried(Importslag.TALL, content.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    private Importfil act(Importfil fil, String act) throws Exception {
        call(
                post("/omrader/import/" + fil.id() + "/" + act)
                        .param("versjon", String.valueOf(find(fil.id()).versjon())));
        return find(fil.id());
    }

    private Importfil take(Importslag slag, String content) throws Exception {
        var fil = tried(slag, content.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(fil.status()).isEqualTo(Importstatus.PROVD);
        return act(fil, "les");
    }

    private List<Omradetall> figures(String variabel) {
        return inScope(() -> omradekoder.findFigures(variabel, Niva.BYDEL, 2000, 2030, 2030))
                .stream()
                .filter(f -> f.kode().startsWith(kommune.kommunenr()))
                .toList();
    }

    private Map<Avviksgrunn, Utfall.Forste> reasons(Importfil fil) {
        return fil.utfall().grunner();
    }

    @Test
    void aFileIsGuessedTriedAndTaken() throws Exception {
        var id =
                load(
                        Importslag.TALL,
                        ("region;kjønn;alder;år;folkemengde\n"
                                        + k1
                                        + " Øst;Menn;20-24 år;2024;1 234\n"
                                        + k1
                                        + " Øst;Kvinner;67 år eller eldre;2024;56\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
        var page = call(get("/omrader/import/" + id)).getContentAsString();
        assertThat(page).contains("ISO-8859-1", "semikolon", "FOLKEMENGDE", "20-24 år");
        assertThat(find(id).kobling().roller())
                .containsExactly(
                        Kolonnerolle.OMRADE,
                        Kolonnerolle.KJONN,
                        Kolonnerolle.ALDER,
                        Kolonnerolle.AR,
                        Kolonnerolle.VERDI);
        assertThat(find(id).kobling().niva()).isEqualTo(Niva.BYDEL);

        tryWith(id, Map.of());
        assertThat(find(id).utfall().skrevet()).isEqualTo(2);
        assertThat(figures("FOLKEMENGDE")).as("nothing is written by a dry run").isEmpty();

        var fil = act(find(id), "les");
        assertThat(fil.status()).isEqualTo(Importstatus.LEST);
        assertThat(figures("FOLKEMENGDE"))
                .containsExactlyInAnyOrder(
                        new Omradetall(k1, 2024, "MANN", 20, 24, "", 1234, false),
                        new Omradetall(k1, 2024, "KVINNE", 67, 999, "", 56, false));
    }

    @Test
    void theSameFileTwiceIsOneImport() throws Exception {
        var content = "kode;år;verdi\n" + k1 + ";2024;7\n";
        var first = load(Importslag.TALL, content.getBytes(StandardCharsets.UTF_8));
        var second = load(Importslag.TALL, content.getBytes(StandardCharsets.UTF_8));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void eachBadRowIsToldWithLineAndColumnAndTheRestIsTaken() throws Exception {
        var rows =
                """
                bydel;kjønn;alder;år;mottakere
                %1$s;Menn;18 år;2024;5
                %1$s;Menn;18 år;2024;5
                %1$s;Menn;18 år;2024;6
                %1$s;Menn;19 år;2024;-3
                %1$s;Menn;20 år;2024;=1+1
                %1$s;Menn;21 år;2024;:
                %1$s;Robot;22 år;2024;4
                %1$s;Menn;gammel;2024;4
                %1$s;Menn;23 år;i fjor;4
                999999;Menn;24 år;2024;4
                Østbyen;Menn;25 år;2024;4
                %2$s;Menn;26 år;2024;4
                %1$s;Menn;27 år;2024;4;99
                %1$s;Menn;28 år
                bydel;kjønn;alder;år;mottakere
                %1$s;Menn;29 år;2024;9
                """
                        .formatted(k1, k3);
        var fil = tried(rows);
        var utfall = fil.utfall();
        assertThat(utfall.skrevet()).isEqualTo(2);
        assertThat(utfall.doble()).isEqualTo(1);
        var grunner = reasons(fil);
        assertThat(grunner.get(Avviksgrunn.MOTSTRID).linje()).isEqualTo(4);
        assertThat(grunner.get(Avviksgrunn.NEGATIV))
                .isEqualTo(new Utfall.Forste(1, 5, "mottakere", "-3"));
        assertThat(grunner.get(Avviksgrunn.IKKE_TALL))
                .isEqualTo(new Utfall.Forste(1, 6, "mottakere", "=1+1"));
        assertThat(grunner.get(Avviksgrunn.INGEN_VERDI).linje()).isEqualTo(7);
        assertThat(grunner.get(Avviksgrunn.KJONN))
                .isEqualTo(new Utfall.Forste(1, 8, "kjønn", "Robot"));
        assertThat(grunner.get(Avviksgrunn.ALDER).linje()).isEqualTo(9);
        assertThat(grunner.get(Avviksgrunn.AR).linje()).isEqualTo(10);
        assertThat(grunner.get(Avviksgrunn.OMRADE_UKJENT).linje()).isEqualTo(11);
        assertThat(grunner.get(Avviksgrunn.OMRADE_MANGLER).linje()).isEqualTo(12);
        assertThat(grunner.get(Avviksgrunn.OMRADE_UTGATT).linje()).isEqualTo(13);
        assertThat(grunner.get(Avviksgrunn.KOLONNER).antall()).isEqualTo(2);
        assertThat(grunner.get(Avviksgrunn.OVERSKRIFT).linje()).isEqualTo(16);
        assertThat(utfall.avvist()).isEqualTo(13);

        for (var sprak : new String[] {"nb", "nn", "en"}) {
            var page = call(get("/omrader/import/" + fil.id()).cookie(new Cookie("sprak", sprak)));
            assertThat(page.getStatus()).isEqualTo(200);
            assertThat(page.getContentAsString()).contains("=1+1");
        }
        act(fil, "les");
        assertThat(figures("MOTTAKERE")).extracting(Omradetall::verdi).containsExactly(5.0, 9.0);
    }

    /// Every way a file may be bad, each on the page with its column and what to do.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    kode;år;mottakere            | %1$s;2024;-3        | NEGATIV       | mottakere
                    kode;år;mottakere            | %1$s;2024;=1+1      | IKKE_TALL     | mottakere
                    kode;år;mottakere            | %1$s;2024;1.2.3     | IKKE_TALL     | mottakere
                    kode;år;mottakere            | %1$s;2024;          | INGEN_VERDI   | mottakere
                    kode;år;mottakere            | %1$s;5;2024         | AR            | år
                    kode;kjønn;år;mottakere      | %1$s;2024;menn;7    | KJONN         | kjønn
                    kode;alder;år;mottakere      | %1$s;menn;2024;7    | ALDER         | alder
                    kode;år;mottakere            | =%1$s;2024;7        | OMRADE_MANGLER | kode
                    kode;år;mottakere            | %2$s;2024;7         | OMRADE_UTGATT | kode
                    kode;år;mottakere            | 999999;2024;7       | OMRADE_UKJENT | kode
                    kode;år;mottakere            | %1$s;2024           | KOLONNER      |
                    kode;år;mottakere            | %1$s;2024;7;7       | KOLONNER      |
                    """)
    void whatIsWrongIsNamedWithItsColumnAndWhatToDo(
            String names, String row, Avviksgrunn grunn, @Nullable String column) throws Exception {
        var rows = names + "\n" + row.formatted(k1, k3) + "\n" + good(names) + "\n";
        var fil =
                tried(
                        Importslag.TALL,
                        rows.getBytes(StandardCharsets.UTF_8),
                        Map.of("rolle-0", "OMRADE", "niva", "BYDEL"));
        assertThat(reasons(fil)).containsOnlyKeys(grunn);
        assertThat(reasons(fil).get(grunn).linje()).isEqualTo(2);
        assertThat(reasons(fil).get(grunn).felt()).isEqualTo(column == null ? "" : column);
        assertThat(fil.utfall().skrevet()).as("the rest is taken").isEqualTo(1);
        for (var language : Language.values()) {
            var t = texts.in(language);
            var page =
                    call(
                            get("/omrader/import/" + fil.id())
                                    .cookie(new Cookie("sprak", language.tag())));
            assertThat(page.getContentAsString())
                    .contains(t.get("import.grunn." + grunn), t.get("import.rad." + grunn))
                    .contains(column == null ? t.get("import.helerad") : column);
        }
    }

    private String good(String names) {
        return names.replace("kode", k2)
                .replace("år", "2024")
                .replace("kjønn", "menn")
                .replace("alder", "18 år")
                .replace("mottakere", "7");
    }

    @Test
    void columnsInAnotherOrderAreFoundByTheirNames() throws Exception {
        var fil = tried("mottakere;år;kjønn;kode\n7;2024;menn;%s\n".formatted(k1));
        assertThat(fil.utfall().grunner()).isEmpty();
        act(fil, "les");
        assertThat(figures("MOTTAKERE"))
                .containsExactly(new Omradetall(k1, 2024, "MANN", 0, 999, "", 7, false));
    }

    @Test
    void workThatFailsEachTimeIsGivenUpAndMayBeTriedAgain() throws Exception {
        var fil = tried("kode;år;giftig\n%s;2024;7\n".formatted(k1));
        owner(
                "alter table omrade.tall add constraint giftig check (variabel <> 'GIFTIG') not"
                        + " valid");
        try {
            TestData.as(analytiker, () -> importer.take(fil.id(), fil.versjon()));
            await().atMost(Duration.ofSeconds(120))
                    .until(
                            () -> {
                                makeDue(fil.id());
                                return !find(fil.id()).status().isWorking();
                            });
        } finally {
            owner("alter table omrade.tall drop constraint giftig");
        }
        var failed = find(fil.id());
        assertThat(failed.status()).isEqualTo(Importstatus.PROVD);
        assertThat(failed.feilet())
                .isEqualTo(new Importfeil(Importstatus.LESES, Importfeil.Grunn.DATABASE));
        assertThat(isPlanned(fil.id())).as("it is not tried for ever").isFalse();
        assertThat(call(get("/omrader/import/" + fil.id())).getContentAsString())
                .contains(
                        "Arbeidet er gitt opp etter 5 forsøk",
                        "Ingenting av den er tatt inn.",
                        "Databasen svarte ikke",
                        "Prøv igjen");
        var done = act(failed, "igjen");
        assertThat(done.status()).isEqualTo(Importstatus.LEST);
        assertThat(done.feilet()).isNull();
        assertThat(figures("GIFTIG")).hasSize(1);
    }

    private static void owner(String sql) throws SQLException {
        try (var owner = TestDatabase.connect("helhet_owner");
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void whatWasDoneMeanwhileIsNotGivenUpAndOnlyWhatWasGivenUpIsBegunAgain() throws Exception {
        var fil = tried("kode;år;mottakere\n%s;2024;7\n".formatted(k1));
        lop.giveUp(fil.id(), kommune.kommunenr(), Importstatus.PROVES, null);
        assertThat(find(fil.id()).feilet()).isNull();
        assertThat(act(fil, "igjen").status()).isEqualTo(Importstatus.PROVD);
    }

    @Test
    void aFileThatFiguresMayBeFromIsNeverDeleted() throws Exception {
        var fil = take(Importslag.TALL, "kode;år;mottakere\n%s;2024;7\n".formatted(k1));
        assertThatThrownBy(() -> owner("delete from omrade.import where id = '" + fil.id() + "'"))
                .hasStackTraceContaining("is kept");
    }

    @Test
    void whatWasNotTakenIsDownloadedAndRunsInNoSpreadsheet() throws Exception {
        var fil = tried("kode;år;mottakere\n" + k1 + ";2024;=cmd|' /C calc'!A0\n");
        var csv = call(get("/omrader/import/" + fil.id() + "/avvik.csv"));
        assertThat(csv.getContentType()).startsWith("text/csv");
        assertThat(csv.getContentAsString())
                .contains("2;mottakere;Ikke et tall;'=cmd|' /C calc'!A0");
    }

    @Test
    void everyEncodingComesToTheSame() throws Exception {
        int ar = 2001;
        for (var charset :
                new Charset[] {
                    StandardCharsets.UTF_8,
                    StandardCharsets.ISO_8859_1,
                    Charset.forName("windows-1252"),
                    StandardCharsets.UTF_16
                }) {
            var content =
                    "kode;kjønn;år;gruppe;mottakere\n%s;kvinner;%d;Grunnskole – økt;7\n"
                            .formatted(k1, 2015 + ar % 2000);
            var text =
                    charset.equals(StandardCharsets.ISO_8859_1)
                            ? content.replace("–", "-")
                            : content;
            var fil = tried(Importslag.TALL, text.getBytes(charset), Map.of());
            assertThat(fil.utfall().skrevet()).as(charset.name()).isEqualTo(1);
            ar++;
        }
    }

    @Test
    void decimalCommaAndPointAreToldApartAndCanBeCorrected() throws Exception {
        var comma = tried("kode;år;inntekt\n" + k1 + ";2024;412 300,5\n");
        assertThat(comma.kobling().antall()).isFalse();
        act(comma, "les");
        assertThat(figures("INNTEKT_MEDIAN"))
                .extracting(Omradetall::verdi)
                .containsExactly(412300.5);

        var id =
                load(
                        Importslag.TALL,
                        ("kode;år;inntekt\n" + k2 + ";2024;1.234\n")
                                .getBytes(StandardCharsets.UTF_8));
        tryWith(id, Map.of("desimal", "POINT"));
        act(find(id), "les");
        assertThat(figures("INNTEKT_MEDIAN"))
                .extracting(Omradetall::verdi)
                .containsExactly(412300.5, 1.234);
    }

    @Test
    void columnsThatSayTheirYearAreReadAsYears() throws Exception {
        var fil =
                tried("\"07459: tittel\"\n\nbydel;Mottakere 2023;Mottakere 2024\n" + k1 + ";3;4\n");
        assertThat(fil.kobling().innledning()).isEqualTo(2);
        act(fil, "les");
        assertThat(figures("MOTTAKERE")).extracting(Omradetall::ar).containsExactly(2023, 2024);
    }

    @Test
    void aCodeThatIsGoneIsMovedToWhatFollowed() throws Exception {
        take(
                Importslag.ENDRINGER,
                "oldCode;newCode;changeOccurred;share\n%1$s;%2$s;2021-01-01;0,25\n%1$s;%3$s;2021-01-01;0,75\n"
                        .formatted(k3, k1, k2));
        var content = "kode;år;mottakere\n%s;2024;8\n".formatted(k3);
        var fil = tried(content);
        assertThat(fil.utfall().flyttet()).isEqualTo(1);
        assertThat(fil.utfall().avvist()).isZero();
        act(fil, "les");
        assertThat(figures("MOTTAKERE"))
                .extracting(Omradetall::kode, Omradetall::verdi)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(k1, 2.0),
                        org.assertj.core.api.Assertions.tuple(k2, 6.0));

        act(fil, "angre");
        assertThat(tryWith(fil.id(), Map.of("flytt", "false")).getStatus()).isEqualTo(302);
        assertThat(reasons(find(fil.id()))).containsKey(Avviksgrunn.OMRADE_UTGATT);
    }

    @Test
    void figuresOfOldCodesAreCarriedToTheAreasOfALaterYear() throws Exception {
        take(
                Importslag.ENDRINGER,
                "oldCode;newCode;changeOccurred\n%s;%s;2021-01-01\n".formatted(k3, k1));
        take(Importslag.TALL, "kode;år;folkemengde\n%s;2019;100\n%s;2019;40\n".formatted(k1, k3));
        assertThat(figures("FOLKEMENGDE"))
                .containsExactly(new Omradetall(k1, 2019, "", 0, 999, "", 140, true));
        assertThat(inScope(() -> omradekoder.findWhatBecame(Niva.BYDEL, k3, 2019, 2024)))
                .isEqualTo(Map.of(k1, 1.0));
        assertThat(inScope(() -> omradekoder.findChildren(Niva.BYDEL, kommune.kommunenr(), 2024)))
                .extracting(Omrade::kode)
                .containsExactly(k1, k2);
        assertThat(inScope(() -> omradekoder.findChildren(Niva.BYDEL, kommune.kommunenr(), 2019)))
                .hasSize(3);
    }

    @Test
    void aSplitWithoutSharesFollowsThePopulationOrIsNotTaken() throws Exception {
        var changes =
                "oldCode;newCode;changeOccurred\n%1$s;%2$s;2021-01-01\n%1$s;%3$s;2021-01-01\n"
                        .formatted(k3, k1, k2);
        var fil = tried(Importslag.ENDRINGER, changes.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(reasons(fil).get(Avviksgrunn.DELT_UTEN_ANDEL).antall()).isEqualTo(2);
        take(Importslag.TALL, "kode;år;folkemengde\n%s;2021;100\n%s;2021;300\n".formatted(k1, k2));
        assertThat(tryWith(fil.id(), Map.of()).getStatus()).isEqualTo(302);
        act(fil, "les");
        assertThat(inScope(() -> omradekoder.findWhatBecame(Niva.BYDEL, k3, 2020, 2024)))
                .isEqualTo(Map.of(k1, 0.25, k2, 0.75));
    }

    @Test
    void takingAFileBackPutsBackWhatWasThere() throws Exception {
        var first = take(Importslag.TALL, "kode;år;mottakere\n%s;2024;1\n".formatted(k1));
        var second =
                take(
                        Importslag.TALL,
                        "kode;år;mottakere\n%s;2024;2\n%s;2024;9\n".formatted(k1, k2));
        assertThat(second.utfall().endret()).isEqualTo(1);
        var third = take(Importslag.TALL, "kode;år;mottakere\n%s;2024;3\n".formatted(k1));
        assertThat(values()).containsExactly(3.0, 9.0);

        // The one in the middle: what lies over it stays, what lay under it lies under that.
        assertThat(act(second, "angre").status()).isEqualTo(Importstatus.TILBAKETATT);
        assertThat(values()).containsExactly(3.0);
        act(third, "angre");
        assertThat(values()).containsExactly(1.0);
        act(first, "angre");
        assertThat(values()).isEmpty();

        // And it can be taken again.
        tryWith(first.id(), Map.of());
        act(first, "les");
        assertThat(values()).containsExactly(1.0);
    }

    private List<Double> values() {
        return figures("MOTTAKERE").stream().map(Omradetall::verdi).toList();
    }

    @Test
    void aMappingThatLacksSomethingComesBackWithWhatWasTyped() throws Exception {
        var id =
                load(
                        Importslag.TALL,
                        ("kode;navn;tall\n" + k1 + ";x;5\n").getBytes(StandardCharsets.UTF_8));
        var answer = tryWith(id, Map.of("variabel", "", "ar", "20x4"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Skriv hva som er talt", "Skriv året med fire sifre", "value=\"20x4\"");
        assertThat(tryWith(id, Map.of("variabel", "ting", "ar", "2024")).getStatus())
                .isEqualTo(302);
        act(find(id), "les");
        assertThat(figures("TING")).singleElement().extracting(Omradetall::ar).isEqualTo(2024);
    }

    @Test
    void aVariableThatCountsIsNotSuddenlyMeasured() throws Exception {
        take(Importslag.TALL, "kode;år;mottakere\n%s;2024;1\n".formatted(k1));
        var id =
                load(
                        Importslag.TALL,
                        "kode;år;mottakere\n%s;2023;1\n"
                                .formatted(k1)
                                .getBytes(StandardCharsets.UTF_8));
        var answer = tryWith(id, Map.of("maling", "MAL"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("annen slags tall");
    }

    @Test
    void aFileInTheWrongEncodingIsNotTakenInHalf() throws Exception {
        var content = ("kode;år;mottakere;sted\n%s;2024;1;Øst\n".formatted(k1));
        var id = load(Importslag.TALL, content.getBytes(StandardCharsets.ISO_8859_1));
        tryWith(id, Map.of("tegnsett", "UTF_8"));
        var fil = find(id);
        assertThat(fil.utfall() == null || fil.utfall().stopp() != null).isTrue();
        act(fil, "les");
        assertThat(values()).isEmpty();
    }

    @Test
    void aJsonStatFileIsReadLikeATable() throws Exception {
        var json =
                """
                {"version":"2.0","class":"dataset","label":"07459","id":["Region","Kjonn","Tid"],"size":[2,2,1],
                 "role":{"geo":["Region"],"time":["Tid"]},
                 "dimension":{
                  "Region":{"label":"region","category":{"index":["%s","%s"],"label":{"%s":"Øst","%s":"Vest"}}},
                  "Kjonn":{"label":"kjønn","category":{"index":["1","2"],"label":{"1":"Menn","2":"Kvinner"}}},
                  "Tid":{"label":"år","category":{"index":["2024"]}}},
                 "value":[1,2,null,4.5]}
                """
                        .formatted(k1, k2, k1, k2);
        var fil =
                tried(
                        Importslag.TALL,
                        json.getBytes(StandardCharsets.UTF_8),
                        Map.of("variabel", "PERSONER"));
        assertThat(fil.utfall().skrevet()).isEqualTo(3);
        assertThat(reasons(fil).get(Avviksgrunn.INGEN_VERDI).linje()).isEqualTo(3);
        act(fil, "les");
        assertThat(figures("PERSONER"))
                .extracting(Omradetall::verdi)
                .containsExactlyInAnyOrder(1.0, 2.0, 4.5);
    }

    @Test
    void shapesAndTilesLieSideBySide() throws Exception {
        var json =
                """
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"bydelsnummer":"%s","navn":"Øst"},"geometry":{"type":"Polygon","coordinates":[[[10,59],[11,59],[11,60],[10,59]]]}},
                 {"type":"Feature","properties":{"bydelsnummer":"%s"},"geometry":{"type":"Polygon","coordinates":[[[10,59],[11,59],[11,60]]]}},
                 {"type":"Feature","properties":{"navn":"uten kode"},"geometry":{"type":"Polygon","coordinates":[[[10,59],[11,59],[11,60],[10,59]]]}}]}
                """
                        .formatted(k1, k2);
        var shapes = tried(Importslag.KART, json.getBytes(StandardCharsets.UTF_8), Map.of());
        assertThat(shapes.kobling().egenskap()).isEqualTo("bydelsnummer");
        assertThat(shapes.utfall().skrevet()).isEqualTo(1);
        assertThat(reasons(shapes)).containsOnlyKeys(Avviksgrunn.FORM, Avviksgrunn.OMRADE_MANGLER);
        act(shapes, "les");
        var tiles = take(Importslag.FLISER, "kode;kolonne;rad\n%s;3;4\n".formatted(k1));
        assertThat(place()).isEqualTo("MultiPolygon 3 4");
        act(tiles, "angre");
        assertThat(place()).isEqualTo("MultiPolygon");
    }

    @Test
    void shapesThatAreTakenAreTheMapOfThePageAndTilesThatOfTheSmallerAreas() throws Exception {
        take(
                Importslag.KODER,
                "kode;navn;over;fom;tom\n%s;Prøvevik;46;2015;\n".formatted(kommune.kommunenr()));
        take(
                Importslag.KODER,
                "kode;navn;over;fom;tom\n%1$s01;Kaia;%1$s;2015;\n%1$s02;Tunet;%1$s;2015;\n%2$s01;Moen;%2$s;2015;\n"
                        .formatted(k1, k2));
        var people = new StringBuilder("kode;alder;år;folkemengde;mottakere\n");
        for (var kode : List.of(k1, k2, k1 + "01", k1 + "02", k2 + "01")) {
            people.append(
                    "%s;18-66 år;2024;2000;%d\n".formatted(kode, kode.startsWith(k2) ? 20 : 70));
        }
        var figures = people.toString().split("\n");
        for (int column = 3; column < 5; column++) {
            var one = new StringBuilder();
            for (var line : figures) {
                var cells = line.split(";");
                one.append(String.join(";", cells[0], cells[1], cells[2], cells[column]))
                        .append('\n');
            }
            var lines = one.toString().lines().toList();
            // Districts and basic units are files of their own.
            take(Importslag.TALL, String.join("\n", lines.subList(0, 3)) + "\n");
            take(
                    Importslag.TALL,
                    lines.getFirst() + "\n" + String.join("\n", lines.subList(3, 6)) + "\n");
        }
        var json =
                """
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"bydelsnummer":"%s"},"geometry":%s},
                 {"type":"Feature","properties":{"bydelsnummer":"%s"},"geometry":%s}]}
                """
                        .formatted(
                                k1,
                                SyntheticShapes.geometry(0, 0),
                                k2,
                                SyntheticShapes.geometry(1, 0));
        act(tried(Importslag.KART, json.getBytes(StandardCharsets.UTF_8), Map.of()), "les");
        take(Importslag.FLISER, "kode;kolonne;rad\n%1$s01;8;3\n%1$s02;9;3\n".formatted(k1));

        var districts = page("BYDEL-" + kommune.kommunenr());
        assertThat(districts.split("fill-rule=\"evenodd\"", -1)).hasSize(5);
        assertThat(districts).contains(">Øst</text>", ">Vest</text>", ">35</text>", ">10</text>");
        var units = page("GRUNNKRETS-" + k1);
        assertThat(units)
                .contains(">Kaia</text>", "<rect x=\"0\" y=\"0\"")
                .doesNotContain("evenodd");
    }

    private String page(String areas) throws Exception {
        return call(get("/omrader?mal=STONAD&ar=2024&kilde=IMPORT&i=" + areas))
                .getContentAsString();
    }

    /// Level, and whether there is a shape and a tile, of each place in a municipality.
    private List<String> places(String kommunenr) {
        return inScope(
                () ->
                        jdbc.sql(
                                        """
                                        select concat_ws(' ', niva, case when geometri is not null then 'form' end,
                                          case when kolonne is not null then 'flis' end)
                                        from omrade.kart where kode like :k || '%'
                                        """)
                                .param("k", kommunenr)
                                .query(String.class)
                                .list());
    }

    private String place() {
        return inScope(
                () ->
                        jdbc.sql(
                                        "select concat_ws(' ', geometri->>'type', kolonne, rad)"
                                                + " from omrade.kart where kode = :k")
                                .param("k", k1)
                                .query(String.class)
                                .single());
    }

    @Test
    void aFileOfSomeSizeIsReadByAJobAndASecondRunDoesNothing() throws Exception {
        var content = new StringBuilder("kode;alder;gruppe;år;mottakere\n");
        for (int i = 0; i < 60_000; i++) {
            content.append(k1).append(";18 år;gruppe ").append(i).append(";2024;7\n");
        }
        var bytes = content.toString().getBytes(StandardCharsets.UTF_8);
        var stream =
                call(
                        post("/omrader/import/strom")
                                .contentType("application/octet-stream")
                                .content(bytes)
                                .queryParam("slag", "TALL")
                                .queryParam("navn", "stor.csv")
                                .queryParam("kilde", "test"));
        assertThat(stream.getStatus()).isEqualTo(200);
        var to = stream.getContentAsString();
        var id = UUID.fromString(to.substring(to.lastIndexOf('/') + 1, to.lastIndexOf('"')));
        assertThat(find(id).storrelse()).isEqualTo(bytes.length);
        assertThat(tryWith(id, Map.of()).getStatus()).isEqualTo(302);
        assertThat(find(id).status()).isEqualTo(Importstatus.PROVES);
        assertThat(isPlanned(id)).isTrue();
        lop.run(id, kommune.kommunenr(), Importstatus.PROVES);
        assertThat(find(id).status()).isEqualTo(Importstatus.PROVD);
        call(
                post("/omrader/import/" + id + "/les")
                        .param("versjon", String.valueOf(find(id).versjon())));
        lop.run(id, kommune.kommunenr(), Importstatus.LESES);
        assertThat(find(id).status()).isEqualTo(Importstatus.LEST);
        assertThat(find(id).utfall().skrevet()).isEqualTo(60_000);
        int versjon = find(id).versjon();
        lop.run(id, kommune.kommunenr(), Importstatus.LESES);
        assertThat(find(id).versjon()).isEqualTo(versjon);
        assertThat(figures("MOTTAKERE")).hasSize(60_000);
    }

    @Test
    void theJobItselfTriesTakesAndTakesBackALargeFile() throws Exception {
        var content = new StringBuilder("kode;alder;gruppe;år;mottakere\n");
        for (int i = 0; i < 50_000; i++) {
            content.append(k2).append(";18 år;gruppe ").append(i).append(";2024;7\n");
        }
        var id = load(Importslag.TALL, content.toString().getBytes(StandardCharsets.UTF_8));
        tryWith(id, Map.of());
        assertThat(afterTheJob(id)).isEqualTo(Importstatus.PROVD);
        assertThat(figures("MOTTAKERE")).as("nothing is written by a dry run").isEmpty();
        assertThat(act(find(id), "les").status()).isIn(Importstatus.LESES, Importstatus.LEST);
        assertThat(afterTheJob(id)).isEqualTo(Importstatus.LEST);
        assertThat(find(id).lestNavn()).isEqualTo("Kari Myrvold");
        assertThat(figures("MOTTAKERE")).hasSize(50_000);
        act(find(id), "angre");
        assertThat(afterTheJob(id)).isEqualTo(Importstatus.TILBAKETATT);
        assertThat(figures("MOTTAKERE")).isEmpty();
    }

    private Importstatus afterTheJob(UUID id) throws SQLException {
        makeDue(id);
        await().atMost(Duration.ofSeconds(120)).until(() -> !find(id).status().isWorking());
        return find(id).status();
    }

    /// The job is due by the server's clock, which other tests move: here it is long overdue.
    private static void makeDue(UUID id) throws SQLException {
        try (var owner = TestDatabase.connect("helhet_owner");
                var statement =
                        owner.prepareStatement(
                                "update teknisk.scheduled_tasks set execution_time = date"
                                        + " '2020-01-01' where task_name = 'omrade-import' and not"
                                        + " picked and task_instance like ?")) {
            statement.setString(1, id + "%");
            statement.execute();
        }
    }

    @Test
    void whatAFileSaysTwiceIsTakenOnceHoweverFarApart() throws Exception {
        var content = new StringBuilder("kode;gruppe;år;mottakere\n");
        for (int i = 0; i < 15_000; i++) {
            content.append(k1).append(";gruppe ").append(i).append(";2024;7\n");
        }
        content.append(k1).append(";gruppe 3;2024;7\n");
        content.append(k1).append(";gruppe 4;2024;8\n");
        content.append(k1).append(";gruppe 4;2024;7\n");
        var fil = tried(content.toString());
        assertThat(fil.utfall().skrevet()).isEqualTo(15_000);
        assertThat(fil.utfall().doble()).isEqualTo(2);
        assertThat(reasons(fil).get(Avviksgrunn.MOTSTRID))
                .isEqualTo(new Utfall.Forste(1, 15_003, "MOTTAKERE 2024", "8 (7)"));
        assertThat(act(fil, "les").utfall().skrevet()).isEqualTo(15_000);
        assertThat(values()).hasSize(15_000).containsOnly(7.0);

        // The same figures in another file: one of them new, one changed.
        var next =
                tried(
                        "kode;gruppe;år;mottakere\n%1$s;gruppe 1;2024;7\n%1$s;gruppe 2;2024;9\n%2$s;;2024;1\n"
                                .formatted(k1, k2));
        assertThat(next.utfall().like()).isEqualTo(1);
        assertThat(next.utfall().endret()).isEqualTo(1);
        assertThat(values()).as("a dry run changes nothing").containsOnly(7.0);
        act(next, "les");
        assertThat(values()).hasSize(15_001).contains(9.0, 1.0);
        act(next, "angre");
        assertThat(values()).hasSize(15_000).containsOnly(7.0);
    }

    /// By the server's own clock, which tests move: the job itself is run by hand.
    private boolean isPlanned(UUID id) {
        return inScope(
                () ->
                        jdbc.sql(
                                        "select count(*) > 0 from teknisk.scheduled_tasks where"
                                                + " task_name = 'omrade-import' and task_instance"
                                                + " like :id || '%'")
                                .param("id", id.toString())
                                .query(Boolean.class)
                                .single());
    }

    @Test
    void workThatStoppedOnTheWayIsBegunAgainFromTheStart() throws Exception {
        var fil = tried("kode;år;mottakere\n%s;2024;1\n".formatted(k1));
        // As after a stop: asked for, and not done.
        TestData.as(analytiker, () -> importer.take(fil.id(), fil.versjon()));
        assertThat(find(fil.id()).status()).isEqualTo(Importstatus.LESES);
        assertThat(call(get("/omrader/import/" + fil.id())).getContentAsString())
                .contains("Filen tas inn.", "every 1s");
        lop.run(fil.id(), kommune.kommunenr(), Importstatus.LESES);
        assertThat(find(fil.id()).status()).isEqualTo(Importstatus.LEST);
        assertThat(find(fil.id()).lestNavn()).isEqualTo("Kari Myrvold");
        assertThat(values()).containsExactly(1.0);
    }

    @Test
    void aStaleActIsRefusedAndAFileThatWasThrownAwayIsGone() throws Exception {
        var fil = tried("kode;år;mottakere\n%s;2024;1\n".formatted(k1));
        call(post("/omrader/import/" + fil.id() + "/les").param("versjon", "0"));
        assertThat(find(fil.id()).status()).isEqualTo(Importstatus.PROVD);
        act(fil, "forkast");
        assertThat(call(get("/omrader/import/" + fil.id())).getStatus()).isEqualTo(404);
    }

    @Test
    void anotherMunicipalityReadsAFileAndDoesNotChangeIt() throws Exception {
        var fil = tried("kode;år;mottakere\n%s;2024;1\n".formatted(k1));
        act(fil, "les");
        var other = data.ansatt(data.kommune(), "Ola Nordmann", Rolle.ANALYTIKER);
        var path = "/omrader/import/" + fil.id();
        var versjon = String.valueOf(find(fil.id()).versjon());

        assertThat(call(other, get(path)).getStatus()).isEqualTo(200);
        assertThat(call(other, post(path + "/angre").param("versjon", versjon)).getStatus())
                .isEqualTo(302);
        assertThat(find(fil.id()).status()).isEqualTo(Importstatus.LEST);
        assertThat(act(find(fil.id()), "angre").status()).isEqualTo(Importstatus.TILBAKETATT);
    }

    @Test
    void anEmptyFileAndOneWithNoSourceAreRefused() throws Exception {
        var answer = upload(Importslag.TALL, new byte[0]);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Velg en fil.", "SSB tabell 07459");
        assertThat(
                        call(post("/omrader/import/strom")
                                        .contentType("application/octet-stream")
                                        .content(new byte[0])
                                        .queryParam("slag", "TALL")
                                        .queryParam("kilde", "x"))
                                .getContentAsString())
                .contains("Filen er tom");
    }

    @Test
    void noughtsInACellDoNotStopTheReading() throws Exception {
        var fil = tried("kode;år;gruppe;mottakere\n%s;2024;gr\0unn;4\n".formatted(k1));
        act(fil, "les");
        assertThat(figures("MOTTAKERE"))
                .singleElement()
                .extracting(Omradetall::gruppe)
                .isEqualTo("grunn");
    }

    @Test
    void othersThanAnalystsAndLeadersLoadNothing() throws Exception {
        var veileder = data.ansatt(kommune, "Ingrid", Rolle.VEILEDER);
        assertThat(call(veileder, get("/omrader/import")).getStatus()).isEqualTo(403);
        var leder = data.ansatt(kommune, "Turid", Rolle.LEDER);
        for (var sprak : new String[] {"nb", "nn", "en"}) {
            assertThat(
                            call(leder, get("/omrader/import").cookie(new Cookie("sprak", sprak)))
                                    .getStatus())
                    .isEqualTo(200);
        }
    }

    @Test
    void theExamplesAreTakenInOrder() throws Exception {
        var folder = Path.of("../eksempler/omrader");
        var slag = new LinkedHashMap<String, Importslag>();
        slag.put("kommuner.csv", Importslag.KODER);
        slag.put("bydeler.csv", Importslag.KODER);
        slag.put("endringer.csv", Importslag.ENDRINGER);
        slag.put("folkemengde.csv", Importslag.TALL);
        slag.put("mottakere.csv", Importslag.TALL);
        slag.put("fliser.csv", Importslag.FLISER);
        slag.put("bydeler.geojson", Importslag.KART);
        slag.put("grunnkretser.csv", Importslag.KODER);
        slag.put("grunnkretsfliser.csv", Importslag.FLISER);
        var taken = new java.util.ArrayList<Importfil>();
        for (var file : slag.entrySet()) {
            var fil =
                    tried(
                            file.getValue(),
                            Files.readAllBytes(folder.resolve(file.getKey())),
                            Map.of());
            assertThat(fil.utfall().grunner()).as(file.getKey()).isEmpty();
            taken.add(act(fil, "les"));
        }
        assertThat(taken.get(4).utfall().flyttet()).isEqualTo(6);
        assertThat(inScope(() -> omradekoder.findAreas(Niva.BYDEL, 2024)))
                .filteredOn(o -> o.over().equals("4698"))
                .hasSize(13);
        assertThat(
                        inScope(
                                () ->
                                        omradekoder.findFigures(
                                                "MOTTAKERE", Niva.BYDEL, 2023, 2024, 2024)))
                .filteredOn(f -> f.kode().equals("469815"))
                .hasSize(6);
        assertThat(places("4698")).containsOnly("BYDEL form flis", "GRUNNKRETS flis").hasSize(25);
        // Other tests find nothing of them.
        for (var fil : taken.reversed()) {
            assertThat(act(fil, "angre").status()).isEqualTo(Importstatus.TILBAKETATT);
        }
    }
}
