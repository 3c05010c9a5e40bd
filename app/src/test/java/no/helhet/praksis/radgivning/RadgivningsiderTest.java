package no.helhet.praksis.radgivning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.vedtak.Godkjenning;
import no.helhet.praksis.vedtak.Sakene;
import no.helhet.praksis.vedtak.Vedtaksbehandling;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.util.UUID;

/// The pages of advice through the whole chain: security, scope, policy, controller, template.
@HelhetTest
class RadgivningsiderTest {
    @Autowired TestData data;
    @Autowired Vedtaksbehandling behandling;
    @Autowired Godkjenning godkjenning;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private Sakene s;
    private HelhetUser leder;

    @BeforeEach
    void open() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        s = new Sakene(data, behandling, godkjenning);
        leder = s.ansatt("Lise Leder", Rolle.LEDER);
    }

    private MockHttpServletResponse call(
            HelhetUser user, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var token = new TestingAuthenticationToken(user, null);
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

    private String base() {
        return "/radgivning/person/" + s.person.path();
    }

    private MockHttpServletResponse log(UUID key, String tekst, String minutter) throws Exception {
        return call(
                s.veileder,
                post(base())
                        .param("nokkel", key.toString())
                        .param("tema", "BOLIG")
                        .param("tekst", tekst)
                        .param("minutter", minutter));
    }

    @Test
    void aTalkIsLoggedAndTheSecondPutsUpABannerUntilItIsAnswered() throws Exception {
        log(Ids.next(), "Om <husleie>", "15");
        assertThat(page(s.veileder, base())).contains("Om &lt;husleie&gt;", "15 minutter");
        assertThat(page(s.veileder, "/person/" + s.person.path())).doesNotContain("en tjeneste");

        log(Ids.next(), "Om husleie igjen", "");

        assertThat(page(s.veileder, "/person/" + s.person.path()))
                .contains(
                        "Råd om bolig er blitt en tjeneste",
                        "Svar på forslaget",
                        "Om husleie igjen");
        assertThat(page(leder, "/radgivning")).contains("Sara Myhre", "Bolig");
        var html = page(s.veileder, base());
        var id = html.replaceAll("(?s).*action=\"/radgivning/forslag/([^\"]+)\".*", "$1");
        var unanswered =
                call(
                        s.veileder,
                        post("/radgivning/forslag/" + id)
                                .param("person", s.person.path())
                                .param("vedtak", "true")
                                .param("vedtaksdag", "i går"));
        assertThat(unanswered.getStatus()).isEqualTo(422);
        call(
                s.veileder,
                post("/radgivning/forslag/" + id)
                        .param("person", s.person.path())
                        .param("vedtak", "false")
                        .param("grunn", "Det var samme spørsmål."));
        assertThat(page(s.veileder, base())).contains("Det var samme spørsmål.");
        assertThat(page(s.veileder, "/person/" + s.person.path()))
                .doesNotContain("Svar på forslaget");
    }

    @Test
    void aLineThatIsNotWholeComesBackWithWhatWasTyped() throws Exception {
        var answer = log(Ids.next(), "Om <huset>", "mange");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Om &lt;huset>", "value=\"mange\"", "minutter fra 1 til 600");
    }

    @Test
    void theBudgetSavesItselfAndThePlanIsComputed() throws Exception {
        var begun =
                call(
                        s.veileder,
                        post("/radgivning/okonomi/ny/" + s.person.path())
                                .param("nokkel", Ids.next().toString()));
        var course = begun.getRedirectedUrl();
        assertThat(page(s.veileder, course)).contains("Råd om økonomi er blitt en tjeneste");

        var saved =
                call(
                        s.veileder,
                        post(course + "/innhold/lagre")
                                .param("versjon", "0")
                                .param("inntekt-0-navn", "Lønn")
                                .param("inntekt-0-belop", "12 000")
                                .param("kreditor-0-navn", "Banken")
                                .param("kreditor-0-krav", "5 000")
                                .param("kreditor-0-rente", "9,5")
                                .param("kreditor-0-avdrag", "1 000"));
        assertThat(saved.getContentAsString()).contains("\"versjon\":1");
        assertThat(page(s.veileder, course))
                .contains("Planen går opp.", "Banken", "11\u00a0000\u00a0kr", "Renter til sammen");
        assertThat(page(leder, course)).contains("Banken").doesNotContain("data-autosave");

        var stale =
                call(
                        s.beslutter,
                        post(course + "/innhold/lagre")
                                .param("versjon", "0")
                                .param("mal", "Noe annet"));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString()).contains("Noe annet", "Banken", "Ingrid Solbakken");

        call(
                s.veileder,
                post(course + "/innhold")
                        .param("versjon", "1")
                        .param("inntekt-0-belop", "tolv tusen")
                        .param("kreditor-0-krav", "5 000")
                        .param("kreditor-0-avdrag", "1 000"));
        assertThat(page(s.veileder, course))
                .contains("Vi forstår ikke beløpet «tolv tusen»", "value=\"tolv tusen\"");
    }

    @Test
    void anotherMunicipalityGetsNoPageAndEveryLanguageIsDrawn() throws Exception {
        log(Ids.next(), "Om husleie", "");
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER);
        var answer = call(stranger, get(base()));
        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).doesNotContain("husleie", "Sara");
        for (var sprak : new String[] {"nn", "en"}) {
            for (var path : new String[] {base(), "/radgivning"}) {
                assertThat(
                                call(s.veileder, get(path).cookie(new Cookie("sprak", sprak)))
                                        .getStatus())
                        .as(path)
                        .isEqualTo(200);
            }
        }
    }
}
