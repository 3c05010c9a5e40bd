package no.helhet.praksis.sak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.person.PersonId;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/// A person gets a protected address while a caseworker who is not cleared has the case.
@HelhetTest
class SkjermingTest {
    private static final String REASON = "Politiet meldte fra 20. november";

    @Autowired TestData data;
    @Autowired Saksapning apning;
    @Autowired Saker saker;
    @Autowired Tildeling tildeling;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private HelhetUser ola;
    private HelhetUser marte;
    private PersonId person;
    private SakId sak;

    @BeforeEach
    void givenACaseWithAnUnclearedCaseworker() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        Kommune kommune = data.kommune();
        ola = data.ansatt(kommune, "Ola Dahl", Rolle.VEILEDER);
        marte = data.ansatt(kommune, "Marte Lien", null, true, Rolle.VEILEDER);
        person = Saksdata.person(kommune, null);
        var soknad = Saksdata.soknad(kommune, person, Instant.now(), false);
        Saksdata.asSystem(kommune, () -> apning.open(soknad));
        sak =
                Saksdata.asSystem(
                                kommune, () -> saker.findBySoknad(soknad.soknadId()).orElseThrow())
                        .id();
        TestData.as(ola, () -> tildeling.take(sak, ola.brukerId()));
    }

    @Test
    void oneWhoIsNotClearedIsToldWhomToAskAndCanChangeNothing() throws Exception {
        var page = text(call(ola, get(at())));
        var tried = change(ola, "FORTROLIG", REASON, true, 0);

        assertThat(page).contains("Spør Marte Lien.").doesNotContain("name=\"grunn\"");
        assertThat(tried.getStatus()).isEqualTo(403);
        assertThat(call(ola, get("/person/" + person.path())).getStatus()).isEqualTo(200);
    }

    @Test
    void thePageSaysBeforehandThatTheCaseMustBeGivenToAnother() throws Exception {
        assertThat(text(call(marte, get(at()))))
                .contains("ligger hos Ola Dahl, som ikke er klarert", "name=\"grunn\"");
    }

    @Test
    void aChangeWithNoChoiceReasonOrConfirmationIsRefusedByFieldAndNothingIsLost()
            throws Exception {
        var empty = change(marte, "", "kort", false, 0);
        var tooLong = change(marte, "FORTROLIG", "x".repeat(2001), true, 0);

        assertThat(empty.getStatus()).isEqualTo(400);
        assertThat(text(empty))
                .contains("beskyttelse-feil", "grunn-feil", "bekreft-feil", ">kort</textarea>");
        assertThat(tooLong.getStatus()).isEqualTo(400);
        assertThat(text(tooLong)).contains("for lang", "x".repeat(2001));
        assertThat(TestData.as(ola, () -> saker.find(sak).orElseThrow()).saksbehandler())
                .isEqualTo(ola.brukerId());
    }

    @Test
    void theProtectionHoldsFromTheNextPageAndTheCaseGoesBackToBeAssigned() throws Exception {
        assertThat(text(call(ola, get("/arbeidsliste")))).contains("Prøve Testesen");

        var done = change(marte, "STRENGT_FORTROLIG", REASON, true, 0);

        assertThat(done.getRedirectedUrl()).isEqualTo("/person/" + person.path());
        assertThat(text(call(ola, get("/arbeidsliste")))).doesNotContain("Prøve Testesen");
        assertThat(call(ola, get("/person/" + person.path())).getStatus()).isEqualTo(403);
        assertThat(call(ola, get("/sak/" + sak.path())).getStatus()).isEqualTo(403);
        assertThat(call(ola, get(at())).getStatus()).isEqualTo(403);
        assertThat(text(call(marte, get("/person/" + person.path())))).contains("Prøve Testesen");
        assertThat(text(call(marte, get(at())))).contains(REASON, "Marte Lien");
        waitUntilUnassigned();
        assertThat(text(call(ola, get("/arbeidsliste")))).contains("for klarerte");
        assertThat(TestData.as(marte, () -> tildeling.take(sak, marte.brukerId())).isDone())
                .isTrue();
    }

    @Test
    void aChangeOfAnOldVersionIsShownAgainWithItsReason() throws Exception {
        change(marte, "FORTROLIG", REASON, true, 0);

        var stale = change(marte, "INGEN", "Politiet opphevet den i dag", true, 0);

        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(text(stale))
                .contains("Politiet opphevet den i dag", "name=\"version\" value=\"1\"");
        assertThat(change(marte, "INGEN", "Politiet opphevet den i dag", true, 1).getStatus())
                .isEqualTo(302);
        assertThat(call(ola, get("/person/" + person.path())).getStatus()).isEqualTo(200);
    }

    private void waitUntilUnassigned() {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (TestData.as(marte, () -> saker.find(sak).orElseThrow()).saksbehandler() != null) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private MockHttpServletResponse change(
            HelhetUser user, String to, String reason, boolean sure, int version) throws Exception {
        return call(
                user,
                post(at())
                        .param("beskyttelse", to)
                        .param("grunn", reason)
                        .param("bekreft", Boolean.toString(sure))
                        .param("version", Integer.toString(version))
                        .with(csrf()));
    }

    private String at() {
        return "/person/" + person.path() + "/beskyttelse";
    }

    private MockHttpServletResponse call(HelhetUser user, MockHttpServletRequestBuilder request)
            throws Exception {
        var token = new TestingAuthenticationToken(user, null);
        token.setAuthenticated(true);
        return mvc.perform(request.with(authentication(token))).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
