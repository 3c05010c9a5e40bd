package no.helhet.praksis.satser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;

import no.helhet.platform.access.HelhetUser;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@HelhetTest
class SatserPagesTest {
    private static final String ENSLIG = "livsopphold-enslig";

    @Autowired TestData data;
    @Autowired ApplicationContext context;
    @Autowired WebApplicationContext web;
    private MockMvc mvc;
    private Satsdata s;

    @BeforeEach
    void makeAMunicipality() {
        mvc = MockMvcBuilders.webAppContextSetup(web).build();
        s = new Satsdata(context, data, data.kommune());
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void everyPageIsDrawnInEveryLanguage(String sprak) {
        s.set("boligramme", "12 000", "2026-01-01", "");
        s.set("boligramme", "12 500", "2026-01-01", "");
        s.addTillegg("Skoletur", "400", "2026-01-01");
        s.set(ENSLIG, "", "2026-01-01", "2026-12-31");
        var back = s.proposed(ENSLIG, "8 600", "2024-01-01", "");
        var id = s.proposed("barn-0-5", "4 500", "2099-01-01", "");
        TestData.as(s.turid, () -> s.forslagene.sendBack(id, "Feil saksnummer"));
        var choice = s.choice("barn-aldersskifte", "samme-maned", "2099-01-01");
        var chosen = ((Satsutfall.Foreslatt) s.propose(choice)).id();
        for (var address :
                new String[] {
                    "/satser",
                    "/satser/" + s.kommune.kommunenr() + "/boligramme",
                    "/satser/" + s.kommune.kommunenr() + "/tillegg-skoletur",
                    "/satser/" + s.kommune.kommunenr() + "/barn-6-10",
                    "/satser/ny?kommune=" + s.kommune.kommunenr() + "&sats=boligramme",
                    "/satser/ny?kommune=" + s.kommune.kommunenr(),
                    "/satser/ny?kommune=" + s.kommune.kommunenr() + "&sats=barn-aldersskifte",
                    "/satser/ny?kommune=" + s.kommune.kommunenr() + "&sats=lan-rente",
                    "/satser/ny?kommune=" + s.kommune.kommunenr() + "&sats=nytt",
                    "/satser/" + s.kommune.kommunenr() + "/barn-aldersskifte",
                    "/satser/ny?fra=" + id.path(),
                    "/satser/ny?fra=" + chosen.path(),
                    "/satser/forslag/" + id.path(),
                    "/satser/forslag/" + chosen.path(),
                    "/satser/forslag/" + back.path()
                }) {
            var answer = answer(s.amir, get(address).cookie(new Cookie("sprak", sprak)));
            assertThat(answer.getStatus()).as(address).isEqualTo(200);
        }
    }

    @Test
    void theFrontPageSaysWhatHoldsAndWhose() throws Exception {
        s.set("boligramme", "12 000", "2026-01-01", "");
        s.set(ENSLIG, "8 600", "2099-01-01", "");

        assertThat(text(answer(s.turid, get("/satser"))))
                .contains("Ramme for boutgift", "12\u00a0000 kr/mnd", "kommunens egen")
                .contains("kommunens vedtak 1.6.2020, sak 84/26")
                .contains("Livsopphold, enslig", "8\u00a0300 kr/mnd", "gjengitt av andre")
                .contains("Neste: 8\u00a0600 kr/mnd fra 1. januar 2099")
                .contains("Ingen forslag venter.");
    }

    @Test
    void theOneWhoDecidesReadsWhatItMeans() throws Exception {
        var id = s.proposed(ENSLIG, "8 600", "2099-01-01", "");

        assertThat(text(answer(s.turid, get("/satser/forslag/" + id.path()))))
                .contains("Livsopphold, enslig: 8\u00a0300 → 8\u00a0600 kr/mnd fra 1. januar 2099")
                .contains("Godkjenn verdien", "name=\"nr\" value=\"0\"");
        assertThat(text(answer(s.amir, get("/satser/forslag/" + id.path()))))
                .contains("Du har foreslått dette.")
                .doesNotContain("Godkjenn verdien");
    }

    @Test
    void aChoiceAmongRulesIsPickedAmongItsAlternativesWithWhatTheyMean() throws Exception {
        var form = "/satser/ny?kommune=" + s.kommune.kommunenr() + "&sats=delmaned-kalenderdager";
        assertThat(text(answer(s.amir, get(form))))
                .contains("Deling av en måned på dager", "på dagene måneden har", "på 30 dager")
                .contains("10 av 31 deler av satsen")
                .doesNotContain("name=\"belop\"", "checked");
        s.choose("delmaned-kalenderdager", "nei", "2026-01-01");
        assertThat(text(answer(s.turid, get("/satser"))))
                .contains("på 30 dager", "Slik regner kommunen", "sak 84/26");
    }

    @Test
    void anAnswerThatTheChoiceDoesNotHaveIsRefusedWithTheAlternatives() throws Exception {
        var answer =
                answer(
                        s.amir,
                        form("avdrag-dekkes", "kanskje")
                                .param("fom", "2099-01-01")
                                .param("saksnr", "84/26")
                                .param("vedtatt", "2020-06-01")
                                .param("begrunnelse", "Prisene har steget."));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(text(answer))
                .contains("Velg ett av alternativene.", "href=\"#hva\"", "regnes ikke med");
        assertThat(s.all()).isEmpty();
    }

    @Test
    void aFaultyFormComesBackWithWhatWasWrittenAndWhatToDo() throws Exception {
        var answer =
                answer(s.amir, form().param("belop", "mye").param("begrunnelse", "<b>Prisene</b>"));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(text(answer))
                .contains("Skriv beløpet med tal", "href=\"#belop\"", "href=\"#fom\"")
                .contains("value=\"mye\"", "&lt;b&gt;Prisene&lt;/b&gt;");
    }

    @Test
    void aFormFromTheBrowserBecomesAProposal() {
        var answer =
                answer(
                        s.amir,
                        form().param("belop", "8 600")
                                .param("fom", "2099-01-01")
                                .param("saksnr", "84/26")
                                .param("vedtatt", "2020-06-01")
                                .param("begrunnelse", "Prisene har steget."));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(s.all()).extracting(Forslag::verdi).containsExactly(860_000L);
    }

    @Test
    void anApprovalOfOnesOwnSentByHandIsRefused() throws Exception {
        var id = s.proposed(ENSLIG, "8 600", "2099-01-01", "");

        var answer =
                answer(
                        s.amir,
                        post("/satser/forslag/" + id.path())
                                .param("nr", "0")
                                .param("valg", "godkjenn"));

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(text(answer)).contains("En annen må avgjøre det.");
    }

    @Test
    void anApprovalSentTwiceSaysWhoDecided() {
        var id = s.proposed(ENSLIG, "8 600", "2099-01-01", "");
        var approval = "/satser/forslag/" + id.path();

        assertThat(answer(s.turid, post(approval).param("nr", "0")).getStatus()).isEqualTo(302);
        var again = answer(s.turid, post(approval).param("nr", "0"));

        assertThat(again.getStatus()).isEqualTo(302);
        assertThat(s.all().getFirst().isApproved()).isTrue();
    }

    @Test
    void aMunicipalityOfAnotherOfficeIsNotFound() {
        var other = new Satsdata(context, data, data.kommune());
        var id = other.proposed(ENSLIG, "8 600", "2099-01-01", "");

        for (var address :
                new String[] {
                    "/satser?kommune=" + other.kommune.kommunenr(),
                    "/satser/" + other.kommune.kommunenr() + "/" + ENSLIG,
                    "/satser/ny?kommune=" + other.kommune.kommunenr(),
                    "/satser/ny?fra=" + id.path(),
                    "/satser/forslag/" + id.path()
                }) {
            assertThat(answer(s.turid, get(address)).getStatus()).as(address).isEqualTo(404);
        }
    }

    private MockHttpServletRequestBuilder form() {
        return form(ENSLIG, Forslagsskjema.BELOP);
    }

    private MockHttpServletRequestBuilder form(String sats, String hva) {
        return post("/satser/ny")
                .param("kommune", s.kommune.kommunenr())
                .param("nokkel", no.helhet.platform.database.Ids.next().toString())
                .param("sats", sats)
                .param("hva", hva);
    }

    private MockHttpServletResponse answer(HelhetUser user, MockHttpServletRequestBuilder request) {
        return TestData.as(
                user,
                () -> {
                    try {
                        var response = mvc.perform(request).andReturn().getResponse();
                        response.setDefaultCharacterEncoding("UTF-8");
                        return response;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static String text(MockHttpServletResponse answer) throws Exception {
        return answer.getContentAsString();
    }
}
