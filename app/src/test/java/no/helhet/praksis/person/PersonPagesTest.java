package no.helhet.praksis.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Person.Adressebeskyttelse;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

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
class PersonPagesTest {
    @Autowired WebApplicationContext context;
    @Autowired AddressProtection protection;
    @Autowired TestData data;
    private MockMvc web;

    @BeforeEach
    void open() {
        web = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    }

    @Test
    void aSearchIsPostedAndLeadsToTheCardByIdAlone() throws Exception {
        var kommune = data.kommune();
        var user = data.ansatt(kommune, "Ingrid Solbakken", Rolle.VEILEDER);
        var id = TestPersons.insert(kommune, TestPersons.fnr(80), "Sara Elise", "Myhre");

        var result = call(user, post("/sok").param("q", "myhr sa").with(csrf()));

        assertThat(result.getStatus()).isEqualTo(200);
        assertThat(text(result)).contains("Sara Elise Myhre", "href=\"/person/" + id.path() + "\"");
        assertThat(text(result))
                .contains("<form class=\"h-top__search\" role=\"search\" method=\"post\"");
    }

    @Test
    void theCardShowsHouseholdFactsAndSourcesInThreeLanguages() throws Exception {
        var kommune = data.kommune();
        var user = data.ansatt(kommune, "Ingrid Solbakken", Rolle.VEILEDER);
        var id = TestPersons.insert(kommune, TestPersons.fnr(81), "Sara", "Myhre");
        var child = TestPersons.insert(kommune, TestPersons.fnr(82), "Ella", "Myhre");
        TestPersons.relate(id, child, "BARN");

        var nb = text(call(user, get("/person/" + id.path())));
        var nn = text(call(user, get("/person/" + id.path()).cookie(new Cookie("sprak", "nn"))));
        var en = text(call(user, get("/person/" + id.path()).cookie(new Cookie("sprak", "en"))));

        assertThat(nb)
                .contains("<h1>Sara Myhre</h1>", "Ella Myhre", "Husstand", "Test 1. januar 2026");
        assertThat(nn).contains("Hushald", "Bur her");
        assertThat(en).contains("Household", "Lives here");
    }

    @Test
    void aProtectedPersonIsAPadlockAndNothingElse() throws Exception {
        var kommune = data.kommune();
        var user = data.ansatt(kommune, "Ingrid Solbakken", Rolle.VEILEDER);
        var mother = TestPersons.insert(kommune, TestPersons.fnr(83), "Sara", "Myhre");
        var hidden = TestPersons.insert(kommune, TestPersons.fnr(84), "Hemmelig", "Hansen");
        TestPersons.relate(mother, hidden, "BARN");
        Scopes.run(
                Scope.system(kommune.kommunenr()),
                () ->
                        protection.changeProtection(
                                hidden, Adressebeskyttelse.FORTROLIG, "Melding fra politiet", 0));

        var refused = call(user, get("/person/" + hidden.path()));
        var card = call(user, get("/person/" + mother.path()));

        assertThat(refused.getStatus()).isEqualTo(403);
        for (var page : List.of(refused, card)) {
            assertThat(text(page))
                    .contains("Skjermet person")
                    .doesNotContain("Hemmelig", "Hansen", TestPersons.fnr(84).substring(6));
        }
        assertThat(text(card)).doesNotContain("href=\"/person/" + hidden.path());
    }

    @Test
    void onesOwnFamilyIsClosedAndAStrangersAddressIsNotFound() throws Exception {
        var kommune = data.kommune();
        var own = TestPersons.fnr(85);
        var user = data.ansatt(kommune, "Ingrid", own, false, Rolle.VEILEDER);
        var self = TestPersons.insert(kommune, own, "Ingrid", "Solbakken");
        var elsewhere = TestPersons.insert(data.kommune(), TestPersons.fnr(86), "Ola", "Nes");

        var closed = call(user, get("/person/" + self.path()));
        assertThat(closed.getStatus()).isEqualTo(403);
        assertThat(text(closed)).contains("inhabil", "§ 6");
        assertThat(call(user, get("/person/" + elsewhere.path())).getStatus()).isEqualTo(404);
        assertThat(call(user, get("/person/" + self.path() + "/opplysninger")).getStatus())
                .isEqualTo(403);
    }

    @Test
    void aStaleSaveAnswers409WithBothVersions() throws Exception {
        var kommune = data.kommune();
        var user = data.ansatt(kommune, "Ingrid", Rolle.VEILEDER);
        var id = TestPersons.insert(kommune, TestPersons.fnr(87), "Sara", "Myhre");

        assertThat(save(user, id, "90000201", "0").getRedirectedUrl())
                .isEqualTo("/person/" + id.path());
        var stale = save(user, id, "90000202", "0");

        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(text(stale)).contains("90000201", "90000202", "name=\"version\" value=\"1\"");
        var invalid = save(user, id, "12", "1");
        assertThat(invalid.getStatus()).isEqualTo(400);
        assertThat(text(invalid)).contains("telefon-feil");
    }

    @Test
    void aHouseholdMemberIsAddedByNumberAndAWrongNumberSaysWhatToDo() throws Exception {
        var kommune = data.kommune();
        var user = data.ansatt(kommune, "Ingrid", Rolle.VEILEDER);
        var id = TestPersons.insert(kommune, TestPersons.fnr(88), "Sara", "Myhre");

        var added = call(user, member(id, TestPersons.fnr(89)));
        var wrong = call(user, member(id, "26829548986"));

        assertThat(added.getRedirectedUrl()).isEqualTo("/person/" + id.path() + "/opplysninger");
        assertThat(wrong.getStatus()).isEqualTo(400);
        assertThat(text(wrong)).contains("Nummeret stemmer ikke");
    }

    @Test
    void theEmergencyAccessAndTheLeadersListAreDrawn() throws Exception {
        var here = data.kommune();
        var there = data.kommune();
        var fnr = TestPersons.fnr(90);
        TestPersons.insert(there, fnr, "Sara", "Myhre");
        var worker = data.ansatt(here, "Ingrid Solbakken", Rolle.VEILEDER);
        var leader = data.ansatt(here, "Leder", Rolle.LEDER);

        var tooShort = call(worker, emergency(there.kommunenr(), fnr, "kort"));
        var opened = call(worker, emergency(there.kommunenr(), fnr, "Står uten mat i kveld"));
        var card = call(worker, get(opened.getRedirectedUrl()));
        var list = call(leader, get("/nodtilganger"));

        assertThat(tooShort.getStatus()).isEqualTo(400);
        assertThat(card.getStatus()).isEqualTo(200);
        assertThat(text(card)).contains("Sara Myhre", "Nødtilgang til");
        assertThat(text(list)).contains("Ingrid Solbakken", "Står uten mat i kveld", "Kvitter");
        assertThat(call(worker, get("/nodtilganger")).getStatus()).isEqualTo(403);
    }

    private MockHttpServletResponse save(HelhetUser user, PersonId id, String phone, String version)
            throws Exception {
        return call(
                user,
                post("/person/" + id.path() + "/opplysninger")
                        .param("kjonn", "KVINNE")
                        .param("sivilstand", "")
                        .param("gateadresse", "Kaiveien 1")
                        .param("postnr", "9999")
                        .param("poststed", "HAVNVIK")
                        .param("telefon", phone)
                        .param("kontonummer", "")
                        .param("sprak", "nb")
                        .param("tolk", "")
                        .param("version", version)
                        .with(csrf()));
    }

    private static MockHttpServletRequestBuilder member(PersonId id, String fnr) {
        return post("/person/" + id.path() + "/husstand")
                .param("fnr", fnr)
                .param("type", "BARN")
                .param("borSammen", "true")
                .param("andel", "50")
                .param("version", "0")
                .with(csrf());
    }

    private static MockHttpServletRequestBuilder emergency(
            String kommunenr, String fnr, String grunn) {
        return post("/nodtilgang")
                .param("kommunenr", kommunenr)
                .param("fnr", fnr)
                .param("grunn", grunn)
                .with(csrf());
    }

    private MockHttpServletResponse call(HelhetUser user, MockHttpServletRequestBuilder request)
            throws Exception {
        var login = new TestingAuthenticationToken(user, null, List.of());
        return web.perform(request.with(authentication(login))).andReturn().getResponse();
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
