package no.helhet.laering.uttrekk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.util.List;

@HelhetTest
class UttrekkPagesTest {
    @Autowired TestData data;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private Uttrekksdata d;
    private HelhetUser kontrollor;

    @BeforeEach
    void makeAMunicipality() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        d = new Uttrekksdata(context, data, data.kommune());
        d.persons(6, 1990, Uttrekksdata.KRETS);
        d.persons(1, 1991, Uttrekksdata.KRETS);
        kontrollor = data.ansatt(d.kommune, "Sunniva Bakke", Rolle.KONTROLLOR);
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

    private String html(HelhetUser user, String address) throws Exception {
        var answer = call(user, get(address));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void everyPageIsDrawnInEveryLanguage(String sprak) throws Exception {
        var open = d.asked(d.form("personmaned.alder", "personmaned.maned"));
        var refused = d.asked(d.form("vedtak.utfall"));
        TestData.as(d.turid, () -> d.uttrekkene.refuse(refused, "For mye."));
        var approved = d.asked(d.form("vedtak.utfall"));
        d.approve(approved);
        var made = d.made("personmaned.maned");
        for (var user : List.of(d.kari, d.turid, kontrollor)) {
            for (var address :
                    List.of(
                            "/uttrekk",
                            "/uttrekk/" + open.path(),
                            "/uttrekk/" + refused.path(),
                            "/uttrekk/" + approved.path(),
                            "/uttrekk/" + made.path())) {
                var answer = call(user, get(address).cookie(new Cookie("sprak", sprak)));
                assertThat(answer.getStatus()).as(address).isEqualTo(200);
            }
        }
        var form = call(d.kari, get("/uttrekk/ny").cookie(new Cookie("sprak", sprak)));
        assertThat(form.getStatus()).isEqualTo(200);
    }

    @Test
    void theApproverReadsWhatForWhomAndWhoMayBeKnownAgain() throws Exception {
        var id = d.asked(d.form("personmaned.alder", "personmaned.maned"));
        assertThat(html(d.turid, "/uttrekk/" + id.path()))
                .contains("Vi vil vite om de som får bolig", "26/1234", "NOVA ved Nina Hansen")
                .contains("Noen kan kjennes igjen", "1 person er like med færre enn 5")
                .contains("Godkjenn uttrekket", "Måned, Alder", "Alder ved utgangen av året");
        assertThat(html(d.kari, "/uttrekk/" + id.path()))
                .contains("Du har bedt om dette.")
                .doesNotContain("Godkjenn uttrekket");
        assertThat(html(d.turid, "/uttrekk")).contains("Varighet og bolig", "Uttrekk");
    }

    @Test
    void aFaultyFormComesBackWithWhatWasWrittenAndWhatToDo() throws Exception {
        var answer =
                call(
                        d.kari,
                        post("/uttrekk/ny")
                                .param("nokkel", Ids.next().toString())
                                .param("tittel", "<b>Bolig</b>")
                                .param("formal", "Kort")
                                .param("slutt", "2001-01-01")
                                .param("fodtFra", "19")
                                .param("variabler", "vedtak.utfall"));
        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString())
                .contains("&lt;b>Bolig&lt;/b>", "href=\"#formal\"", "href=\"#slutt\"")
                .contains("Siste dag må være etter i dag.", "Vedtak (1 valgt)", "href=\"#fodtFra\"")
                .containsPattern("value=\"vedtak.utfall\" checked");
    }

    @Test
    void theWayThroughThePagesEndsWithAFile() throws Exception {
        var form = d.form("personmaned.maned");
        form.add("nokkel", Ids.next().toString());
        var asked = call(d.kari, post("/uttrekk/ny").params(form));
        assertThat(asked.getStatus()).isEqualTo(302);
        var address = asked.getRedirectedUrl();
        assertThat(call(d.kari, get(address + "/fil")).getStatus()).isEqualTo(404);
        assertThat(call(d.turid, post(address + "/avgjor").param("valg", "avsla")).getStatus())
                .isEqualTo(400);
        assertThat(call(d.turid, post(address + "/avgjor").param("valg", "godkjenn")).getStatus())
                .isEqualTo(302);
        d.laging.make(UttrekkId.valueOf(address.substring("/uttrekk/".length())));
        assertThat(html(d.kari, address)).contains("Hent ZIP-filen", "Uttrekk laget");
        assertThat(html(d.turid, address)).doesNotContain("Hent ZIP-filen");

        var file = call(d.kari, get(address + "/fil"));
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(Uttrekksdata.unzip(file.getContentAsByteArray())).containsKey("personmaned.csv");
        assertThat(
                        call(
                                        data.ansatt(d.kommune, "Per Annen", Rolle.ANALYTIKER),
                                        get(address + "/fil"))
                                .getStatus())
                .isEqualTo(404);
        assertThat(html(kontrollor, "/uttrekk"))
                .contains("Logg over alle uttrekk", "Uttrekk hentet: Varighet og bolig");

        assertThat(call(d.kari, post(address + "/avslutt")).getStatus()).isEqualTo(302);
        assertThat(call(d.kari, get(address + "/fil")).getStatus()).isEqualTo(404);
        assertThat(html(d.kari, address)).contains("slettet");
    }

    @Test
    void anApprovalOfOnesOwnSentByHandIsRefused() throws Exception {
        var both = data.ansatt(d.kommune, "Lars Begge", Rolle.ANALYTIKER, Rolle.LEDER);
        var form = d.form("personmaned.maned");
        form.add("nokkel", Ids.next().toString());
        var address = call(both, post("/uttrekk/ny").params(form)).getRedirectedUrl();
        var answer = call(both, post(address + "/avgjor").param("valg", "godkjenn"));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).contains("En annen må avgjøre det.");
    }

    @Test
    void aDataSetOfAnotherMunicipalityIsNotFoundAndOthersMayNotCome() throws Exception {
        var id = d.asked(d.form("personmaned.maned"));
        var other = new Uttrekksdata(context, data, data.kommune());
        assertThat(call(other.turid, get("/uttrekk/" + id.path())).getStatus()).isEqualTo(404);
        assertThat(call(other.kari, get("/uttrekk")).getContentAsString())
                .contains("Ingen uttrekk venter.")
                .doesNotContain("Varighet og bolig");
        var veileder = data.ansatt(d.kommune, "Ingrid Solbakken", Rolle.VEILEDER);
        assertThat(call(veileder, get("/uttrekk")).getStatus()).isEqualTo(403);
        assertThat(call(d.turid, get("/uttrekk/ny")).getStatus()).isEqualTo(403);
        assertThat(call(kontrollor, post("/uttrekk/" + id.path() + "/avgjor")).getStatus())
                .isEqualTo(403);
    }
}
