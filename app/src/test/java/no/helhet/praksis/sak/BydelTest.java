package no.helhet.praksis.sak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.soknad.MeldingId;
import no.helhet.praksis.soknad.SoknadId;
import no.helhet.praksis.soknad.SoknadRegistrert;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.jspecify.annotations.Nullable;
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
import java.time.LocalDate;

/// A municipality divided in districts, with an office in each, as Oslo is: the worker of one sees
/// nothing of the other.
@HelhetTest
class BydelTest {
    @Autowired TestData data;
    @Autowired Saksapning saksapning;
    @Autowired Saker saker;
    @Autowired Tildeling tildeling;
    @Autowired Journal journal;
    @Autowired no.helhet.praksis.vedtak.Vedtaksbehandling behandling;
    @Autowired Clock clock;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private HelhetUser ours;
    private HelhetUser theirs;
    private String fnr;
    private Sak sak;

    @BeforeEach
    void divide() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        var first = office(null, "01");
        var second = office(first.kommunenr(), "02");
        ours = data.ansatt(first, "Kari Veileder", Rolle.VEILEDER);
        theirs = data.ansatt(second, "Ola Veileder", Rolle.VEILEDER);
        fnr = SyntheticNumbers.nth(LocalDate.of(1988, 8, 9), 3).orElseThrow().value();
        sak = open(first, "01", person(first.kommunenr(), "01", fnr));
        TestData.as(ours, () -> tildeling.take(sak.id(), ours.brukerId()));
    }

    @Test
    void theWorklistHasOnlyTheDistrictsOwnCases() throws Exception {
        var unassigned =
                open(
                        new Kommune(sak.id().kommunenr(), sak.enhetsnr()),
                        "01",
                        person(sak.id().kommunenr(), "01", null));

        assertThat(html(ours, get("/arbeidsliste"))).contains(sak.saksnr(), unassigned.saksnr());
        assertThat(html(theirs, get("/arbeidsliste")))
                .doesNotContain(sak.saksnr(), unassigned.saksnr(), "Bydelsen");
    }

    @Test
    void theSearchFindsNeitherNameNumberNorCaseOfTheOther() throws Exception {
        assertThat(html(ours, search("Bydelsen"))).contains("/person/");
        for (var query : new String[] {"Bydelsen", fnr, sak.saksnr()}) {
            var answer = call(theirs, search(query));
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentAsString())
                    .doesNotContain("/person/" + sak.id().kommunenr());
        }
    }

    @Test
    void theCaseAndThePersonAreNotFoundByTheOther() throws Exception {
        var casePage = "/sak/" + sak.id().path();
        var card = "/person/" + sak.personId().path();
        assertThat(call(ours, get(casePage)).getStatus()).isEqualTo(200);
        assertThat(call(ours, get(card)).getStatus()).isEqualTo(200);

        assertThat(call(theirs, get(casePage)).getStatus()).isEqualTo(404);
        assertThat(call(theirs, get(card)).getStatus()).isEqualTo(404);
        assertThat(call(theirs, post(casePage + "/ta").with(csrf())).getStatus()).isEqualTo(404);
        assertThat(TestData.as(theirs, () -> saker.findByPerson(sak.personId()))).isEmpty();
    }

    @Test
    void caseNumbersAreOneSeriesForTheWholeMunicipality() {
        var second = theirs.kontorer().getFirst();
        var other =
                open(
                        new Kommune(sak.id().kommunenr(), second.enhetsnr()),
                        "02",
                        person(sak.id().kommunenr(), "02", null));

        assertThat(other.saksnr()).isNotEqualTo(sak.saksnr());
        assertThat(TestData.as(theirs, () -> saker.find(other.id()))).isPresent();
        assertThat(TestData.as(ours, () -> saker.find(other.id()))).isEmpty();
    }

    /// An office may serve two districts: what is done in a case lies in the case's own.
    @Test
    void whatIsDoneInACaseLiesInTheDistrictOfTheCase() {
        var kommunenr = sak.id().kommunenr();
        var both = office(kommunenr, "03");
        TestData.execute(
                "insert into platform.kontor_omrade (enhetsnr, kommunenr, bydel, kommunenavn)"
                        + " values (?, ?, '04', 'Delt by')",
                both.enhetsnr(),
                kommunenr);
        var worker = data.ansatt(both, "Eva Veileder", Rolle.VEILEDER);
        assertThat(worker.kontorer().getFirst().bydeler()).containsExactly("03", "04");
        var fourth = open(both, "04", person(kommunenr, "04", null));

        TestData.as(worker, () -> tildeling.take(fourth.id(), worker.brukerId()));
        TestData.as(worker, () -> journal.write(fourth.id(), "Samtale", "Vi snakket sammen."));
        var draft = TestData.as(worker, () -> behandling.open(fourth.id()).orElseThrow());

        assertThat(districts("sak.sak where id = ?", fourth.id().id())).containsExactly("04");
        assertThat(districts("sak.hendelse where sak_id = ?", fourth.id().id()))
                .containsOnly("04")
                .hasSize(3);
        assertThat(districts("sak.journal where sak_id = ?", fourth.id().id()))
                .containsExactly("04");
        assertThat(districts("vedtak.utkast where id = ?", draft.id().id())).containsExactly("04");
        assertThat(districts("vedtak.hendelse where sak_id = ?", fourth.id().id()))
                .containsOnly("04");
    }

    private static java.util.List<String> districts(String from, java.util.UUID id) {
        try (var connection = no.helhet.testing.TestDatabase.connect("helhet_loader");
                var statement = connection.prepareStatement("select bydel from " + from)) {
            statement.setObject(1, id);
            var found = new java.util.ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// An office that serves one district of the municipality, a new one when none is named.
    private Kommune office(@Nullable String kommunenr, String bydel) {
        var made = data.kommune();
        if (kommunenr == null) {
            move(made.enhetsnr(), made.kommunenr(), bydel);
            return made;
        }
        move(made.enhetsnr(), kommunenr, bydel);
        return new Kommune(kommunenr, made.enhetsnr());
    }

    private static void move(String enhetsnr, String kommunenr, String bydel) {
        TestData.execute("delete from platform.kontor_omrade where enhetsnr = ?", enhetsnr);
        TestData.execute(
                "insert into platform.kontor_omrade (enhetsnr, kommunenr, bydel, kommunenavn)"
                        + " values (?, ?, ?, 'Delt by')",
                enhetsnr,
                kommunenr,
                bydel);
    }

    private static PersonId person(String kommunenr, String bydel, @Nullable String fnr) {
        var id = new PersonId(kommunenr, Ids.next());
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, fnr, fornavn, mellomnavn,
                  etternavn, fodselsdato, pseudonym, opprettet)
                values (?, ?, ?, ?, 'Mona', '', 'Bydelsen', date '1988-08-09', ?, now())
                """,
                kommunenr,
                bydel,
                id.id(),
                fnr,
                Ids.next());
        TestData.execute(
                "insert into person.navneord (kommunenr, bydel, ord, person_id, navn)"
                        + " values (?, ?, 'bydelsen', ?, 'Bydelsen')",
                kommunenr,
                bydel,
                id.id());
        return id;
    }

    private Sak open(Kommune office, String bydel, PersonId person) {
        var soknad =
                new SoknadRegistrert(
                        new SoknadId(office.kommunenr(), Ids.next()),
                        person,
                        new MeldingId(office.kommunenr(), Ids.next()),
                        bydel,
                        office.enhetsnr(),
                        clock.instant(),
                        null,
                        false,
                        LocalDate.of(2026, 12, 1),
                        LocalDate.of(2026, 12, 31));
        return Scopes.call(Scope.system(office.kommunenr(), bydel), () -> saksapning.open(soknad));
    }

    private static MockHttpServletRequestBuilder search(String query) {
        return post("/sok").param("q", query).with(csrf());
    }

    private String html(HelhetUser user, MockHttpServletRequestBuilder request) throws Exception {
        var answer = call(user, request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse call(HelhetUser user, MockHttpServletRequestBuilder request)
            throws Exception {
        var token = new TestingAuthenticationToken(user, null);
        token.setAuthenticated(true);
        return mvc.perform(request.with(authentication(token))).andReturn().getResponse();
    }
}
