package no.helhet.praksis.utbetaling;

import static no.helhet.praksis.utbetaling.Betalingsdata.ACCOUNT;
import static no.helhet.praksis.utbetaling.Betalingsdata.DUE;
import static no.helhet.praksis.utbetaling.Betalingsdata.asSystem;
import static no.helhet.praksis.utbetaling.Betalingsdata.decision;
import static no.helhet.praksis.utbetaling.Betalingsdata.line;
import static no.helhet.praksis.utbetaling.Betalingsdata.person;
import static no.helhet.praksis.utbetaling.Betalingsdata.rent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;

import no.helhet.platform.access.Fullmakt;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.vedtak.VedtakFattet;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.nio.file.Files;
import java.nio.file.Path;

@HelhetTest
class UtbetalingPagesTest {
    @Autowired private TestData data;
    @Autowired private WebApplicationContext context;
    @Autowired private Planlegging planlegging;
    @Autowired private Samling samling;
    @Autowired private Kjoringer kjoringer;

    private MockMvc mvc;
    private Kommune kommune;
    private HelhetUser hege;
    private HelhetUser turid;

    @BeforeEach
    void fillTheOffice() {
        mvc = MockMvcBuilders.webAppContextSetup(context).build();
        kommune = data.kommune();
        hege = data.ansatt(kommune, "Hege Strand", Rolle.UTBETALER);
        turid = data.ansatt(kommune, "Turid Haugland", Rolle.LEDER);
        data.fullmakt(turid, kommune, Fullmakt.Type.UTBETALING, 100_000_00);
        var sara = person(kommune, "Sara", "INGEN");
        plan(decision(kommune, sara, line(1, "livsopphold", 900_000, ACCOUNT), rent(2, 700_000)));
        plan(
                decision(
                        kommune,
                        person(kommune, "Kjetil", "INGEN"),
                        line(1, "livsopphold", 415_000, null)));
        plan(
                decision(
                        kommune,
                        person(kommune, "Skjultnavn", "FORTROLIG"),
                        line(1, "strom", 616_000, ACCOUNT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "nn", "en"})
    void thePagesAreDrawnInEveryLanguageAndNeverNameTheProtected(String sprak) throws Exception {
        var id = gathered();
        for (var address :
                new String[] {
                    "/utbetaling", "/utbetaling/" + id.path(), "/utbetaling/" + id.path() + "/rader"
                }) {
            var answer = answer(hege, get(address).cookie(new Cookie("sprak", sprak)));

            assertThat(answer.getStatus()).as(address).isEqualTo(200);
            assertThat(answer.getContentAsString()).doesNotContain("Skjultnavn");
            keep(sprak + address.replace("/" + id.path(), "-en").replace('/', '-'), answer);
        }
    }

    @Test
    void theRunSaysWhatGoesOutAndWhatIsHeldBack() throws Exception {
        var page = answer(hege, get("/utbetaling/" + gathered().path())).getContentAsString();

        assertThat(page)
                .contains("2 utbetalinger, 16\u00a0000 kroner, til 1 mottaker.", "Kjetil Prøve")
                .contains("Kontonummer mangler", "Skjermet person", "behandles av skjermet enhet");
    }

    @Test
    void onlyTheFirstSignerSeesTheControlSum() throws Exception {
        var id = gathered();
        var sum =
                TestData.as(
                        hege,
                        () -> {
                            kjoringer.control(id, kjoringer.find(id).orElseThrow().version());
                            return kjoringer.find(id).orElseThrow().kontrollsum();
                        });
        var written = sum.substring(0, 4) + " " + sum.substring(4, 8) + " " + sum.substring(8);

        assertThat(answer(hege, get("/utbetaling/" + id.path())).getContentAsString())
                .contains(written);
        assertThat(answer(turid, get("/utbetaling/" + id.path())).getContentAsString())
                .doesNotContain(written)
                .contains("Skriv kontrollsummen Hege Strand har gitt deg");
    }

    @Test
    void aWrongControlSumShowsThePageAgainWithWhatToDo() throws Exception {
        var id = gathered();
        TestData.as(hege, () -> kjoringer.control(id, kjoringer.find(id).orElseThrow().version()));
        var version = TestData.as(turid, () -> kjoringer.find(id).orElseThrow().version());

        var answer =
                answer(
                        turid,
                        post("/utbetaling/" + id.path() + "/godkjenn")
                                .param("versjon", Integer.toString(version))
                                .param("kontrollsum", "1")
                                .param("habil", "true"));

        assertThat(answer.getStatus()).isEqualTo(400);
        assertThat(answer.getContentAsString()).contains("Kontrollsummen stemmer ikke.");
    }

    private MockHttpServletResponse answer(HelhetUser user, RequestBuilder request) {
        return TestData.as(
                user,
                () -> {
                    try {
                        var response = mvc.perform(request).andReturn().getResponse();
                        response.setDefaultCharacterEncoding("UTF-8");
                        return response;
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private KjoringId gathered() {
        var utfall =
                TestData.as(
                        hege, () -> samling.gather(kommune.enhetsnr(), kommune.kommunenr(), DUE));
        return ((Kjoringsutfall.Utfort) utfall).id();
    }

    private void plan(VedtakFattet vedtak) {
        asSystem(
                kommune,
                () -> {
                    planlegging.plan(vedtak);
                    return true;
                });
    }

    /// The page as it was, to be looked at.
    private static void keep(String name, MockHttpServletResponse answer) throws Exception {
        var folder = Files.createDirectories(Path.of("target/utbetaling"));
        Files.writeString(folder.resolve(name + ".html"), answer.getContentAsString());
    }
}
