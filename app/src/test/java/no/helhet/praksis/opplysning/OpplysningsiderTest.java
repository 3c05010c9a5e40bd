package no.helhet.praksis.opplysning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.vedtak.Godkjenning;
import no.helhet.praksis.vedtak.Sakene;
import no.helhet.praksis.vedtak.Vedtaksbehandling;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The pages of what others have told us, through the whole chain.
@HelhetTest
class OpplysningsiderTest {
    private static final LocalDate DATED = LocalDate.of(2026, 1, 12);
    @Autowired TestData data;
    @Autowired Vedtaksbehandling behandling;
    @Autowired Godkjenning godkjenning;
    @Autowired WebApplicationContext context;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    private MockMvc mvc;
    private Sakene s;

    @BeforeEach
    void open() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        s = new Sakene(data, behandling, godkjenning);
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

    private String page(HelhetUser user, String path) throws Exception {
        var answer = call(user, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(
            String path, Map<String, String> changed, byte @Nullable [] file) throws Exception {
        var request = multipart(path);
        request.file(
                file == null
                        ? new MockMultipartFile("fil", "", null, new byte[0])
                        : new MockMultipartFile("fil", "vurdering.pdf", "text/plain", file));
        var fields = new HashMap<>(Opplysningen.fields(DATED));
        fields.put("nokkel", Ids.next().toString());
        fields.putAll(changed);
        fields.forEach(request::param);
        return call(s.veileder, request);
    }

    private String list() {
        return "/opplysninger/" + s.person.path();
    }

    private String registered(Map<String, String> changed, byte @Nullable [] file)
            throws Exception {
        var path = send(list() + "/ny", changed, file).getRedirectedUrl();
        assertThat(path).isNotNull();
        return path;
    }

    @Test
    void whatIsWrittenDownStandsWithItsSourceOnItsPageTheListAndTheCard() throws Exception {
        assertThat(page(s.veileder, list())).contains("Ingen har gitt oss opplysninger.");
        assertThat(page(s.veileder, list() + "/ny")).contains("Er arbeidsevnen nedsatt?");

        var path =
                registered(
                        Map.of(
                                "hvorfor", "Vondt i <ryggen>",
                                "aktivitet-0", "Norskkurs",
                                "aktivitet-0-fra", "2026-02-01",
                                "aktivitet-0-til", "2026-06-30",
                                "annet-0-hva", "Førerkort",
                                "annet-0-verdi", "Klasse B"),
                        Opplysningen.pdf());

        for (var at : List.of(path, list(), "/person/" + s.person.path())) {
            assertThat(page(s.veileder, at))
                    .contains(
                            "Vondt i &lt;ryggen&gt;",
                            "Nav stat, 12. januar 2026",
                            "Norskkurs",
                            "Klasse B",
                            "Arbeidsevnevurdering");
        }
        var leder = s.ansatt("Lise Leder", Rolle.LEDER);
        assertThat(page(leder, path)).contains("Norskkurs").doesNotContain("/trekk");
        assertThat(call(leder, get(path + "/rett")).getStatus()).isEqualTo(403);
    }

    @Test
    void theDocumentIsSentWithTheTypeWeFoundAndTheReadingIsLogged() throws Exception {
        var path = registered(Map.of(), Opplysningen.pdf());

        var answer = call(s.veileder, get(path + "/dokument"));

        assertThat(answer.getContentType()).startsWith("application/pdf");
        assertThat(answer.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(answer.getContentAsByteArray()).isEqualTo(Opplysningen.pdf());
        assertThat(logged("opplysning.dokument")).isEqualTo(1);
        var facts = registered(Map.of("slag", "ANNET"), null);
        assertThat(call(s.veileder, get(facts + "/dokument")).getStatus()).isEqualTo(404);
    }

    private int logged(String what) {
        return TestData.as(
                s.veileder,
                () ->
                        transaction.execute(
                                status ->
                                        jdbc.sql(
                                                        """
                                                        select count(*) from audit.innslag
                                                        where kommunenr = :k and hva = :h
                                                        """)
                                                .param("k", s.kommune.kommunenr())
                                                .param("h", what)
                                                .query(Integer.class)
                                                .single()));
    }

    @Test
    void whatIsWrongComesBackWithTheFieldAndWhatWasTyped() throws Exception {
        var answer =
                send(
                        list() + "/ny",
                        Map.of("datert", "i går", "kilde", "Lege <Li>", "aktivitet-0", "Tur"),
                        null);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Skriv en dato", "Lege &lt;Li>", "Tur", "href=\"#datert\"");

        var file = send(list() + "/ny", Map.of(), "<html></html>".getBytes(StandardCharsets.UTF_8));
        assertThat(file.getStatus()).isEqualTo(422);
        assertThat(file.getContentAsString()).contains("ikke PDF, PNG eller JPEG");
        assertThat(send(list() + "/ny", Map.of("slag", "X"), null).getStatus()).isEqualTo(422);
        assertThat(send(list() + "/ny", Map.of("nokkel", "X"), null).getStatus()).isEqualTo(403);
    }

    @Test
    void itIsCorrectedByAVersionThatSaysWhyAndTheSecondWhoCorrectsKeepsTheText() throws Exception {
        var path = registered(Map.of(), Opplysningen.pdf());
        assertThat(page(s.veileder, path + "/rett")).contains("Vondt i ryggen", "Ny fil");
        assertThat(send(path + "/rett", Map.of(), null).getStatus()).isEqualTo(422);

        var next =
                send(
                                path + "/rett",
                                Map.of("rettegrunn", "Skrevet av feil.", "hvorfor", "Nakken"),
                                null)
                        .getRedirectedUrl();
        assertThat(next).isNotNull().isNotEqualTo(path);
        var late =
                send(
                        path + "/rett",
                        Map.of("rettegrunn", "Også jeg.", "hvorfor", "Kneet <mitt>"),
                        null);

        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString())
                .contains("mens du skrev", "Kneet &lt;mitt&gt;", next.substring(1));
        assertThat(page(s.veileder, path)).contains("gammel versjon", "Skrevet av feil.");
        assertThat(page(s.veileder, next)).contains("Nakken", "Versjon 1", "vurdering.pdf");
        assertThat(page(s.veileder, list())).contains("rettet senere");
    }

    @Test
    void itIsWithdrawnWithAReasonAndMayBeTakenBack() throws Exception {
        var path = registered(Map.of(), null);
        var empty = call(s.veileder, post(path + "/trekk").param("trekkgrunn", " "));
        assertThat(empty.getStatus()).isEqualTo(422);

        call(s.veileder, post(path + "/trekk").param("trekkgrunn", "Gjaldt en <annen>."));
        assertThat(page(s.veileder, path))
                .contains("Opplysningen er trukket", "Gjaldt en &lt;annen&gt;.", "Vondt i ryggen");
        assertThat(page(s.veileder, "/person/" + s.person.path())).doesNotContain("Vondt i ryggen");
        var resident = Opplysningen.resident(s.person);
        assertThat(page(resident, "/minside/opplysninger")).contains("Gjaldt en &lt;annen&gt;.");

        call(s.veileder, post(path + "/gjenopprett"));
        assertThat(page(s.veileder, path)).doesNotContain("Opplysningen er trukket");
    }

    @Test
    void theResidentSeesItSaysThatItIsWrongAndReadsTheAnswer() throws Exception {
        var path = registered(Map.of(), Opplysningen.pdf());
        var id = path.substring("/opplysning/".length());
        var resident = Opplysningen.resident(s.person);
        assertThat(page(resident, "/minside")).contains("/minside/opplysninger");
        assertThat(page(resident, "/minside/opplysninger"))
                .contains("Nav stat, 12. januar 2026", "Du hadde det med.", "Vondt i ryggen");
        assertThat(
                        call(resident, get("/minside/opplysninger/" + id + "/dokument"))
                                .getContentAsByteArray())
                .isEqualTo(Opplysningen.pdf());
        assertThat(say(resident, id, "").getStatus()).isEqualTo(422);

        say(resident, id, "Det er <nakken>.");

        assertThat(page(resident, "/minside/opplysninger"))
                .contains("Det er &lt;nakken&gt;.", "Vi har ikke svart ennå.");
        assertThat(page(s.veileder, "/opplysninger")).contains("Sara Myhre", path);
        var html = page(s.veileder, path);
        assertThat(html).contains("personen sier det er feil");
        var answer = html.replaceAll("(?s).*action=\"([^\"]+/svar/[^\"]+)\".*", "$1");
        assertThat(call(s.veileder, post(answer).param("svar", " ")).getStatus()).isEqualTo(422);
        call(s.veileder, post(answer).param("svar", "Vi har spurt legen."));

        assertThat(page(resident, "/minside/opplysninger")).contains("Vi har spurt legen.");
        assertThat(page(s.veileder, "/opplysninger")).contains("Ingenting venter.");
    }

    private MockHttpServletResponse say(HelhetUser who, String id, String text) throws Exception {
        return call(
                who,
                post("/minside/opplysninger/" + id + "/feil")
                        .param("nokkel", Ids.next().toString())
                        .param("tekst", text));
    }

    @Test
    void anotherResidentAnotherOfficeAndAProtectedPersonAreClosed() throws Exception {
        var path = registered(Map.of(), Opplysningen.pdf());
        var id = path.substring("/opplysning/".length());
        var neighbour = Opplysningen.resident(s.person("Ola", LocalDate.of(1980, 1, 1), "INGEN"));
        assertThat(page(neighbour, "/minside/opplysninger")).doesNotContain("Vondt i ryggen");
        assertThat(call(neighbour, get("/minside/opplysninger/" + id + "/dokument")).getStatus())
                .isEqualTo(404);
        assertThat(say(neighbour, id, "Ikke min.").getStatus()).isEqualTo(404);
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER);
        for (var at : List.of(path, path + "/rett", list(), list() + "/ny")) {
            assertThat(call(stranger, get(at)).getStatus()).as(at).isEqualTo(403);
        }
        assertThat(call(stranger, get(path + "/dokument")).getStatus()).isEqualTo(404);
        assertThat(call(stranger, post(path + "/sett")).getStatus()).isEqualTo(403);
        var hidden = s.person("Kari", LocalDate.of(1980, 1, 1), "FORTROLIG");
        assertThat(call(s.veileder, get("/opplysninger/" + hidden.path())).getStatus())
                .isEqualTo(403);
    }
}
