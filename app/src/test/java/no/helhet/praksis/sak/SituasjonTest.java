package no.helhet.praksis.sak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.formats.kostra.Arbeidssituasjon;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.Personer;
import no.helhet.register.Personar;
import no.helhet.register.Register;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
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

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;

/// The person's situation on the case page, and on its way to the register.
@HelhetTest
class SituasjonTest {
    @Autowired TestData data;
    @Autowired Saksapning saksapning;
    @Autowired Sakstrekk trekk;
    @Autowired Situasjoner situasjoner;
    @Autowired Personer personer;
    @Autowired Register register;
    @Autowired TestClock clock;
    @Autowired Saksfrist frist;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private Kommune kommune;
    private HelhetUser veileder;
    private Sak sak;

    @BeforeEach
    void openACase() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        kommune = data.kommune();
        veileder = data.ansatt(kommune, "Ingrid Solbakken", Rolle.VEILEDER);
        var soknad =
                Saksdata.soknad(kommune, Saksdata.person(kommune, null), clock.instant(), false);
        sak = Saksdata.asSystem(kommune, () -> saksapning.open(soknad));
    }

    @Test
    void thePageSaysWhatTheYearsReportLacksAndLeadsThere() throws Exception {
        assertThat(page("situasjon-mangler"))
                .contains("Årets rapport, ", "<a href=\"#situasjon\">Fyll ut</a>")
                .contains("Sivilstand")
                .contains("href=\"/person/" + sak.personId().path() + "\"")
                .contains("Lever mest av")
                .doesNotContain("Vilkår er brutt")
                .doesNotContain("vilkår for ektefelle");
    }

    @Test
    void whatIsStatedStandsOnThePageWithItsSourceAndIsHeardByTheRegister() throws Exception {
        var answer = state(0, "DELTID");

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(page("situasjon-oppgitt"))
                .contains("arbeid på deltid")
                .contains("brukeren selv")
                .contains("Oppgitt av Ingrid Solbakken");
        var year = awaitYear(y -> y.situasjon() != null);
        assertThat(year.situasjon().arbeidssituasjon()).isEqualTo(Arbeidssituasjon.DELTID);
        assertThat(year.situasjon().sakId()).isEqualTo(sak.id().id());
    }

    @Test
    void eachStatementIsKeptAndTheLastCounts() throws Exception {
        state(0, "DELTID");
        state(0, "DELTID");
        assertThat(count("sak.situasjon where kommunenr = ?")).as("a double click").isOne();

        assertThat(state(1, "HELTID").getStatus()).isEqualTo(302);

        assertThat(count("sak.situasjon where kommunenr = ?")).isEqualTo(2);
        awaitYear(
                y ->
                        y.situasjon() != null
                                && y.situasjon().arbeidssituasjon() == Arbeidssituasjon.HELTID);
    }

    @Test
    void aStatementMadeOnAnOldOneShowsBothAndLosesNeither() throws Exception {
        state(0, "DELTID");

        var answer = state(0, "HELTID");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString())
                .contains("arbeid på deltid")
                .contains("value=\"HELTID\" selected")
                .contains("name=\"versjon\" value=\"1\"");
        assertThat(count("sak.situasjon where kommunenr = ?")).isOne();
    }

    @Test
    void whatCannotBeKeptComesBackWithItsAnswers() throws Exception {
        var missing =
                call(
                        post("/sak/" + sak.id().path() + "/situasjon")
                                .param("versjon", "0")
                                .param("arbeidssituasjon", "HELTID")
                                .param("dato", frist.today().toString()));
        assertThat(missing.getStatus()).isEqualTo(422);
        assertThat(missing.getContentAsString())
                .contains("Svar på alle spørsmålene")
                .contains("value=\"HELTID\" selected");
        var tomorrow = call(form(0, "HELTID", frist.today().plusDays(1).toString(), "SOSIALHJELP"));
        assertThat(tomorrow.getStatus()).isEqualTo(422);
        var benefit = call(form(0, "HELTID", frist.today().toString(), "TRYGD"));
        assertThat(benefit.getContentAsString()).contains("Velg hvilken trygd det er");
    }

    @Test
    void whatWasStatedInAWithdrawnCaseWasAboutSomebodyElse() throws Exception {
        state(0, "DELTID");
        awaitYear(y -> y.situasjon() != null && y.sak() != null);

        Scopes.run(
                Saksdata.system(kommune),
                () ->
                        trekk.withdraw(
                                new no.helhet.praksis.soknad.KoblingAngret(
                                        sak.soknadId(),
                                        sak.personId(),
                                        new no.helhet.praksis.soknad.MeldingId(
                                                kommune.kommunenr(), TestData.unknownId()),
                                        "",
                                        null,
                                        clock.instant())));

        var year = awaitYear(y -> y.sak() == null);
        assertThat(year.situasjon()).isNull();
        assertThat(TestData.as(veileder, () -> situasjoner.findLatest(sak.personId()))).isEmpty();
        assertThat(count("register.sak where trukket and kommunenr = ?"))
                .as("nothing is deleted")
                .isOne();
        assertThat(count("register.situasjon where kommunenr = ?")).isOne();
    }

    private Personar awaitYear(Predicate<Personar> there) throws InterruptedException {
        var pseudonym = TestData.as(veileder, () -> personer.findPseudonym(sak.personId()));
        for (int i = 0; i < 200; i++) {
            var year =
                    Saksdata.asSystem(
                            kommune,
                            () ->
                                    register.findYear(
                                            kommune.kommunenr(),
                                            pseudonym,
                                            frist.today().getYear()));
            if (there.test(year)) {
                return year;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("The register did not hear it");
    }

    private MockHttpServletResponse state(int version, String work) throws Exception {
        return call(form(version, work));
    }

    private MockHttpServletRequestBuilder form(int version, String work) {
        return form(version, work, frist.today().toString(), "SOSIALHJELP");
    }

    private MockHttpServletRequestBuilder form(
            int version, String work, String day, String livelihood) {
        return post("/sak/" + sak.id().path() + "/situasjon")
                .param("versjon", "" + version)
                .param("dato", day)
                .param("kilde", "BRUKER")
                .param("livsoppholdskilde", livelihood)
                .param("trygd", "INGEN")
                .param("arbeidssituasjon", work)
                .param("bosituasjon", "LEID_PRIVAT")
                .param("okonomiskRadgivning", "NEI")
                .param("individuellPlan", "NEI");
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        var token = new TestingAuthenticationToken(veileder, null);
        token.setAuthenticated(true);
        var answer =
                mvc.perform(request.with(authentication(token)).with(csrf()))
                        .andReturn()
                        .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private String page(String name) throws Exception {
        var html = call(get("/sak/" + sak.id().path())).getContentAsString();
        var file = Path.of("target/pages/sak/" + name + ".html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, html);
        return html;
    }

    private int count(String from) {
        return Saksdata.count("select count(*) from " + from, kommune);
    }
}
