package no.helhet.laering.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.formats.kostra.Programstatus;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.register.Faktum;
import no.helhet.register.Registerrader;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

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

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The page of the year's report on programmes, and its file.
@HelhetTest
class ProgramrapportTest {
    private static final LocalDate BORN = LocalDate.of(1997, 5, 6);
    private static final String PAGE = "/rapport/kvalifisering";
    @Autowired TestData data;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private String k;
    private HelhetUser leder;
    private int persons;
    private UUID pseudonym;

    @BeforeEach
    void makeOffice() {
        var kommune = data.kommune();
        k = kommune.kommunenr();
        leder = data.ansatt(kommune, "Lise Leder", Rolle.LEDER);
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
    }

    @Test
    void aYearWithoutProgrammesSaysSo() throws Exception {
        assertThat(page(PAGE + "?ar=2026"))
                .contains("Ingen var i kvalifiseringsprogram i 2026.")
                .doesNotContain("Last ned filen");
    }

    @Test
    void theLinesThatAreReadyAreCountedAndTheOthersSayWhatTheyLack() throws Exception {
        program("2026-00001", false);
        program("2026-00002", null);

        assertThat(page(PAGE + "?ar=2026"))
                .contains("1 av 2 linjer er klare")
                .contains("2026-00002", "Om deltakeren kom fra program i en annen kommune")
                .contains("href=\"/kvalifisering/" + k + "-", "#statistikk")
                .contains("Se på: Ingen stønad er betalt i året (kontroll 029)");
    }

    @Test
    void twoProgrammesOfOneParticipantAreOneLineAndThePageSaysSo() throws Exception {
        program("2026-00001", false);
        Registerrader.insert(k, running(pseudonym, "2026-00009", LocalDate.of(2026, 9, 1), false));

        assertThat(page(PAGE + "?ar=2026"))
                .contains("1 av 1 linjer er klare")
                .contains("2026-00009", "Var i 2 program i året. Linjen gjelder det siste.")
                .doesNotContain("2026-00001");
        assertThat(call(file(2026, k)).getContentAsByteArray()).hasSize(154);
    }

    @Test
    void theFileHoldsTheReadyLinesAlone() throws Exception {
        program("2026-00001", false);
        program("2026-00002", null);

        var response = call(file(2026, k));

        assertThat(response.getHeader("Content-Disposition"))
                .contains("attachment", "11CF-" + k + "-2026.txt");
        assertThat(response.getContentAsByteArray()).hasSize(154);
        assertThat(response.getContentAsString()).startsWith(k + "26").endsWith("\r\n");
    }

    @Test
    void aYearWithoutALayoutAndAnotherMunicipalityAreNotFound() throws Exception {
        assertThat(call(get(PAGE + "?ar=2024")).getStatus()).isEqualTo(404);
        assertThat(call(file(2024, k)).getStatus()).isEqualTo(404);
        assertThat(call(file(2026, data.kommune().kommunenr())).getStatus()).isEqualTo(404);
    }

    @Test
    void theLeadersFirstPageLeadsToTheReport() throws Exception {
        assertThat(page("/leder")).contains("Rapporter til staten", PAGE);
    }

    private static MockHttpServletRequestBuilder file(int year, String kommunenr) {
        return post(PAGE + "/fil")
                .param("ar", "" + year)
                .param("kommunenr", kommunenr)
                .with(csrf());
    }

    private String page(String address) throws Exception {
        var response = call(get(address));
        response.setCharacterEncoding("UTF-8");
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        var token = new TestingAuthenticationToken(leder, null, List.of());
        return mvc.perform(request.with(authentication(token))).andReturn().getResponse();
    }

    private void program(String nummer, @Nullable Boolean elsewhere) {
        pseudonym = Ids.next();
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, fnr, fodselsdato, kjonn, kjonn_kilde,
                  kjonn_dato, sivilstand, sivilstand_kilde, sivilstand_dato, pseudonym, opprettet)
                values (?, '', ?, ?, ?, 'MANN', 'FOLKEREGISTERET', date '2024-01-01',
                  'UGIFT', 'FOLKEREGISTERET', date '2024-01-01', ?, now())
                """,
                k,
                Ids.next(),
                SyntheticNumbers.nth(BORN, persons++).orElseThrow().value(),
                BORN,
                pseudonym);
        Registerrader.insert(k, running(pseudonym, nummer, LocalDate.of(2026, 2, 1), elsewhere));
    }

    private Faktum.Program running(
            UUID pseudonym, String nummer, LocalDate begynt, @Nullable Boolean elsewhere) {
        return new Faktum.Program(
                Ids.next(),
                pseudonym,
                k,
                nummer,
                1,
                LocalDate.of(2026, 1, 3),
                LocalDate.of(2026, 1, 22),
                begynt,
                null,
                List.of(begynt),
                List.of(Programstatus.I_PROGRAM),
                elsewhere,
                null,
                null,
                Set.of(),
                List.of(2026),
                List.of(""),
                null,
                null);
    }
}
