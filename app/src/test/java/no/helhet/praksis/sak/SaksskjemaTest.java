package no.helhet.praksis.sak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

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

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;

/// The forms of the case page, sent as a browser without a script sends them, and the search.
@HelhetTest
class SaksskjemaTest {
    @Autowired TestData data;
    @Autowired Saksapning saksapning;
    @Autowired Saker saker;
    @Autowired Tildeling tildeling;
    @Autowired Clock clock;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private Kommune kommune;
    private HelhetUser kari;

    @BeforeEach
    void prepare() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        kommune = data.kommune();
        kari = data.ansatt(kommune, "Kari Veileder", Rolle.VEILEDER);
    }

    @Test
    void documentationIsAskedForAndTheCaseWaits() throws Exception {
        var sak = taken();
        var due = today().plusDays(14);

        var answer =
                call(
                        form(sak, "dokumentasjon")
                                .param("type", "Husleiekontrakt", "", "")
                                .param("tillegg", "Den nye", "", "")
                                .param("frist", due.toString()));

        assertThat(answer.getRedirectedUrl()).isEqualTo("/sak/" + sak.id().path());
        assertThat(find(sak).status()).isEqualTo(Sak.Status.VENTER_PA_SOKER);
        assertThat(page(sak)).contains("Venter på: Husleiekontrakt", "Gjenoppta saken");
    }

    @Test
    void documentationWithoutATypeIsRefusedInWords() throws Exception {
        var sak = taken();

        var answer =
                call(
                        form(sak, "dokumentasjon")
                                .param("type", "", "", "")
                                .param("tillegg", "", "", "")
                                .param("frist", today().plusDays(14).toString()));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Et felt som må fylles ut, er tomt");
        assertThat(find(sak).status()).isEqualTo(Sak.Status.UNDER_BEHANDLING);
    }

    @Test
    void aTaskIsMadeShownAndDone() throws Exception {
        var sak = taken();

        call(
                form(sak, "oppgave")
                        .param("tekst", "Ring utleieren")
                        .param("frist", today().plusDays(1).toString()));

        var html = page(sak);
        assertThat(html).contains("Ring utleieren");
        var done = java.util.regex.Pattern.compile("/oppgave/([0-9a-f-]{36})/utfort").matcher(html);
        assertThat(done.find()).isTrue();
        call(form(sak, "oppgave/" + done.group(1) + "/utfort"));
        assertThat(page(sak)).doesNotContain("Ring utleieren");
    }

    @Test
    void anEmergencyIsMarkedAndUnmarkedWithAReasonInTheJournal() throws Exception {
        var sak = taken();
        assertThat(page(sak)).contains("Merk som nødhjelp");

        call(form(sak, "nodhjelp").param("er", "true").param("grunn", "Uten mat siden i går"));

        var marked = find(sak);
        assertThat(marked.type()).isEqualTo(Sak.Type.NODHJELP);
        assertThat(marked.frist()).isEqualTo(today());
        assertThat(page(sak))
                .contains("Ikke nødhjelp likevel", "Uten mat siden i går", "Merket som nødhjelp");

        call(form(marked, "nodhjelp").param("er", "false").param("grunn", "Lønnen er kommet"));

        var unmarked = find(sak);
        assertThat(unmarked.type()).isEqualTo(Sak.Type.OKONOMISK_STONAD);
        assertThat(unmarked.frist()).isEqualTo(sak.frist());
        assertThat(page(sak)).contains("Lønnen er kommet");
    }

    @Test
    void anEmergencyWithoutAReasonIsRefused() throws Exception {
        var sak = taken();

        var answer = call(form(sak, "nodhjelp").param("er", "true").param("grunn", " "));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(find(sak).type()).isEqualTo(Sak.Type.OKONOMISK_STONAD);
    }

    @Test
    void aCaseNumberInTheSearchLeadsToTheCase() throws Exception {
        var sak = taken();
        var address = "/sak/" + sak.id().path();
        var short4 = sak.saksnr().replaceFirst("-0*", "-");

        assertThat(search(kari, sak.saksnr()).getRedirectedUrl()).isEqualTo(address);
        assertThat(search(kari, " Sak " + short4 + " ").getRedirectedUrl()).isEqualTo(address);
        assertThat(search(kari, "1999-00001").getRedirectedUrl()).isNull();
    }

    @Test
    void aCaseNumberLeadsOnlyThoseWhoMayReadTheCase() throws Exception {
        var sak = taken();
        var payer = data.ansatt(kommune, "Utbetaler", Rolle.UTBETALER);
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER);

        assertThat(search(payer, sak.saksnr()).getRedirectedUrl()).isNull();
        assertThat(search(stranger, sak.saksnr()).getRedirectedUrl()).isNull();
    }

    private MockHttpServletResponse search(HelhetUser user, String query) throws Exception {
        return call(user, post("/sok").param("q", query).with(csrf()));
    }

    private static MockHttpServletRequestBuilder form(Sak sak, String act) {
        return post("/sak/" + sak.id().path() + "/" + act)
                .param("versjon", Integer.toString(sak.version()))
                .with(csrf());
    }

    private String page(Sak sak) throws Exception {
        var page = call(kari, get("/sak/" + sak.id().path()));
        assertThat(page.getStatus()).isEqualTo(200);
        return page.getContentAsString();
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        return call(kari, request);
    }

    private MockHttpServletResponse call(HelhetUser user, MockHttpServletRequestBuilder request)
            throws Exception {
        var token = new TestingAuthenticationToken(user, null);
        token.setAuthenticated(true);
        return mvc.perform(request.with(authentication(token))).andReturn().getResponse();
    }

    private Sak taken() {
        var soknad =
                Saksdata.soknad(
                        kommune,
                        Saksdata.person(kommune, null),
                        clock.instant().minus(Duration.ofDays(3)),
                        false);
        var sak = Saksdata.asSystem(kommune, () -> saksapning.open(soknad));
        TestData.as(kari, () -> tildeling.take(sak.id(), kari.brukerId()));
        return find(sak);
    }

    private Sak find(Sak sak) {
        return TestData.as(kari, () -> saker.find(sak.id()).orElseThrow());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Saksfrist.OSLO);
    }
}
