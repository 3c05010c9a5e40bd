package no.helhet.praksis.samtykke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.PartnerDirectory;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/// The pages of consent and of partners, as each of their readers calls them.
@HelhetTest
@Import(Provemal.class)
class SamtykkesiderTest {
    @Autowired TestData data;
    @Autowired PartnerDirectory partners;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private Delingen d;

    @BeforeEach
    void open() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        d = Delingen.in(data, "Sara");
    }

    private MockHttpServletResponse call(
            HelhetUser user, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var token = new TestingAuthenticationToken(user, null, List.of());
        var answer =
                mvc.perform(request.with(authentication(token)).with(csrf()))
                        .andReturn()
                        .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private String page(HelhetUser user, String address) throws Exception {
        var response = call(user, get(address));
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString();
    }

    private static String tomorrow() {
        return LocalDate.now(ZoneId.of("Europe/Oslo")).plusDays(30).toString();
    }

    private MockHttpServletRequestBuilder ask() {
        return ask("");
    }

    private MockHttpServletRequestBuilder ask(String at) {
        return post("/samtykker/" + d.person().path() + at)
                .param("nokkel", Ids.next().toString())
                .param("partner", d.partner().path())
                .param("deler", d.key())
                .param("formal", "Petter trenger det for å hjelpe deg")
                .param("til", tomorrow());
    }

    @Test
    void theWorkerAsksTheResidentAnswersThePartnerReadsAndTheResidentTakesItBack()
            throws Exception {
        var petter = d.partner(partners);
        assertThat(page(petter, "/partner")).contains("Ingen deler noe med dere nå");
        assertThat(call(d.worker(), ask()).getStatus()).isEqualTo(302);
        assertThat(page(d.worker(), "/samtykker/" + d.person().path())).contains("Venter på svar");

        var asked = page(d.resident(), "/minside/samtykker");
        assertThat(asked).contains("få se Mål 1?", "Petter trenger det for å hjelpe deg");
        assertThat(page(d.resident(), "/minside")).contains("få se Mål 1?");
        var question = find("/minside/samtykker/([^/\"]+)/svar", asked);
        call(d.resident(), post("/minside/samtykker/" + question + "/svar").param("ja", "true"));

        var list = page(petter, "/partner");
        assertThat(list).contains("Sara Haugen", "Mål 1");
        assertThat(page(petter, "/partner/personer/" + d.person().path()))
                .contains("Dere ser Mål 1");
        assertThat(page(d.resident(), "/minside/samtykker"))
                .contains("Petter Aune", "Trekk tilbake");
        assertThat(page(d.worker(), "/person/" + d.person().path())).contains("Hvem ser hva");

        call(d.resident(), post("/minside/samtykker/" + question + "/trekk"));

        assertThat(call(petter, get("/partner/personer/" + d.person().path())).getStatus())
                .isEqualTo(403);
        assertThat(page(petter, "/partner")).doesNotContain("Sara");
        assertThat(page(d.resident(), "/minside/samtykker")).contains("Gi på nytt", "Petter Aune");
    }

    @Test
    void whatIsSharedIsCalledByItsNameInTheReadersLanguage() throws Exception {
        call(d.worker(), ask());
        var english = get("/minside/samtykker").cookie(new Cookie("sprak", "en"));

        assertThat(call(d.resident(), english).getContentAsString())
                .contains("see goal 1?")
                .doesNotContain("Mål 1");
        assertThat(page(d.resident(), "/minside/samtykker")).contains("få se Mål 1?");
    }

    @Test
    void whatWasTypedStaysWhenTheRulesSayNo() throws Exception {
        var response =
                call(
                        d.worker(),
                        post("/samtykker/" + d.person().path())
                                .param("nokkel", Ids.next().toString())
                                .param("partner", d.partner().path())
                                .param("deler", d.key())
                                .param("formal", "Fordi jeg vil")
                                .param("til", "2199-01-01"));

        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString())
                .contains("Fordi jeg vil", "2199-01-01", "Et samtykke gjelder lengst til");
    }

    @Test
    void aSpokenYesIsRegisteredWithTheOneWhoHeardIt() throws Exception {
        var register =
                post("/samtykker/" + d.person().path() + "/registrer")
                        .param("nokkel", Ids.next().toString())
                        .param("partner", d.partner().path())
                        .param("deler", d.key())
                        .param("formal", "For å hjelpe")
                        .param("til", tomorrow())
                        .param("mate", "MUNTLIG")
                        .param("giver", "SELV")
                        .param("vitne", "Amir Rahimi")
                        .param("registrer", "true");
        assertThat(call(d.worker(), register).getStatus()).isEqualTo(302);

        assertThat(page(d.worker(), "/samtykker/" + d.person().path()))
                .contains("Amir Rahimi hørte det");
        assertThat(page(d.partner(partners), "/partner")).contains("Sara Haugen");
    }

    @Test
    void theSessionOfOneWhoHasLeftIsClosedAtTheNextRequest() throws Exception {
        var petter = d.partner(partners);
        page(petter, "/partner");
        var leader = data.ansatt(d.kommune(), "Marte Lien", Rolle.LEDER);
        var at = "/partnere/" + d.partner().path();
        assertThat(page(leader, at)).contains("Petter Aune");

        var left =
                call(
                        leader,
                        post(
                                at
                                        + "/folk/"
                                        + d.kommune().kommunenr()
                                        + "-"
                                        + petter.brukerId()
                                        + "/avslutt"));
        assertThat(left.getStatus()).isEqualTo(302);

        var response = call(petter, get("/partner"));
        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(response.getRedirectedUrl()).isEqualTo("/logginn");
    }

    @Test
    void theLeaderAddsAPartnerOnceHoweverOftenItIsSent() throws Exception {
        var leader = data.ansatt(d.kommune(), "Marte Lien", Rolle.LEDER);
        var key = Ids.next();
        for (int i = 0; i < 2; i++) {
            assertThat(call(leader, partner(key, "Kirkens Bymisjon", "974760673")).getStatus())
                    .isEqualTo(302);
        }
        assertThat(page(leader, "/partnere").split("Kirkens Bymisjon", -1)).hasSize(2);

        assertThat(call(leader, partner(Ids.next(), "Kirkens Bymisjon", "")).getStatus())
                .isEqualTo(422);
        assertThat(call(leader, partner(Ids.next(), "Annen", "974760674")).getContentAsString())
                .contains("ikke et organisasjonsnummer", "974760674");
    }

    private static MockHttpServletRequestBuilder partner(UUID key, String navn, String orgnr) {
        return post("/partnere")
                .param("nokkel", key.toString())
                .param("navn", navn)
                .param("type", "TROSSAMFUNN")
                .param("orgnr", orgnr);
    }

    @Test
    void aPartnerOpensNothingOfTheOfficesOwn() throws Exception {
        var petter = d.partner(partners);

        for (var address :
                List.of(
                        "/person/" + d.person().path(),
                        "/samtykker/" + d.person().path(),
                        "/arbeidsliste",
                        "/sok",
                        "/partnere",
                        "/minside")) {
            assertThat(call(petter, get(address)).getStatus()).as(address).isIn(403, 405);
        }
        assertThat(call(petter, get("/")).getRedirectedUrl()).isEqualTo("/partner");
        assertThat(page(petter, "/partner")).doesNotContain("h-top__search");
    }

    @Test
    void theOfficeNextDoorSeesNothingOfTheConsents() throws Exception {
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER, Rolle.LEDER);

        assertThat(call(stranger, get("/samtykker/" + d.person().path())).getStatus())
                .isEqualTo(403);
        assertThat(call(stranger, get("/partnere/" + d.partner().path())).getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse paper(String key, String mate, String name, byte[] content)
            throws Exception {
        var request = multipart("/samtykker/" + d.person().path() + "/registrer");
        request.file(new MockMultipartFile("fil", name, "text/plain", content))
                .param("nokkel", key)
                .param("partner", d.partner().path())
                .param("deler", d.key())
                .param("formal", "For å hjelpe")
                .param("til", tomorrow())
                .param("mate", mate)
                .param("giver", "SELV")
                .param("vitne", "Amir Rahimi")
                .param("registrer", "true");
        return call(d.worker(), request);
    }

    @Test
    void theSignedPaperIsOpenedByTheWorkerAndTheResidentAndNobodyElse() throws Exception {
        var pdf = "%PDF-1.7 signert".getBytes(StandardCharsets.US_ASCII);
        var key = Ids.next().toString();
        for (int i = 0; i < 2; i++) {
            assertThat(paper(key, "PAPIR", "samtykke.pdf", pdf).getStatus()).isEqualTo(302);
        }
        var id = d.kommune().kommunenr() + "-" + key;
        var at = "/samtykker/" + d.person().path() + "/" + id + "/papir";
        var own = "/minside/samtykker/" + id + "/papir";

        assertThat(page(d.worker(), "/samtykker/" + d.person().path())).contains(at);
        assertThat(page(d.resident(), "/minside/samtykker")).contains(own);
        assertThat(call(d.worker(), get(at)).getContentAsByteArray()).isEqualTo(pdf);
        assertThat(call(d.resident(), get(own)).getContentAsByteArray()).isEqualTo(pdf);

        var petter = d.partner(partners);
        assertThat(page(petter, "/partner/personer/" + d.person().path())).doesNotContain("papir");
        assertThat(call(petter, get(at)).getStatus()).isEqualTo(403);
        assertThat(call(petter, get(own)).getStatus()).isEqualTo(403);
        var neighbour = Delingen.in(data, d.kommune(), "Tor", Delingen.BORN);
        assertThat(call(neighbour.resident(), get(own)).getStatus()).isEqualTo(404);
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER, Rolle.LEDER);
        assertThat(call(stranger, get(at)).getStatus()).isEqualTo(404);
        try (var connection = TestDatabase.connect("helhet_owner");
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select count(*) from files.fil where person_id = '"
                                        + d.person().id()
                                        + "'")) {
            rows.next();
            assertThat(rows.getInt(1)).as("files of a form sent twice").isEqualTo(1);
        }
    }

    @Test
    void aConsentOnPaperWithoutItsPaperIsSentBackWithWhatWasTyped() throws Exception {
        var none = paper(Ids.next().toString(), "PAPIR", "", new byte[0]);
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(none.getContentAsString())
                .contains("Legg ved papiret, eller skriv hvor det ligger.", "For å hjelpe");

        var text = "hei".getBytes(StandardCharsets.US_ASCII);
        assertThat(paper(Ids.next().toString(), "PAPIR", "papir.pdf", text).getContentAsString())
                .contains("Filen er ikke PDF, PNG eller JPEG", "må du velge den på nytt");
        var pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        assertThat(paper(Ids.next().toString(), "MUNTLIG", "p.pdf", pdf).getContentAsString())
                .contains("Et muntlig samtykke har ikke noe papir");
        assertThat(page(d.partner(partners), "/partner")).doesNotContain("Sara Haugen");
    }

    @Test
    void aPaperInTheArchiveIsFoundByItsPlace() throws Exception {
        var register =
                ask("/registrer")
                        .param("mate", "PAPIR")
                        .param("giver", "SELV")
                        .param("arkivsted", "Mappe 4, skap <2>");
        assertThat(call(d.worker(), register).getStatus()).isEqualTo(302);

        assertThat(page(d.worker(), "/samtykker/" + d.person().path()))
                .contains("Papiret ligger: Mappe 4, skap &lt;2&gt;");
        assertThat(page(d.partner(partners), "/partner")).doesNotContain("Mappe 4");
    }

    @Test
    void aChildIsToldWhoAnswersAndTheWorkerWhatToDo() throws Exception {
        d = Delingen.in(data, d.kommune(), "Noah", LocalDate.of(2015, 2, 1));
        assertThat(call(d.worker(), ask()).getStatus()).isEqualTo(302);

        assertThat(page(d.worker(), "/samtykker/" + d.person().path()))
                .contains("kan ikke svare ja alene på Min side", "Personen får ingen SMS om det");
        assertThat(page(d.resident(), "/minside/samtykker"))
                .contains("Er du under 16 år, svarer en forelder eller vergen din", "Nei")
                .doesNotContain("Ja, til");
    }

    private static String find(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
