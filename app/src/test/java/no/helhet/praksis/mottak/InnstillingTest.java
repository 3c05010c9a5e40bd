package no.helhet.praksis.mottak;

import static no.helhet.testing.TestData.as;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.web.Problem;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.util.List;

/// The leader decides the promise, the places and the languages of the screen.
@HelhetTest
class InnstillingTest {
    @Autowired TestData data;
    @Autowired Mottaksvalg valg;
    @Autowired Ko ko;
    @Autowired Vakter vakter;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private Mottakene m;
    private HelhetUser leder;

    @BeforeEach
    void openDoors() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        m = new Mottakene(data);
        leder = data.ansatt(m.kommune, "Turid Haugland", Rolle.LEDER);
    }

    private MockHttpServletResponse visit(
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

    private MockHttpServletResponse save(HelhetUser user, String lofte, String steder)
            throws Exception {
        return visit(
                user,
                post("/mottak/innstilling")
                        .param("lofte", lofte)
                        .param("steder", steder)
                        .param("sprak", "nb", "uk"));
    }

    @Test
    void whatTheLeaderSavesHoldsAtTheDesksAtOnceAndAtNoOtherOffice() throws Exception {
        assertThat(save(leder, "25", "Skranke A\n\n Rom B ").getStatus()).isEqualTo(302);

        assertThat(as(m.ingrid, () -> ko.find()).innstilling())
                .isEqualTo(new Innstilling(25, List.of("Skranke A", "Rom B"), List.of("nb", "uk")));
        assertThat(as(m.ingrid, () -> vakter.goTo("Rom B"))).isTrue();
        assertThat(as(m.ingrid, () -> vakter.goTo("Skranke 1"))).isFalse();
        assertThat(visit(leder, get("/mottak/innstilling")).getContentAsString())
                .contains("Skranke A\nRom B");

        var elsewhere = new Mottakene(data);
        assertThat(as(elsewhere.ingrid, () -> ko.find()).innstilling().steder())
                .contains("Skranke 1");
    }

    @Test
    void aWorkerDoesNotDecide() throws Exception {
        assertThat(save(m.ingrid, "25", "Skranke A").getStatus()).isEqualTo(403);
        assertThat(as(leder, valg::find).lofteMinutter()).isNotEqualTo(25);
    }

    @Test
    void aFormWithFaultsSavesNothingAndKeepsWhatWasTyped() throws Exception {
        var answer = save(leder, "aldri", "Skranke A");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("value=\"aldri\"", "Skranke A", "fra 1 til 240 minutter");
        assertThat(as(leder, valg::find).steder()).contains("Skranke 1");
    }

    @ParameterizedTest
    @CsvSource({
        "1,   Skranke,              nb,   ''",
        "240, Skranke,              nb,   ''",
        "0,   Skranke,              nb,   lofte",
        "241, Skranke,              nb,   lofte",
        "1.5, Skranke,              nb,   lofte",
        "15,  '   ',                nb,   steder",
        "15,  'Rom 1|rom 1',        nb,   steder",
        "15,  Skranke,              xx,   sprak"
    })
    void eachFaultNamesItsField(String lofte, String steder, String sprak, String field) {
        var skjema =
                new Innstillingsskjema(lofte, steder.replace('|', '\n'), List.of(sprak.strip()));
        assertThat(skjema.problems().stream().map(Problem::field))
                .isEqualTo(field.isEmpty() ? List.of() : List.of(field));
    }

    @Test
    void aPlaceHasAtMostFortySignsAndThereAreAtMostThirty() {
        assertThat(new Innstillingsskjema("15", "x".repeat(40), List.of("nb")).problems())
                .isEmpty();
        assertThat(new Innstillingsskjema("15", "x".repeat(41), List.of("nb")).problems())
                .hasSize(1);
        assertThat(new Innstillingsskjema("15", lines(30), List.of("nb")).problems()).isEmpty();
        assertThat(new Innstillingsskjema("15", lines(31), List.of("nb")).problems()).hasSize(1);
    }

    private static String lines(int count) {
        var lines = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            lines.append("Rom ").append(i).append('\n');
        }
        return lines.toString();
    }
}
