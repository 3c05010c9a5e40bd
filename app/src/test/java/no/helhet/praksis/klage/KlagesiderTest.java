package no.helhet.praksis.klage;

import static no.helhet.praksis.klage.Klagesaken.as;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.porter.Klagegrunnlag.Konklusjon;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The pages of appeals through the whole chain: security, scope, policy, controller, template.
@HelhetTest
class KlagesiderTest {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired TestData data;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private Klagesaken klagesaken;
    private Klagesaken.Case c;

    @BeforeEach
    void openCase() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        klagesaken = beans.createBean(Klagesaken.class);
        c = klagesaken.open();
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
    void anAppealIsRegisteredFromTheCaseWithItsFileAndOnlyOnce() throws Exception {
        assertThat(page(c.s.veileder, "/sak/" + c.sak.path()))
                .contains("/klage/ny/" + c.sak.path());
        assertThat(page(c.s.veileder, "/klage/ny/" + c.sak.path())).contains("nokkel");
        var id = Ids.next();

        for (int i = 0; i < 2; i++) {
            var answer = call(c.s.veileder, form(id, "Jeg vil ha dekket strøm."));
            assertThat(answer.getRedirectedUrl())
                    .isEqualTo("/klage/" + c.sak.kommunenr() + "-" + id);
        }

        var html = page(c.s.veileder, "/klage/" + c.sak.kommunenr() + "-" + id);
        assertThat(html).contains("i tide", "klagen.pdf", "Vurderingen vår", "Ingrid Solbakken");
        var file = call(c.s.veileder, get("/klage/" + c.sak.kommunenr() + "-" + id + "/vedlegg/1"));
        assertThat(file.getContentType()).startsWith("application/pdf");
        assertThat(file.getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(page(c.s.veileder, "/sak/" + c.sak.path())).contains("Vurder klagen");
    }

    private AbstractMockHttpServletRequestBuilder<?> form(UUID id, String onsket) {
        return multipart("/klage/ny/" + c.sak.path())
                .file(new MockMultipartFile("fil", "klagen.pdf", "text/html", Klagesaken.RECEIPT))
                .param("nokkel", id.toString())
                .param("vedtak", c.vedtak().id().path())
                .param("mate", "BREV")
                .param("mottatt", klagesaken.today().toString())
                .param("postlagt", "")
                .param("onsket", onsket)
                .param("grunner", "Fordi <b>regningen</b> er høy.")
                .param("fullmektig", "")
                .param("fullmakt", "")
                .param("underrettet", "")
                .param("underrettetGrunn", "");
    }

    @Test
    void aFormThatIsNotWholeComesBackWithAllThatWasTyped() throws Exception {
        var answer = call(c.s.veileder, form(Ids.next(), "  "));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Skriv hva klageren vil ha endret.")
                .contains("Fordi &lt;b&gt;regningen&lt;/b&gt; er høy.");
    }

    @Test
    void aFormWithNoDecisionSaysSo() throws Exception {
        var answer = call(c.s.veileder, post("/klage/ny/" + c.sak.path()));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Velg vedtaket klagen gjelder.");
    }

    @Test
    void aReviewSavesItselfAndShowsBothWhenTwoHaveWritten() throws Exception {
        var base = "/klage/" + c.registered(klagesaken.today()).id().path();
        var saved =
                call(
                        c.s.veileder,
                        post(base + "/vurdering/lagre").param("versjon", "0").param("nytt", "En"));
        assertThat(saved.getStatus()).isEqualTo(200);
        assertThat(saved.getContentAsString()).contains("\"versjon\":1");

        var stale =
                call(
                        c.s.beslutter,
                        post(base + "/vurdering/lagre").param("versjon", "0").param("nytt", "To"));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString()).contains("En", "To", "Ingrid Solbakken");
        var page =
                call(
                        c.s.beslutter,
                        post(base + "/vurdering").param("versjon", "0").param("nytt", "To"));
        assertThat(page.getStatus()).isEqualTo(409);
        assertThat(page.getContentAsString())
                .contains("name=\"versjon\" value=\"1\"")
                .contains(">To</textarea>", ">En</textarea>");
    }

    @Test
    void theGatesAreDrawnAnewAfterASave() throws Exception {
        var base = "/klage/" + c.registered(klagesaken.today()).id().path();
        var before = page(c.s.veileder, base + "/porter");
        assertThat(before).contains("href=\"#nytt\"").doesNotContain("<html");
        assertThat(page(c.s.veileder, base)).contains("hx-get=\"" + base + "/porter\"");

        var saved =
                call(
                        c.s.veileder,
                        post(base + "/vurdering/lagre")
                                .param("versjon", "0")
                                .param("nytt", "En regning")
                                .param("vurdert", "Den er med."));

        assertThat(saved.getContentAsString()).contains("\"helhet\":{", "\"til\":1");
        assertThat(page(c.s.veileder, base + "/porter")).doesNotContain("href=\"#nytt\"");
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER);
        assertThat(call(stranger, get(base + "/porter")).getStatus()).isEqualTo(403);
    }

    @Test
    void anAppealThatLacksSomethingIsAskedForMendedAndReadInAllItsStates() throws Exception {
        var klage = c.registered(klagesaken.today());
        var path = "/klage/" + klage.id().path();
        assertThat(page(c.s.veileder, path)).contains("Mangler klagen noe?");
        var none = call(c.s.veileder, post(path + "/mangel").param("versjon", "0"));
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(none.getContentAsString()).contains("Kryss av for det klagen mangler.");

        var asked =
                call(
                        c.s.veileder,
                        post(path + "/mangel")
                                .param("versjon", "0")
                                .param("mangler.UNDERSKRIFT", "true"));
        assertThat(asked.getStatus()).isEqualTo(302);

        assertThat(page(c.s.veileder, path))
                .contains("Det klagen mangler", "mangler noe", "mangler.pdf", "Klagen er rettet");
        assertThat(call(c.s.veileder, get(path + "/mangler.pdf")).getContentType())
                .startsWith("application/pdf");
        assertThat(page(c.s.veileder, "/klage")).contains("Skal rettes innen");
        assertThat(page(resident(c.person()), "/minside")).contains("Den mangler noe.");
        var mended =
                call(
                        c.s.veileder,
                        post(path + "/mangel/rettet")
                                .param("rettet", klagesaken.today().toString()));
        assertThat(mended.getStatus()).isEqualTo(302);
        assertThat(page(c.s.veileder, path)).contains("Klagen ble rettet");
    }

    @Test
    void aFormThatSaysWhatIsLackingIsRegisteredWithout() throws Exception {
        var answer = call(c.s.veileder, form(Ids.next(), " ").param("mangler.ENDRING", "true"));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(page(c.s.veileder, String.valueOf(answer.getRedirectedUrl())))
                .contains("Klagen sier det ikke.", "Klagen sier ikke hva som skal endres");
    }

    @Test
    void onlyADecisionMakerLetsTheDecisionWaitAndTheTextStaysWhenItIsRefused() throws Exception {
        var klage = c.registered(klagesaken.today());
        var path = "/klage/" + klage.id().path();
        var request = post(path + "/iverksetting/utsett").param("versjon", "0");

        assertThat(call(c.s.veileder, request.param("utsattGrunn", "Husleien")).getStatus())
                .isEqualTo(403);
        assertThat(page(c.s.veileder, path)).doesNotContain("La vedtaket vente");
        assertThat(page(c.second, path)).contains("La vedtaket vente");
        assertThat(call(c.second, request).getStatus()).isEqualTo(302);

        assertThat(page(c.s.veileder, path)).contains("Vedtaket venter fra", "Husleien");
        var stale =
                call(
                        c.second,
                        post(path + "/iverksetting/opphev")
                                .param("versjon", "0")
                                .param("utsattGrunn", "Klagen er trukket."));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString()).contains("Klagen er trukket.");
    }

    @Test
    void theInterimReplyIsSentWithOnePress() throws Exception {
        var klage = c.registered(klagesaken.today());
        var path = "/klage/" + klage.id().path();
        assertThat(page(c.s.veileder, path)).contains("Vi må undersøke saken nærmere");

        var refused = call(c.s.veileder, post(path + "/forelopig-svar").param("ventet", ""));
        assertThat(refused.getStatus()).isEqualTo(422);
        var sent =
                call(
                        c.s.veileder,
                        post(path + "/forelopig-svar")
                                .param("forelopigGrunn", "Vi venter på en uttalelse.")
                                .param("ventet", klagesaken.today().plusDays(9).toString()));

        assertThat(sent.getStatus()).isEqualTo(302);
        assertThat(page(c.s.veileder, path)).contains("Foreløpig svar er sendt (PDF)");
    }

    @Test
    void whatIsMissingIsNamedWithALinkToItsField() throws Exception {
        var base = "/klage/" + c.registered(klagesaken.today()).id().path();

        var answer =
                call(
                        c.s.veileder,
                        post(base + "/vurdering").param("versjon", "0").param("valg", "send"));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString())
                .contains("href=\"#nytt\"", "href=\"#konklusjon\"", "href=\"#utsettelse\"")
                .doesNotContain("Beslutter er ikke valgt ennå</a>");
    }

    @Test
    void onlyADecisionMakerDecidesAndIsWarnedOfOwnDecision() throws Exception {
        var klage = c.registered(klagesaken.today());
        var sent = c.sent(klage, c.review(Konklusjon.OPPRETTHOLDT));
        var path = "/klage/" + klage.id().path();

        assertThat(
                        call(
                                        c.s.veileder,
                                        post(path + "/avgjor")
                                                .param("versjon", "" + sent.version())
                                                .param("valg", "avgjor")
                                                .param("habil", "true"))
                                .getStatus())
                .isEqualTo(403);
        assertThat(page(c.s.beslutter, path)).contains("Du godkjente vedtaket");
        assertThat(page(c.second, path)).doesNotContain("Du godkjente vedtaket");
        var answer =
                call(
                        c.second,
                        post(path + "/avgjor")
                                .param("versjon", "" + sent.version())
                                .param("valg", "avgjor")
                                .param("habil", "true"));
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(page(c.second, path)).contains("Klargjør oversendingen", "Opprettholdt");
    }

    @Test
    void theWholePackageIsDownloadedAndTheLeaderSeesTheFigures() throws Exception {
        var klage = c.forwarded();
        var path = "/klage/" + klage.id().path();
        var leder = data.ansatt(c.s.kommune, "Lise Leder", Rolle.LEDER);

        var zip = call(c.s.veileder, get(path + "/dokumenter.zip"));
        assertThat(zip.getContentType()).startsWith("application/zip");
        assertThat(zip.getContentAsByteArray()).startsWith('P', 'K');
        assertThat(call(c.s.veileder, get(path + "/dokument/1")).getContentType())
                .startsWith("application/pdf");
        assertThat(call(c.s.veileder, get(path + "/dokument/99")).getStatus()).isEqualTo(404);
        assertThat(page(leder, "/klage/statistikk")).contains("<svg", "kvartal", "(0 %)");
        assertThat(call(c.s.veileder, get("/klage/statistikk")).getStatus()).isEqualTo(403);
        assertThat(page(leder, "/klage")).contains("hos statsforvalteren", "Sara Myhre");
    }

    @Test
    void anotherOfficesFiguresAreNotCounted() {
        c.registered(klagesaken.today());
        var statistikk = context.getBean(Klagestatistikk.class);
        var other = data.ansatt(data.kommune(), "Annen Leder", Rolle.LEDER);

        assertThat(as(other, statistikk::find)).isEmpty();
        assertThat(as(c.s.veileder, statistikk::find))
                .extracting(Kvartalstall::antall)
                .containsExactly(1, 1);
    }

    @Test
    void anotherMunicipalityGetsNoPage() throws Exception {
        var path = "/klage/" + c.registered(klagesaken.today()).id().path();
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER, Rolle.BESLUTTER);

        var answer = call(stranger, get(path));

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).doesNotContain("Sara", "strøm");
        assertThat(call(stranger, get("/klage/ny/" + c.sak.path())).getStatus()).isEqualTo(403);
        assertThat(call(stranger, get(path + "/dokumenter.zip")).getStatus()).isEqualTo(404);
    }

    @Test
    void theResidentSeesHowFarTheAppealHasComeAndReadsTheCopyOnceItIsSent() throws Exception {
        var klage = c.prepared(Konklusjon.OPPRETTHOLDT);
        var sara = resident(c.person());
        var before = page(sara, "/minside");
        assertThat(before).contains("Vi holder fast ved vedtaket");

        as(c.s.veileder, () -> klagesaken.oversending.markSent(klage.id(), klagesaken.today()));

        var after = page(sara, "/minside");
        assertThat(after).contains("Vi sendte klagen din til statsforvalteren");
        var letter = after.replaceAll("(?s).*Klagen din.*?(/minside/brev/[^\"]+).*", "$1");
        assertThat(call(sara, get(letter)).getContentType()).startsWith("application/pdf");
        var other = resident(c.s.person("Ola", LocalDate.of(1990, 1, 1), "INGEN"));
        assertThat(call(other, get(letter)).getStatus()).isEqualTo(404);
    }

    private static HelhetUser resident(PersonId id) {
        return new HelhetUser(
                Ids.next(),
                "r" + id.id(),
                "Innbygger",
                false,
                List.of(),
                0,
                List.of(new HelhetUser.ResidentPerson(id.kommunenr(), "", id.id())),
                "token");
    }
}
