package no.helhet.praksis.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
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
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.nio.charset.StandardCharsets;
import java.util.List;

@HelhetTest
class DobbeltPagesTest {
    private static final String WHY = "Samme pass, vist i skranken";

    @Autowired WebApplicationContext context;
    @Autowired TestData data;
    private MockMvc web;
    private Kommune kommune;
    private HelhetUser ingrid;
    private HelhetUser ola;
    private PersonId a;
    private PersonId b;

    @BeforeEach
    void twoAlike() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        kommune = data.kommune();
        ingrid = data.ansatt(kommune, "Ingrid", Rolle.VEILEDER);
        ola = data.ansatt(kommune, "Ola", Rolle.VEILEDER);
        a = TestPersons.insert(kommune, TestPersons.fnr(140), "Amina", "Farah");
        b = TestPersons.insert(kommune, null, "Amina", "Warsame");
    }

    @Test
    void fromTheCardToTheProposalTheAnswerAndTheParting() throws Exception {
        assertThat(text(get("/person/" + b.path()), ingrid))
                .contains("Mulig samme person", "Amina Farah", compare(b, a));
        assertThat(text(get("/dobbeltforinger"), ingrid)).contains("Amina Warsame", compare(b, a));
        assertThat(text(get(compare(b, a)), ingrid))
                .contains("Kaiveien 1", "Henvendelser", "Saker");

        var sent = call(propose(a, WHY), ingrid);
        var proposal = sent.getRedirectedUrl();
        assertThat(proposal).startsWith("/dobbeltforinger/" + kommune.kommunenr());
        assertThat(text(get("/person/" + a.path()), ola)).doesNotContain("Mulig samme person");
        assertThat(text(get(proposal), ingrid))
                .contains("En annen må svare")
                .doesNotContain("/svar");
        assertThat(text(get(proposal), ola)).contains(WHY, proposal + "/svar");

        assertThat(call(answer(proposal, "GODKJENT"), ingrid).getStatus()).isEqualTo(409);
        assertThat(call(answer(proposal, "GODKJENT"), ola).getRedirectedUrl()).isEqualTo(proposal);
        assertThat(call(answer(proposal, "GODKJENT"), ola).getStatus()).isEqualTo(409);
        assertThat(call(get("/person/" + b.path()), ola).getRedirectedUrl())
                .isEqualTo("/person/" + a.path());
        assertThat(text(get("/person/" + a.path()), ola)).contains("slått sammen", proposal);

        assertThat(text(get(proposal), ola)).contains(proposal + "/opphev");
        assertThat(
                        call(post(proposal + "/opphev").param("grunn", WHY).with(csrf()), ola)
                                .getRedirectedUrl())
                .isEqualTo(proposal);
        assertThat(call(get("/person/" + b.path()), ola).getStatus()).isEqualTo(200);
    }

    @Test
    void whatIsMissingIsNamedWithItsField() throws Exception {
        var none = call(post(compare(b, a)).param("grunn", WHY).with(csrf()), ingrid);
        var tooShort = call(propose(a, "kort"), ingrid);

        assertThat(none.getStatus()).isEqualTo(400);
        assertThat(none.getContentAsString(StandardCharsets.UTF_8)).contains("href=\"#bestar\"");
        assertThat(tooShort.getStatus()).isEqualTo(400);
        assertThat(tooShort.getContentAsString(StandardCharsets.UTF_8)).contains("href=\"#grunn\"");
    }

    @Test
    void anotherOfficeGetsNoPageAndAnotherRoleNoRoute() throws Exception {
        var elsewhere = data.ansatt(data.kommune(), "Eva", Rolle.VEILEDER);
        var payer = data.ansatt(kommune, "Per", Rolle.UTBETALER);
        var proposal = call(propose(a, WHY), ingrid).getRedirectedUrl();

        assertThat(call(get(compare(b, a)), elsewhere).getStatus()).isEqualTo(404);
        assertThat(call(get(proposal), elsewhere).getStatus()).isEqualTo(404);
        assertThat(call(answer(proposal, "GODKJENT"), elsewhere).getStatus()).isEqualTo(404);
        assertThat(call(get("/dobbeltforinger"), payer).getStatus()).isEqualTo(403);
        assertThat(call(answer(proposal, "GODKJENT"), payer).getStatus()).isEqualTo(403);
    }

    private static String compare(PersonId one, PersonId other) {
        return "/dobbeltforinger/ny/" + one.path() + "/" + other.path();
    }

    private MockHttpServletRequestBuilder propose(PersonId stays, String why) {
        return post(compare(b, a)).param("bestar", stays.path()).param("grunn", why).with(csrf());
    }

    private static MockHttpServletRequestBuilder answer(String proposal, String svar) {
        return post(proposal + "/svar").param("svar", svar).param("grunn", WHY).with(csrf());
    }

    private String text(MockHttpServletRequestBuilder request, HelhetUser user) throws Exception {
        var response = call(request, user);
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, HelhetUser user)
            throws Exception {
        var login = new TestingAuthenticationToken(user, null, List.of());
        return web.perform(request.with(authentication(login))).andReturn().getResponse();
    }
}
