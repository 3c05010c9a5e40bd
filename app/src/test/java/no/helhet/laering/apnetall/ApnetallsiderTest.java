package no.helhet.laering.apnetall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.register.SyntheticCountry;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import java.util.List;

/// The pages of the open figures, and whom they are for.
@HelhetTest
class ApnetallsiderTest {
    private static final int YEAR = 2025;

    @Autowired TestData data;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;
    @Autowired WebApplicationContext context;
    @Autowired Apnetall figures;
    private MockMvc mvc;
    private TestData.Kommune kommune;
    private String k;
    private HelhetUser leder;

    @BeforeEach
    void open() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        kommune = data.kommune();
        k = kommune.kommunenr();
        leder = data.ansatt(kommune, "Lise Leder", Rolle.LEDER);
    }

    private void load(long seed) {
        new SyntheticCountry(k, YEAR)
                .add(SyntheticCountry.plan(seed, 20, 9, List.of("99990101")))
                .derive(jdbc, transactions);
    }

    private MockHttpServletResponse call(
            @Nullable HelhetUser user, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        var asked = request.with(csrf());
        if (user != null) {
            var token = new TestingAuthenticationToken(user, null, List.of());
            token.setAuthenticated(true);
            asked = request.with(authentication(token)).with(csrf());
        }
        var answer = mvc.perform(asked).andReturn().getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private MockHttpServletResponse publish(String grunn) throws Exception {
        return call(
                leder,
                post("/apnetall/utgaver")
                        .param("kommunenr", k)
                        .param("ar", Integer.toString(YEAR))
                        .param("grunn", grunn));
    }

    @Test
    void aVisitorSeesEveryTableInEveryLanguage() throws Exception {
        load(1);
        publish("");
        for (var sprak : List.of("nb", "nn", "en")) {
            var list = call(null, get("/apnetall").cookie(new Cookie("sprak", sprak)));
            assertThat(list.getStatus()).isEqualTo(200);
            for (var tabell : Tabell.TABELLER) {
                assertThat(list.getContentAsString()).contains("/apnetall/" + tabell.kode());
                var page =
                        call(
                                null,
                                get("/apnetall/" + tabell.kode())
                                        .param("omrade", k)
                                        .cookie(new Cookie("sprak", sprak)));
                assertThat(page.getStatus()).as(tabell.kode()).isEqualTo(200);
                assertThat(page.getContentAsString())
                        .as(tabell.kode())
                        .contains("Test " + k, "<table", "<svg", "/api/apnetall/" + tabell.kode());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stonad", "mottakere-maned", "stonad-maned"})
    void whatIsChosenIsShown(String tabell) throws Exception {
        load(2);
        publish("");
        var page =
                call(
                                null,
                                get("/apnetall/" + tabell)
                                        .param("omrade", k)
                                        .param("ar", "2025")
                                        .param("variabel", "per-mottaker")
                                        .param("gruppe", "25-44"))
                        .getContentAsString();
        assertThat(page).contains("value=\"" + k + "\" selected");
        assertThat(page)
                .contains(
                        tabell.equals("mottakere-maned")
                                ? "value=\"25-44\" selected"
                                : "value=\"per-mottaker\" selected");
        assertThat(call(null, get("/apnetall/" + tabell).param("omrade", "=x")).getStatus())
                .isEqualTo(200);
    }

    @Test
    void aTableThatIsNotThereIsNotFound() throws Exception {
        assertThat(call(null, get("/apnetall/finnes-ikke")).getStatus()).isEqualTo(404);
    }

    @Test
    void theLeaderPublishesAndACorrectionAsksWhyAndKeepsWhatWasTyped() throws Exception {
        load(3);
        assertThat(call(leder, get("/apnetall/utgaver")).getContentAsString())
                .contains("Kommunen har ikke publisert noe ennå");
        assertThat(publish("").getRedirectedUrl()).isEqualTo("/apnetall/utgaver");
        assertThat(figures.findAll(k)).hasSize(1);

        load(4);
        var refused = publish("");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString())
                .contains("Skriv hvorfor de rettes", "value=\"2025\" selected");
        assertThat(publish("Ni saker manglet").getStatus()).isEqualTo(302);
        assertThat(call(leder, get("/apnetall/utgaver")).getContentAsString())
                .contains("Ni saker manglet", "Lise Leder");
        assertThat(
                        call(null, get("/apnetall/stonad").param("omrade", k).param("ar", "2025"))
                                .getContentAsString())
                .as("who published is not told to everybody")
                .doesNotContain("Lise Leder");
    }

    @Test
    void aYearWithoutFiguresIsRefusedAtItsField() throws Exception {
        var refused = publish("Skrevet tekst");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("ar-feil", "Skrevet tekst");
    }

    @Test
    void onlyTheLeaderOfTheMunicipalityPublishes() throws Exception {
        load(5);
        var veileder = data.ansatt(kommune, "Vera Veileder", Rolle.VEILEDER);
        assertThat(call(veileder, get("/apnetall/utgaver")).getStatus()).isEqualTo(403);
        assertThat(
                        call(
                                        veileder,
                                        post("/apnetall/utgaver")
                                                .param("kommunenr", k)
                                                .param("ar", "2025"))
                                .getStatus())
                .isEqualTo(403);
        assertThat(call(null, get("/apnetall/utgaver")).getStatus()).isEqualTo(302);
        var other = data.kommune();
        var otherLeader = data.ansatt(other, "Olav Leder", Rolle.LEDER);
        assertThat(
                        call(
                                        otherLeader,
                                        post("/apnetall/utgaver")
                                                .param("kommunenr", k)
                                                .param("ar", "2025"))
                                .getStatus())
                .isEqualTo(404);
        assertThat(figures.findAll(k)).isEmpty();
    }

    @Test
    void theMenuLeadsThereForThoseWhoNeedIt() throws Exception {
        assertThat(call(leder, get("/apnetall")).getContentAsString())
                .contains("href=\"/apnetall\"", "/apnetall/utgaver");
        var analytiker = data.ansatt(kommune, "Anna Analytiker", Rolle.ANALYTIKER);
        assertThat(call(analytiker, get("/apnetall")).getContentAsString())
                .contains("href=\"/apnetall\"")
                .doesNotContain("/apnetall/utgaver");
    }
}
