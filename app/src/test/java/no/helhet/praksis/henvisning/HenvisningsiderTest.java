package no.helhet.praksis.henvisning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.henvisning.Henvisningsinnhold.Grunnlagstype;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/// The pages of referrals through the whole chain: security, scope, policy, controller, template.
@HelhetTest
class HenvisningsiderTest {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired TestData data;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private Henvisningssaken c;

    @BeforeEach
    void open() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        c = beans.createBean(Henvisningssaken.class);
    }

    private MockHttpServletResponse call(
            HelhetUser user, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var token = new TestingAuthenticationToken(user, null);
        token.setAuthenticated(true);
        var answer =
                mvc.perform(request.with(authentication(token)).with(csrf()))
                        .andReturn()
                        .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private String page(HelhetUser user, String path) throws Exception {
        var answer = call(user, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    @Test
    void aReferralIsBegunFromTheCardWrittenShownAndSent() throws Exception {
        var card = "/person/" + c.s.person.path();
        assertThat(page(c.s.veileder, card)).contains("/henvisning/ny/" + c.s.person.path());
        assertThat(page(c.s.veileder, "/henvisning/ny/" + c.s.person.path()))
                .contains("Boligkontor", "nokkel");
        var key = Ids.next();
        for (int i = 0; i < 2; i++) {
            var begun =
                    call(
                            c.s.veileder,
                            post("/henvisning/ny/" + c.s.person.path())
                                    .param("nokkel", key.toString())
                                    .param("mottaker", "BOLIG")
                                    .param("gjelder", "Hjelp til <bolig>."));
            assertThat(begun.getRedirectedUrl())
                    .isEqualTo("/henvisning/" + c.s.person.kommunenr() + "-" + key);
        }
        var base = "/henvisning/" + c.s.person.kommunenr() + "-" + key;
        assertThat(page(c.s.veileder, base)).contains("Velg hva som gir oss lov", "&lt;bolig&gt;");

        var saved =
                call(
                        c.s.veileder,
                        post(base + "/utkast")
                                .param("versjon", "0")
                                .param("valg", "vis")
                                .param("mottaker", "BOLIG")
                                .param("gjelder", "Hjelp til bolig.")
                                .param("grunnlag", "OPPGAVE")
                                .param("nodvendig", "For å få bolig.")
                                .param("kjent", "Hun er med."));
        assertThat(saved.getRedirectedUrl()).isEqualTo(base + "/forhandsvis");
        var shown = page(c.s.veileder, base + "/forhandsvis");
        assertThat(shown).contains("Hjelp til bolig.", "Sara Myhre").doesNotContain("Verftsgata");
        var pdf = call(c.s.veileder, get(base + "/forhandsvis.pdf"));
        var sha256 = shown.replaceAll("(?s).*name=\"sha256\" value=\"([0-9a-f]+)\".*", "$1");

        var sent = call(c.s.veileder, post(base + "/send").param("sha256", sha256));

        assertThat(sent.getRedirectedUrl()).isEqualTo(base);
        var file = call(c.leder, get(base + "/brev.pdf"));
        assertThat(file.getContentAsByteArray()).isEqualTo(pdf.getContentAsByteArray());
        assertThat(file.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(page(c.s.veileder, card)).contains("Henvisning til Boligkontor", "Svar innen");
        assertThat(page(c.leder, "/henvisning")).contains("Sara Myhre", "sendt");
        assertThat(page(c.leder, base)).doesNotContain("<textarea", "/trekk\"");
    }

    @Test
    void aFormThatIsNotWholeComesBackWithAllThatWasTyped() throws Exception {
        var answer =
                call(
                        c.s.veileder,
                        post("/henvisning/ny/" + c.s.person.path())
                                .param("nokkel", "tull")
                                .param("mottaker", "BOLIG")
                                .param("gjelder", "Noe <viktig>"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Noe &lt;viktig&gt;");

        var h = c.begun(c.s.person, "KIRKE");
        var consent =
                call(
                        c.s.veileder,
                        post("/henvisning/" + h.id().path() + "/samtykke")
                                .param("versjon", "0")
                                .param("nokkel", Ids.next().toString())
                                .param("gittAv", "Sara Myhre")
                                .param("hva", "Bolig")
                                .param("formal", "Å bo")
                                .param("gitt", c.regler.today().toString())
                                .param("til", "")
                                .param("mate", "PAPIR"));
        assertThat(consent.getStatus()).isEqualTo(422);
        assertThat(consent.getContentAsString())
                .contains("Skriv en dato som ikke er før samtykket ble gitt.", "value=\"Å bo\"");
    }

    @Test
    void aDraftSavesItselfAndShowsBothTextsWhenTwoHaveWritten() throws Exception {
        var base = "/henvisning/" + c.begun(c.s.person, "BOLIG").id().path();
        var saved =
                call(
                        c.s.veileder,
                        post(base + "/utkast/lagre")
                                .param("versjon", "0")
                                .param("mottaker", "BOLIG")
                                .param("gjelder", "En"));
        assertThat(saved.getContentAsString()).contains("\"versjon\":1", "\"fra\":0", "\"til\":1");

        for (var path : new String[] {"/utkast/lagre", "/utkast"}) {
            var stale =
                    call(
                            c.s.beslutter,
                            post(base + path)
                                    .param("versjon", "0")
                                    .param("mottaker", "BOLIG")
                                    .param("gjelder", "To"));
            assertThat(stale.getStatus()).isEqualTo(409);
            assertThat(stale.getContentAsString()).contains(">En</textarea>", ">To</textarea>");
        }
    }

    @Test
    void anAnswerIsRegisteredAndTheEndIsReached() throws Exception {
        var base = "/henvisning/" + c.sent(c.s.person).id().path();
        assertThat(page(c.s.veileder, base)).contains("Svaret fra mottakeren");

        var no =
                call(
                        c.s.veileder,
                        post(base + "/svar")
                                .param("ja", "false")
                                .param("svarmate", "BREV")
                                .param("dag", c.regler.today().toString())
                                .param("tekst", ""));
        assertThat(no.getStatus()).isEqualTo(422);
        assertThat(no.getContentAsString()).contains("Skriv hvorfor mottakeren avviser.");
        call(
                c.s.veileder,
                post(base + "/svar")
                        .param("ja", "true")
                        .param("svarmate", "TELEFON")
                        .param("dag", c.regler.today().toString()));
        call(c.s.veileder, post(base + "/utfort").param("utfortDag", c.regler.today().toString()));

        assertThat(page(c.s.veileder, base))
                .contains("Akseptert", "på telefon", "Utført")
                .doesNotContain("Trekk henvisningen");
    }

    @Test
    void theLeaderKeepsTheDirectoryAndTheReceiverIsChosenFromIt() throws Exception {
        for (int i = 0; i < 2; i++) {
            var added =
                    call(
                            c.leder,
                            post("/henvisning/mottakere")
                                    .param("navn", "Testvik boligkontor")
                                    .param("slag", "BOLIG")
                                    .param("adresse", "Torget 1\n0001 Testvik")
                                    .param("kanal", "MUNTLIG"));
            assertThat(added.getStatus()).isEqualTo(i == 0 ? 302 : 422);
        }
        var list = page(c.leder, "/henvisning/mottakere");
        var id = list.replaceAll("(?s).*/henvisning/mottakere/([^/]+)/avslutt.*", "$1");
        assertThat(page(c.s.veileder, "/henvisning/ny/" + c.s.person.path()))
                .contains("Testvik boligkontor");
        var h = c.begun(c.s.person, id);
        assertThat(h.mottaker().kanal()).isEqualTo(Mottaker.Kanal.MUNTLIG);

        call(c.leder, post("/henvisning/mottakere/" + id + "/avslutt"));

        assertThat(page(c.s.veileder, "/henvisning/ny/" + c.s.person.path()))
                .doesNotContain("Testvik boligkontor");
        assertThat(page(c.s.veileder, "/henvisning/" + h.id().path()))
                .contains("Testvik boligkontor");
        assertThat(call(c.s.veileder, get("/henvisning/mottakere")).getStatus()).isEqualTo(403);
    }

    @Test
    void anotherMunicipalityGetsNoPage() throws Exception {
        var base = "/henvisning/" + c.sent(c.s.person).id().path();
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER, Rolle.LEDER);

        var answer = call(stranger, get(base));

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).doesNotContain("Sara", "bolig");
        assertThat(call(stranger, get(base + "/brev.pdf")).getStatus()).isEqualTo(404);
        assertThat(call(stranger, get("/henvisning/ny/" + c.s.person.path())).getStatus())
                .isEqualTo(403);
        assertThat(call(stranger, post(base + "/trekk").param("grunn", "x")).getStatus())
                .isEqualTo(403);
    }

    @Test
    void thePagesAreDrawnInEveryLanguage() throws Exception {
        var h = c.ready(c.s.person);
        for (var path :
                new String[] {
                    "/henvisning",
                    "/henvisning/" + h.id().path(),
                    "/henvisning/" + h.id().path() + "/forhandsvis",
                    "/henvisning/ny/" + c.s.person.path()
                }) {
            for (var sprak : new String[] {"nn", "en"}) {
                var answer =
                        call(
                                c.s.veileder,
                                get(path).cookie(new jakarta.servlet.http.Cookie("sprak", sprak)));
                assertThat(answer.getStatus()).as(path).isEqualTo(200);
                assertThat(answer.getContentAsString()).contains("lang=\"" + sprak + "\"");
            }
        }
        assertThat(h.innhold().grunnlag()).isEqualTo(Grunnlagstype.OPPGAVE);
    }
}
