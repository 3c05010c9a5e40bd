package no.helhet.praksis.minside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import no.helhet.platform.access.Rolle;
import no.helhet.platform.audit.Audit;
import no.helhet.platform.database.Scopes;
import no.helhet.platform.files.FilId;
import no.helhet.platform.files.FileStore;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import java.util.List;

@HelhetTest
class MinSideTest {
    @Autowired Historikk historikk;
    @Autowired FileStore files;
    @Autowired Audit audit;
    @Autowired TransactionTemplate transaction;
    @Autowired WebApplicationContext context;
    @Autowired TestData data;
    private MockMvc mvc;
    private Soker sara;
    private Soker ola;

    @BeforeEach
    void makeResidents() {
        mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        sara = Soker.in(data.kommune(), "Sara");
        ola = Soker.in(sara.kommune(), "Ola");
        makeCase(sara);
    }

    @Test
    void aResidentSeesWhatIsAskedForAndWhereTheCaseIs() throws Exception {
        var page = get(sara, "/minside").getContentAsString();

        assertThat(page)
                .contains("Hei, Sara")
                .contains("Vi trenger én ting fra deg")
                .contains("Strømregning")
                .contains("Søknaden din for desember 2026")
                .contains("Vi har fått søknaden")
                .contains("Vi venter på det vi har bedt deg om");
    }

    @Test
    void aResidentSeesNothingOfOthers() throws Exception {
        assertThat(get(ola, "/minside").getContentAsString())
                .contains("Hei, Ola")
                .contains("Du har ingen sak hos oss nå")
                .doesNotContain("Sara")
                .doesNotContain("Strømregning");
    }

    @Test
    void aLetterIsOpenToItsReceiverAlone() throws Exception {
        var letter = sara.letter(files, transaction);
        Scopes.run(sara.system(), () -> historikk.record(sara.replied(letter)));
        var path = "/minside/brev/" + new FilId(sara.kommune().kommunenr(), letter).path();

        assertThat(get(sara, path).getContentAsString()).startsWith("%PDF");
        assertThat(get(ola, path).getStatus()).isEqualTo(404);
        assertThat(get(sara, "/minside/meldinger").getContentAsString()).contains(path);
    }

    @Test
    void aFileThatIsNoLetterToTheResidentIsNotShown() throws Exception {
        var internal = sara.letter(files, transaction);
        var path = "/minside/brev/" + new FilId(sara.kommune().kommunenr(), internal).path();
        assertThat(get(sara, path).getStatus()).isEqualTo(404);
    }

    @Test
    void aResidentSeesWhoHasOpenedTheirDataAndWhy() throws Exception {
        var worker = data.ansatt(sara.kommune(), "Ingrid Solbakken", Rolle.VEILEDER);
        TestData.as(
                worker,
                () ->
                        transaction.execute(
                                status -> {
                                    audit.read(
                                            "sak.side",
                                            "saksbehandling",
                                            List.of(sara.person()),
                                            null);
                                    return true;
                                }));
        assertThat(get(sara, "/minside").getContentAsString())
                .contains("Ingrid Solbakken, veileder")
                .contains("behandle saken din");
        assertThat(get(ola, "/minside").getContentAsString()).doesNotContain("Ingrid");
    }

    @Test
    void aWorkerHasNoMinSide() throws Exception {
        var worker = data.ansatt(sara.kommune(), "Ingrid Solbakken", Rolle.VEILEDER);
        var request =
                MockMvcRequestBuilders.get("/minside")
                        .with(
                                authentication(
                                        new OAuth2AuthenticationToken(
                                                worker, List.of(), "helhet")));
        assertThat(mvc.perform(request).andReturn().getResponse().getStatus()).isEqualTo(403);
    }

    private void makeCase(Soker soker) {
        TestData.execute(
                """
                insert into sak.sak (kommunenr, bydel, id, saksnr, person_id, soknad_id, enhetsnr,
                  type, fom, tom, status, sokt, frist, opprettet)
                values (?, '', ?, '2026-00001', ?, ?, ?, 'OKONOMISK_STONAD', date '2026-12-01',
                  date '2026-12-31', 'VENTER_PA_SOKER', date '2026-11-05', date '2026-12-05', now())
                """,
                soker.sak().kommunenr(),
                soker.sak().id(),
                soker.person().id(),
                soker.soknad().id(),
                soker.kommune().enhetsnr());
        Scopes.run(
                soker.system(),
                () -> {
                    historikk.record(soker.registered());
                    historikk.record(soker.opened());
                    historikk.record(soker.assigned());
                    historikk.record(soker.asked());
                });
    }

    private MockHttpServletResponse get(Soker soker, String path) throws Exception {
        var request =
                MockMvcRequestBuilders.get(path)
                        .with(
                                authentication(
                                        new OAuth2AuthenticationToken(
                                                soker.user(), List.of(), "helhet")));
        var response = mvc.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }
}
