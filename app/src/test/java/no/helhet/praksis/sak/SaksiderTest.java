package no.helhet.praksis.sak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

/// The pages through the whole chain: security, scope, policy, controller, template.
@HelhetTest
class SaksiderTest {
    @Autowired TestData data;
    @Autowired Saksapning saksapning;
    @Autowired Tildeling tildeling;
    @Autowired Journal journal;
    @Autowired Clock clock;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;

    @BeforeEach
    void prepare() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
    }

    @Test
    void theFrontPageOfEachRoleIsWhereItsWorkLies() throws Exception {
        var kommune = data.kommune();
        assertThat(front(data.ansatt(kommune, "A", Rolle.VEILEDER))).isEqualTo("/arbeidsliste");
        assertThat(front(data.ansatt(kommune, "B", Rolle.BESLUTTER))).isEqualTo("/godkjenning");
        assertThat(front(data.ansatt(kommune, "C", Rolle.UTBETALER))).isEqualTo("/utbetaling");
        assertThat(front(data.ansatt(kommune, "D", Rolle.LEDER))).isEqualTo("/kontoret");
        assertThat(front(data.ansatt(kommune, "E", Rolle.KARANTENE))).isEqualTo("/karantene");
    }

    @Test
    void theWorklistShowsNamesDeadlinesAndTheActionOfEachRow() throws Exception {
        var kommune = data.kommune();
        var kari = data.ansatt(kommune, "Kari Veileder", Rolle.VEILEDER);
        var mine = open(kommune, 12, false);
        take(kari, mine);
        var urgent = open(kommune, 0, true);

        var page = call(kari, get("/arbeidsliste"));

        assertThat(page.getStatus()).isEqualTo(200);
        var html = page.getContentAsString();
        assertThat(html)
                .contains("Prøve Testesen", mine.saksnr(), urgent.saksnr(), "Nødhjelp", "12 dager")
                .contains("/arbeidsliste/" + urgent.id().path() + "/ta");
        keep("arbeidsliste", html);
    }

    @Test
    void theCasePageShowsTheCaseItsJournalAndItsHistory() throws Exception {
        var kommune = data.kommune();
        var kari = data.ansatt(kommune, "Kari Veileder", Rolle.VEILEDER);
        var sak = open(kommune, 12, false);
        take(kari, sak);
        TestData.as(kari, () -> journal.write(sak.id(), "Samtale", "Vi har snakket sammen."));

        var page = call(kari, get("/sak/" + sak.id().path()));

        assertThat(page.getStatus()).isEqualTo(200);
        var html = page.getContentAsString();
        assertThat(html)
                .contains("Prøve Testesen", "under behandling", "dag 12 av", "Samtale")
                .contains("Tildelt Kari Veileder", "Sak opprettet", "Foreløpig svar innen");
        keep("sak", html);
    }

    @Test
    void theOneWhoLosesTheCaseIsToldWhoTookIt() throws Exception {
        var kommune = data.kommune();
        var kari = data.ansatt(kommune, "Kari Veileder", Rolle.VEILEDER);
        var ola = data.ansatt(kommune, "Ola Veileder", Rolle.VEILEDER);
        var sak = open(kommune, 1, false);
        take(kari, sak);

        var answer = call(ola, post("/arbeidsliste/" + sak.id().path() + "/ta").with(csrf()));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("Kari Veileder tok saken før deg");
    }

    @Test
    void aStaleFormAnswersWithBothVersions() throws Exception {
        var kommune = data.kommune();
        var kari = data.ansatt(kommune, "Kari Veileder", Rolle.VEILEDER);
        var sak = open(kommune, 1, false);
        take(kari, sak);

        var answer =
                call(
                        kari,
                        post("/sak/" + sak.id().path() + "/frigi")
                                .param("versjon", "0")
                                .with(csrf()));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString())
                .contains("Du hadde versjon 0, saken er nå i versjon 1");
    }

    @Test
    void theOnesOwnCaseIsClosedAndTheAttemptIsLogged() throws Exception {
        var kommune = data.kommune();
        var fnr = SyntheticNumbers.nth(java.time.LocalDate.of(1985, 3, 4), 1).orElseThrow().value();
        var person = Saksdata.person(kommune, fnr);
        var soknad = Saksdata.soknad(kommune, person, clock.instant(), false);
        var sak = Saksdata.asSystem(kommune, () -> saksapning.open(soknad));
        var self = data.ansatt(kommune, "Selv", fnr, false, Rolle.VEILEDER);

        var answer = call(self, get("/sak/" + sak.id().path()));

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString())
                .contains("Du kan ikke åpne denne saken")
                .doesNotContain("Testesen", sak.saksnr());
        assertThat(
                        Saksdata.count(
                                "select count(*) from audit.innslag where kommunenr = ? and hva ="
                                        + " 'sak.nektet'",
                                kommune))
                .isEqualTo(1);
    }

    @Test
    void anotherOfficesCaseIsNotFoundAndOtherRolesAreRefused() throws Exception {
        var kommune = data.kommune();
        var sak = open(kommune, 1, false);
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER);
        var payer = data.ansatt(kommune, "Utbetaler", Rolle.UTBETALER);

        assertThat(call(stranger, get("/sak/" + sak.id().path())).getStatus()).isEqualTo(404);
        assertThat(call(payer, get("/sak/" + sak.id().path())).getStatus()).isEqualTo(403);
    }

    @Test
    void aNoteInWritingIsSavedAndASecondWindowLosesNothing() throws Exception {
        var kommune = data.kommune();
        var kari = data.ansatt(kommune, "Kari Veileder", Rolle.VEILEDER);
        var sak = open(kommune, 1, false);

        var saved = call(kari, draft(sak, "Første", "0"));
        assertThat(saved.getStatus()).isEqualTo(200);
        assertThat(saved.getContentAsString()).isEqualTo("{\"versjon\":1}");

        var stale = call(kari, draft(sak, "Fra et annet vindu", "0"));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString()).contains("Første", "Fra et annet vindu");

        assertThat(call(kari, draft(sak, "Første, videre", "1")).getContentAsString())
                .isEqualTo("{\"versjon\":2}");
    }

    private MockHttpServletRequestBuilder draft(Sak sak, String tekst, String versjon) {
        return post("/sak/" + sak.id().path() + "/notat/utkast")
                .param("overskrift", "Samtale")
                .param("tekst", tekst)
                .param("versjon", versjon)
                .with(csrf());
    }

    private String front(HelhetUser user) throws Exception {
        var response = call(user, get("/"));
        return response.getRedirectedUrl();
    }

    private MockHttpServletResponse call(HelhetUser user, MockHttpServletRequestBuilder request)
            throws Exception {
        var token = new TestingAuthenticationToken(user, null);
        token.setAuthenticated(true);
        return mvc.perform(request.with(authentication(token))).andReturn().getResponse();
    }

    private void take(HelhetUser user, Sak sak) {
        TestData.as(user, () -> tildeling.take(sak.id(), user.brukerId()));
    }

    private Sak open(Kommune kommune, int daysAgo, boolean nodhjelp) {
        var soknad =
                Saksdata.soknad(
                        kommune,
                        Saksdata.person(kommune, null),
                        clock.instant().minus(Duration.ofDays(daysAgo)),
                        nodhjelp);
        return Saksdata.asSystem(kommune, () -> saksapning.open(soknad));
    }

    private static void keep(String name, String html) throws IOException {
        var folder = Files.createDirectories(Path.of("target/pages"));
        Files.writeString(folder.resolve(name + ".html"), html);
    }
}
