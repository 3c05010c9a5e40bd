package no.helhet.praksis.vedtak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.document.PdfStandards;
import no.helhet.praksis.sak.SakId;
import no.helhet.regelverk.porter.Vedtaksgrunnlag;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/// The pages through the whole chain: security, scope, policy, controller, template.
@HelhetTest
class VedtaksiderTest {
    @Autowired TestData data;
    @Autowired Vedtaksbehandling behandling;
    @Autowired Godkjenning godkjenning;
    @Autowired Vedtakene vedtakene;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private Sakene s;
    private SakId sak;

    @BeforeEach
    void openACase() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        s = new Sakene(data, behandling, godkjenning);
        s.barn(s.person, s.person("Ella", LocalDate.of(2023, 6, 5), "INGEN"), 100);
        sak = s.sak(s.person, "OKONOMISK_STONAD");
    }

    private MockHttpServletResponse call(HelhetUser user, MockHttpServletRequestBuilder request)
            throws Exception {
        var token = new TestingAuthenticationToken(user, null);
        token.setAuthenticated(true);
        return mvc.perform(request.with(authentication(token)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private String page(String name, HelhetUser user, String path) throws Exception {
        var response = call(user, get(path));
        response.setCharacterEncoding("UTF-8");
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        var file = Path.of("target/pages/vedtak/" + name + ".html");
        Files.createDirectories(file.getParent());
        Files.writeString(file, response.getContentAsString());
        return response.getContentAsString();
    }

    @Test
    void theCasePageShowsTheDraftAndWhatIsMissing() throws Exception {
        var draft = s.complete(sak, "BARN");

        var html = page("sak", s.veileder, "/sak/" + sak.path());

        assertThat(html)
                .contains("Holdt utenfor, vises i brevet")
                .contains("Møte i Jobbspor to dager i uka")
                .contains("Send til beslutter")
                .contains("Én ting mangler")
                .contains("/vedtak/utkast/" + draft.id().path() + "/send");
        var sent =
                call(
                        s.veileder,
                        post("/vedtak/utkast/" + draft.id().path() + "/send")
                                .param("versjon", "" + draft.version()));
        assertThat(sent.getRedirectedUrl()).startsWith("/sak/" + sak.path() + "#barna-");
    }

    @Test
    void aLineIsChangedWithAReasonAndChangedBack() throws Exception {
        var draft = s.complete(sak);
        var base = "/vedtak/utkast/" + draft.id().path();
        assertThat(page("regnskap", s.veileder, base + "/regnskap?linje=behov:husleie"))
                .contains("belop-behov:husleie");

        var answer =
                call(
                        s.veileder,
                        post(base + "/linjer")
                                .param("versjon", version(draft))
                                .param("belop-behov:husleie", "12 000")
                                .param("grunn-behov:husleie", "Husleien er økt."));

        assertThat(answer.getStatus()).isEqualTo(302);
        var changed = s.find(draft.id());
        assertThat(changed.innhold().okonomi().overstyringer())
                .singleElement()
                .extracting(Innhold.Overstyringen::belopOre)
                .isEqualTo(1_200_000L);
        call(
                s.veileder,
                post(base + "/linje/behov:husleie/angre").param("versjon", version(changed)));
        assertThat(s.find(draft.id()).innhold().okonomi().overstyringer()).isEmpty();
        assertThat(page("spor", s.veileder, base + "/spor")).contains("Regelversjon");
    }

    private static String version(Utkast draft) {
        return "" + draft.innhold().version(Feltgruppe.GRUNNLAG);
    }

    @Test
    void aTextSavedOnAnOldVersionShowsBoth() throws Exception {
        var draft = s.complete(sak);
        var path = "/vedtak/utkast/" + draft.id().path() + "/tekst/FAKTA";

        var answer =
                call(
                        s.veileder,
                        post(path + "/lagre").param("versjon", "0").param("tekst", "Mitt"));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("Mitt").contains("Tekst om FAKTA");
        var saved =
                call(
                        s.veileder,
                        post(path + "/lagre").param("versjon", "1").param("tekst", "Mitt"));
        assertThat(saved.getStatus()).isEqualTo(200);
        assertThat(saved.getContentAsString()).contains("\"versjon\":2");
    }

    @Test
    void theDecisionMakerReadsAndSigns() throws Exception {
        var draft = s.sent(sak);
        assertThat(page("godkjenninger", s.beslutter, "/godkjenning")).contains("Sara Myhre");
        var path = "/godkjenning/" + draft.id().path();
        var read = page("godkjenning", s.beslutter, path);
        assertThat(read)
                .contains("Godkjenn vedtaket")
                .contains("<mark>Tekst om FAKTA &amp; &lt;mer&gt;.</mark>")
                .contains("Forberedt av Ingrid Solbakken");

        var stale = call(s.beslutter, signature(path, draft, "noe annet"));
        var answer = call(s.beslutter, signature(path, draft, hidden("avtrykk", read)));

        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString()).contains("er endret etter at du åpnet siden");
        assertThat(answer.getStatus()).isEqualTo(302);
        var vedtak = String.valueOf(answer.getRedirectedUrl());
        assertThat(page("vedtak", s.beslutter, vedtak)).contains("Brevet (PDF)");
        assertThat(call(s.veileder, get(vedtak + "/brev.pdf")).getContentType())
                .isEqualTo("application/pdf");
        assertThat(page("sak-vedtatt", s.veileder, "/sak/" + sak.path()))
                .contains("Delvis innvilget");
    }

    private static MockHttpServletRequestBuilder signature(
            String path, Utkast draft, String avtrykk) {
        return post(path)
                .param("versjon", "" + draft.version())
                .param("avtrykk", avtrykk)
                .param("habil", "true")
                .param("valg", "godkjenn");
    }

    private static String hidden(String name, String page) {
        var start = page.indexOf("value=\"", page.indexOf("name=\"" + name + "\"")) + 7;
        return page.substring(start, page.indexOf('"', start));
    }

    /// Stands for a change of rules and rates: what is stored is then not what would be calculated.
    @Test
    void aSignedDecisionShowsItsStoredTraceWhateverTheRulesHaveBecome() throws Exception {
        s.approve(null, s.sent(sak));
        var path = "/vedtak/" + s.as(() -> vedtakene.findBySak(sak)).getFirst().id().path();
        Sakene.change(
                """
                update vedtak.vedtak set spor = cast(replace(replace(spor::text,
                  '405000', '123400'), '"regelversjon": "', '"regelversjon": "gammel-') as jsonb)
                where sak_id = ?
                """,
                sak.id());
        Sakene.change(
                """
                update vedtak.vedtak
                set spor = jsonb_set(jsonb_set(jsonb_set(spor,
                  '{maneder,0,resultat,forslag,stonad}', '777700'),
                  '{maneder,0,parametre,0,source}', '"Rundskriv fra 1990"'),
                  '{maneder,0,linjer,0,hjemmel}', '"sotjl § 99"')
                where sak_id = ?
                """,
                sak.id());

        assertThat(page("lagret-vedtak", s.veileder, path))
                .contains("7\u00a0777")
                .contains("1\u00a0234")
                .contains("§ 99")
                .doesNotContain("4\u00a0050");
        assertThat(page("lagret-spor", s.veileder, path + "/spor"))
                .contains("Regelversjon gammel-")
                .contains("Rundskriv fra 1990")
                .contains("1\u00a0234\u00a0kr")
                .doesNotContain("4\u00a0050");
        // The next decision of the same person is held against what the first one said.
        var next = s.sent(s.sak(s.person, "OKONOMISK_STONAD"));
        assertThat(page("lagret-endring", s.beslutter, "/godkjenning/" + next.id().path()))
                .contains("7\u00a0777");
    }

    @Test
    void aDecisionOfAnotherSystemShowsNoCalculationOfOurs() throws Exception {
        s.approve(null, s.sent(sak));
        Sakene.change(
                """
                update vedtak.vedtak
                set spor = '{"skjema": 1, "migrert": true, "maneder": []}' where sak_id = ?
                """,
                sak.id());
        var path = "/vedtak/" + s.as(() -> vedtakene.findBySak(sak)).getFirst().id().path();

        assertThat(page("overfort", s.veileder, path))
                .contains("overført fra et tidligere fagsystem")
                .doesNotContain("id=\"beregning\"");
    }

    @ParameterizedTest
    @EnumSource
    void theLetterIsReadableForAllAndLasts(Innhold.Malform malform) throws Exception {
        var draft = s.complete(sak);
        s.save(
                draft.id(),
                new Endring.SetUtfall(
                        Vedtaksgrunnlag.Resultat.DELVIS_INNVILGET,
                        Vedtaksgrunnlag.Form.BIDRAG,
                        malform));

        var pdf =
                call(s.veileder, get("/vedtak/utkast/" + draft.id().path() + "/brev"))
                        .getContentAsByteArray();

        Files.createDirectories(Path.of("target/pages/vedtak"));
        Files.write(Path.of("target/pages/vedtak/brev-" + malform + ".pdf"), pdf);
        assertThat(PdfStandards.violations(pdf, PDFAFlavour.PDFUA_1)).isEmpty();
        assertThat(PdfStandards.violations(pdf, PDFAFlavour.PDFA_3_A)).isEmpty();
    }

    @Test
    void theTermsOfALoanSaveThemselvesAndThePlanFollows() throws Exception {
        var draft = s.complete(sak, "LAN");
        var base = "/vedtak/utkast/" + draft.id().path();
        assertThat(page("lan", s.veileder, "/sak/" + sak.path()))
                .contains("data-autosave=\"" + base + "/lan/lagre\"", "id=\"lan\"")
                .doesNotContain("id=\"garanti\"", "id=\"varer-og-tjenester\"");

        var saved = call(s.veileder, loan(base, "0", "3"));

        assertThat(saved.getStatus()).isEqualTo(200);
        assertThat(saved.getContentAsString()).contains("\"versjon\":1");
        assertThat(page("laneplan", s.veileder, base + "/laneplan"))
                .contains("20. januar 2099", "4\u00a0630", "Lånet er uten renter.");
        assertThat(call(s.veileder, loan(base, "0", "4")).getStatus()).isEqualTo(409);
        assertThat(call(s.veileder, loan(base, "0", "3")).getStatus()).isEqualTo(200);
        assertThat(call(s.veileder, loan(base, "1", "tre")).getStatus()).isEqualTo(400);
        assertThat(s.find(draft.id()).innhold().vurdering().lan().plan())
                .isEqualTo(new Vurdering.Laneplan(LocalDate.of(2099, 1, 20), 3));
    }

    private static MockHttpServletRequestBuilder loan(String base, String version, String count) {
        return post(base + "/lan/lagre")
                .param("versjon", version)
                .param("evne", "JA")
                .param("grunn", "Får lønn.")
                .param("forfall", "2099-01-20")
                .param("antall", count);
    }

    @Test
    void aLimitThatIsNoAmountIsNotSaved() throws Exception {
        var draft = s.complete(sak);
        s.choose(draft.id(), Vedtaksgrunnlag.Form.GARANTI);
        var base = "/vedtak/utkast/" + draft.id().path();

        var answer =
                call(
                        s.veileder,
                        post(base + "/garanti").param("versjon", "0").param("grense", "mye"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(page("garanti", s.veileder, "/sak/" + sak.path())).contains("id=\"garanti\"");
    }

    @Test
    void aReductionIsOfferedOnlyToOneWithAConditionFromBeforeAndShownAsALine() throws Exception {
        assertThat(s.complete(sak).status()).isEqualTo(Utkast.Status.UTKAST);
        assertThat(page("uten-reduksjon", s.veileder, "/sak/" + sak.path()))
                .doesNotContain("id=\"reduksjon\"");
        var ready = s.as(() -> behandling.open(sak).orElseThrow());
        s.as(() -> behandling.send(ready.id(), ready.version()));
        assertThat(s.approve(null, s.find(ready.id()))).isInstanceOf(Avgjorelse.Fattet.class);
        var next = s.sak(s.person, "OKONOMISK_STONAD");
        var draft = s.complete(next);
        var base = "/vedtak/utkast/" + draft.id().path();

        var answer =
                call(
                        s.veileder,
                        post(base + "/reduksjon")
                                .param("versjon", "0")
                                .param("vilkar", "")
                                .param("brudd", "")
                                .param("varslet", "")
                                .param("prosent", "10")
                                .param("fra", "2026-12")
                                .param("til", "2026-12"));

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(page("reduksjon", s.veileder, "/sak/" + next.path()))
                .contains("Reduksjon fordi et vilkår ikke er fulgt", "Reduksjon som trekkes fra")
                .contains("Velg vilkåret som er brutt. (sotjl § 20 tredje ledd)");
        call(s.veileder, post(base + "/reduksjon/fjern").param("versjon", "1"));
        assertThat(s.find(draft.id()).innhold().vurdering().reduksjon()).isNull();
    }

    @Test
    void activityIsAskedAboutOnlyUnderTheAgeLimit() throws Exception {
        s.complete(sak);
        assertThat(page("ung", s.veileder, "/sak/" + sak.path()))
                .contains("id=\"aktivitet\"", "Hvorfor ikke aktivitet, for søker under 30 år");

        Sakene.change(
                "update person.person set fodselsdato = date '1980-01-01' where id = ?",
                s.person.id());

        assertThat(page("over-tretti", s.veileder, "/sak/" + sak.path()))
                .doesNotContain("id=\"aktivitet\"", "for søker under 30 år");
    }

    @Test
    void anotherMunicipalityGetsNoPage() throws Exception {
        var draft = s.sent(sak);
        var stranger =
                data.ansatt(
                        data.kommune(),
                        "Fremmed",
                        no.helhet.platform.access.Rolle.BESLUTTER,
                        no.helhet.platform.access.Rolle.VEILEDER);

        var answer = call(stranger, get("/godkjenning/" + draft.id().path()));

        assertThat(answer.getStatus()).isEqualTo(404);
        assertThat(answer.getContentAsString()).doesNotContain("Sara").doesNotContain("Jobbspor");
    }
}
