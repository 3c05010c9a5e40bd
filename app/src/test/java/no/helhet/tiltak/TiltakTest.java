package no.helhet.tiltak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Language;
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

import java.util.List;
import java.util.UUID;

/// The catalogue of measures, its pages and whom they are for.
@HelhetTest
class TiltakTest {
    @Autowired TestData data;
    @Autowired Tiltakskatalog katalog;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private TestData.Kommune kommune;
    private HelhetUser leder;
    private HelhetUser veileder;

    @BeforeEach
    void open() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        kommune = data.kommune();
        leder = data.ansatt(kommune, "Lise Leder", Rolle.LEDER);
        veileder = data.ansatt(kommune, "Ingrid Solbakken", Rolle.VEILEDER);
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

    private MockHttpServletResponse add(HelhetUser user, UUID key, String navn, String timer)
            throws Exception {
        return call(
                user,
                post("/tiltak")
                        .param("nokkel", key.toString())
                        .param("slag", "ARBEID")
                        .param("navn", navn)
                        .param("timer", timer)
                        .param("utforer", "Jobbsentralen"));
    }

    private List<Tiltaket> own() {
        return TestData.as(
                        veileder, () -> katalog.findAll(List.of(kommune.kommunenr()), Language.NN))
                .stream()
                .filter(t -> t.id() != null)
                .toList();
    }

    @Test
    void theNationalMeasuresAreThereInEveryLanguage() throws Exception {
        assertThat(call(veileder, get("/tiltak")).getStatus()).isEqualTo(200);
        assertThat(call(veileder, get("/tiltak")).getContentAsString())
                .contains("Arbeidstrening", "Oppfølging i bolig", "praksiskandidat")
                .doesNotContain("name=\"navn\"");
        for (var sprak : new String[] {"nn", "en"}) {
            var answer = call(leder, get("/tiltak").cookie(new Cookie("sprak", sprak)));
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentAsString()).contains("AFT");
        }
    }

    @Test
    void theLeaderAddsOneOnceAndEndsItAndTakesTheEndBack() throws Exception {
        var key = Ids.next();
        add(leder, key, "Grønn jobb", "12");
        add(leder, key, "Grønn jobb", "12");
        assertThat(own()).singleElement().extracting(Tiltaket::navn).isEqualTo("Grønn jobb");
        var path = "/tiltak/" + kommune.kommunenr() + "-" + key;

        call(leder, post(path + "/avslutt"));
        assertThat(own().getFirst().avsluttet()).isTrue();
        assertThat(
                        TestData.as(
                                        veileder,
                                        () -> katalog.findOpen(kommune.kommunenr(), Language.NB))
                                .get(Tiltaket.Slag.ARBEID))
                .noneMatch(t -> t.navn().equals("Grønn jobb"));

        call(leder, post(path + "/apne"));
        assertThat(own().getFirst().avsluttet()).isFalse();
    }

    @Test
    void whatIsNotWholeComesBackWithWhatWasTyped() throws Exception {
        var answer = add(leder, Ids.next(), " ", "mange");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Skriv navnet på tiltaket.", "value=\"mange\"", "fra 1 til 60");
        assertThat(own()).isEmpty();
    }

    @Test
    void aWorkerAddsNoneAndAnotherMunicipalityEndsNone() throws Exception {
        assertThat(add(veileder, Ids.next(), "Mitt", "").getStatus()).isEqualTo(403);
        var key = Ids.next();
        add(leder, key, "Vårt", "");
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.LEDER);
        var answer =
                call(stranger, post("/tiltak/" + kommune.kommunenr() + "-" + key + "/avslutt"));
        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(call(stranger, get("/tiltak")).getContentAsString()).doesNotContain("Vårt");
        assertThat(own()).singleElement().extracting(Tiltaket::avsluttet).isEqualTo(false);
    }
}
