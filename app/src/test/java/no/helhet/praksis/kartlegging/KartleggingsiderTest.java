package no.helhet.praksis.kartlegging;

import static no.helhet.praksis.kartlegging.Samtalen.as;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.person.BeskyttelseEndret;
import no.helhet.praksis.person.Person.Adressebeskyttelse;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// The pages of a mapping through the whole chain: security, scope, policy, controller, template.
@HelhetTest
class KartleggingsiderTest {
    @Autowired AutowireCapableBeanFactory beans;
    @Autowired TestData data;
    @Autowired WebApplicationContext context;
    @Autowired TestClock clock;
    @Autowired Skjermingslytter skjerming;
    private MockMvc mvc;
    private Samtalen samtale;
    private HelhetUser ingrid;

    @BeforeEach
    void meet() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        samtale = beans.createBean(Samtalen.class);
        ingrid = samtale.s.veileder;
    }

    @AfterEach
    void rightTheClock() {
        clock.reset();
    }

    @Test
    void theCardLeadsToTheMappingAndTwiceToTheSame() throws Exception {
        var card = page(ingrid, "/person/" + samtale.s.person.path());
        assertThat(card).contains("Ny kartlegging", "Ikke kartlagt.");

        var first = begin();
        assertThat(begin()).isEqualTo(first);
        assertThat(page(ingrid, "/person/" + samtale.s.person.path()))
                .contains("Fortsett kartleggingen", "href=\"" + first);
        var sak = samtale.s.sak(samtale.s.person, "OKONOMISK_STONAD");
        assertThat(page(ingrid, "/sak/" + sak.path())).contains("Fortsett kartleggingen");
    }

    @Test
    void theNineThemesStandInTheRailAndOnlyTheOpenQuestionHasFields() throws Exception {
        var html = page(ingrid, begin());

        assertThat(html)
                .contains("1 Ønske", "2 Bolig", "7 Nettverk", "8 Noah", "9 Ella", "0 av 9 tema")
                .contains("delt bosted, 50 %")
                .contains("Hva vil du skal bli annerledes?")
                .doesNotContain("Hvordan bor du?");
        assertThat(html.split("data-autosave", -1)).hasSize(2);
    }

    @Test
    void anAnswerIsSavedAsItIsWrittenAndTheNextQuestionComes() throws Exception {
        var k = begin();
        var saved = call(ingrid, answer(k, "onske", "lagre", "onske=0").param("v.onske", "Jobb"));
        assertThat(saved.getStatus()).isEqualTo(200);
        assertThat(saved.getContentAsString())
                .contains("\"versjon\":\"onske=1\"", "Lagret kl.")
                .doesNotContain("helhet");

        var next = call(ingrid, answer(k, "onske", "", "onske=1").param("v.onske", "Jobb"));
        assertThat(next.getRedirectedUrl()).isEqualTo(k + "?sporsmal=bolig.type#na");
        assertThat(page(ingrid, k)).contains("Jobb", "1 av 9 tema", "Hvordan bor du?");
    }

    @Test
    void aChoiceThatAsksMoreHasTheOpenPartDrawnAnew() throws Exception {
        var k = begin();
        var noah = samtale.noah.id().toString();
        var saved =
                call(
                        ingrid,
                        answer(k, "eget-syn", "lagre", "barn.hort=0")
                                .param("barn", noah)
                                .param("felt", "barn.hort")
                                .param("v.barn.hort", "IKKE_INNHENTET"));

        assertThat(saved.getContentAsString())
                .contains("\"versjon\":\"barn.hort=1,barn.grunn=0\"", "\"helhet\"");
        assertThat(page(ingrid, k + "?sporsmal=eget-syn&barn=" + noah + "&oppfrisk=true"))
                .contains("Hvorfor er ikke Noah spurt?")
                .doesNotContain("Hva sier Noah selv?");
    }

    @Test
    void whatCanNotBeReadIsSaidAtItsFieldAndKept() throws Exception {
        var k = begin();
        samtale.choose(open(k), "bolig.type", null, "EID");

        var saved =
                call(
                        ingrid,
                        answer(k, "bolig.kostnad", "lagre", "").param("v.bolig.kostnad", "mye"));
        assertThat(saved.getStatus()).isEqualTo(200);
        assertThat(saved.getContentAsString()).contains("Skriv beløpet i kroner");

        var sent = call(ingrid, answer(k, "bolig.kostnad", "", "").param("v.bolig.kostnad", "mye"));
        assertThat(sent.getStatus()).isEqualTo(422);
        assertThat(sent.getContentAsString())
                .contains("Skriv beløpet i kroner", "value=\"mye\"", "aria-invalid=\"true\"");
    }

    @Test
    void whenAnotherWasFirstBothTextsAreShownAndOneIsChosen() throws Exception {
        var k = begin();
        samtale.write(open(k), "onske", null, "Jobb");

        var answer =
                call(
                        samtale.amir,
                        answer(k, "onske", "lagre", "onske=0").param("v.onske", "Bolig"));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString())
                .contains("Ingrid Solbakken", ">Bolig</textarea>", ">Jobb</textarea>")
                .contains(k + "/svar/onske/konflikt");
        var chosen =
                call(
                        samtale.amir,
                        post(k + "/svar/onske/konflikt")
                                .param("versjon", "1")
                                .param("valg", "begge")
                                .param("min", "Bolig")
                                .param("annen", "Jobb"));
        assertThat(chosen.getStatus()).isEqualTo(302);
        assertThat(page(ingrid, k)).contains("Bolig<br>");
        var late =
                call(
                        samtale.amir,
                        post(k + "/svar/onske/konflikt")
                                .param("versjon", "1")
                                .param("valg", "min")
                                .param("min", "Noe annet")
                                .param("annen", "Jobb"));
        assertThat(late.getStatus()).isEqualTo(409);
        assertThat(late.getContentAsString()).contains(">Noe annet</textarea>");
    }

    @Test
    void whatIsKnownStandsWithItsSourceAndIsConfirmedOrChanged() throws Exception {
        stated("LEID_PRIVAT", "2026-09-14");
        var k = begin();
        TestData.execute(
                "insert into kartlegging.kjent (kommunenr, bydel, kartlegging_id, barn_id,"
                    + " sporsmal, kilde, person_id, koder, dato) values (?, '', ?, ?, 'bolig.type',"
                    + " 'SOKNAD', ?, '{EID}', date '2026-11-05')",
                samtale.s.kommune.kommunenr(),
                open(k).id().id(),
                Svarsted.INGEN,
                samtale.s.person.id());

        assertThat(page(ingrid, k))
                .contains("søknaden, 5. november")
                .contains("situasjonen i saken sier leier privat");
        var confirmed = call(ingrid, post(k + "/svar/bolig.type/stemmer").param("valg", "stemmer"));
        assertThat(confirmed.getRedirectedUrl()).isEqualTo(k);
        assertThat(page(ingrid, k)).contains("aria-pressed=\"true\"");
        var changed = call(ingrid, post(k + "/svar/bolig.type/stemmer").param("valg", "endret"));
        assertThat(changed.getRedirectedUrl()).isEqualTo(k + "?sporsmal=bolig.type#na");
        samtale.choose(open(k), "bolig.type", null, "UTEN_BOLIG");
        assertThat(page(ingrid, k)).contains("Endret i dag: uten bolig");
        assertThat(
                        call(ingrid, post(k + "/svar/gjeld.har/stemmer").param("valg", "stemmer"))
                                .getStatus())
                .as("nothing is known of it")
                .isEqualTo(404);
    }

    @Test
    void aLineWhereAnotherIsNamesThemUntilTheyLeave() throws Exception {
        var k = begin();
        samtale.choose(open(k), "gjeld.har", null, "INKASSO");
        see(samtale.amir, k, "gjeld.har");

        var seen = see(ingrid, k, "onske");
        assertThat(seen).contains("Amir Rahimi er i «Gjeld»", "h-other", "hx-swap-oob");
        assertThat(page(ingrid, k)).contains("Amir Rahimi er her");
        clock.move(Duration.ofSeconds(16));
        assertThat(
                        call(
                                        ingrid,
                                        post(k + "/narvar")
                                                .param("sporsmal", "onske")
                                                .param("gra", "rad-gjeld-har")
                                                .param("siden", clock.instant().toString()))
                                .getContentAsString())
                .as("he has gone, and the line is drawn as it was")
                .contains("id=\"rad-gjeld-har\"")
                .doesNotContain("Amir Rahimi er", "h-other");
    }

    @Test
    void whatAnotherAnswersComesToTheOneWhoLooksOn() throws Exception {
        var k = begin();
        var before = clock.instant();
        as(
                samtale.amir,
                () ->
                        samtale.lagring.save(
                                open(k).id(),
                                List.of(
                                        new Svarlagring.Endring(
                                                Svarsted.of("gjeld.har"),
                                                0,
                                                new Svarverdi.Koder(List.of("INKASSO"))))));

        var seen =
                call(ingrid, post(k + "/narvar").param("siden", before.toString()))
                        .getContentAsString();

        assertThat(seen).contains("id=\"rad-gjeld-har\"", "inkasso");
        assertThat(
                        call(ingrid, post(k + "/narvar").param("siden", clock.instant().toString()))
                                .getContentAsString())
                .doesNotContain("rad-gjeld-har");
    }

    @Test
    void theSummaryHoldsNothingThatCouldHarmAndIsTheResidentsOwn() throws Exception {
        var k = open(begin());
        samtale.write(k, "onske", null, "Jeg vil ha <b>fast</b> jobb.");
        samtale.choose(k, "nettverk.trygg", null, "NEI");
        samtale.choose(k, "gjeld.har", null, "INKASSO");
        samtale.choose(k, "barn.trenger", samtale.noah, "OMSORG");
        samtale.hearTheChildren(k);
        samtale.choose(k, "barn.trenger", samtale.noah, "OMSORG", "FRITID");
        var base = "/kartlegging/" + k.id().path();
        var sara = samtale.resident(samtale.s.person);
        assertThat(call(sara, get("/minside" + base)).getStatus())
                .as("not before it is finished")
                .isEqualTo(404);
        assertThat(page(ingrid, base + "/oppsummering")).contains("Fullfør kartleggingen");
        assertThat(call(ingrid, get(base + "/oppsummering.pdf")).getStatus()).isEqualTo(409);

        assertThat(call(ingrid, post(base + "/fullfor")).getRedirectedUrl())
                .isEqualTo(base + "/oppsummering");

        assertThat(page(sara, "/minside")).contains("/minside" + base);
        var text = page(sara, "/minside" + base);
        var pdf = call(sara, get("/minside" + base + "/oppsummering.pdf"));
        assertThat(pdf.getContentType()).startsWith("application/pdf");
        var paper = text(pdf.getContentAsByteArray());
        for (var summary : List.of(text, paper)) {
            assertThat(summary)
                    .contains("Råd om gjeld", "Vi har snakket med Noah.", "Fritid for Noah")
                    .contains("Vi har ikke spurt Ella, og har skrevet hvorfor.")
                    .doesNotContain(
                            "Verftet skole", "samme rom", "trygg der", "vold", "krisesenter")
                    .doesNotContain("Barnehagen er hørt", "omsorg", "barnevern");
        }
        assertThat(text).contains("&lt;b&gt;fast");
        assertThat(call(samtale.resident(samtale.noah), get("/minside" + base)).getStatus())
                .isEqualTo(404);
        assertThat(call(ingrid, get("/minside" + base)).getStatus()).isEqualTo(403);
        assertThat(call(sara, get(base)).getStatus()).isEqualTo(403);
    }

    @Test
    void aProtectedChildIsNamedInNoSummaryNorOneThatIsProtectedLater() throws Exception {
        var hidden = samtale.s.person("Hemmelig", LocalDate.of(2018, 2, 2), "FORTROLIG");
        samtale.s.barn(samtale.s.person, hidden, 50);
        var cleared = data.ansatt(samtale.s.kommune, "Klarert", null, true, Rolle.VEILEDER);
        var k = open(begin());
        samtale.hearTheChildren(k);
        samtale.choose(k, BarnetErHort.HORT, hidden, "ANDRE_FORTALTE");
        samtale.write(k, BarnetErHort.SYN, hidden, "Vil være i ro.");
        samtale.choose(k, "barn.trenger", hidden, "FRITID");
        samtale.choose(k, "barn.hjelp", hidden, "NEI");
        var base = "/kartlegging/" + k.id().path();
        var sara = samtale.resident(samtale.s.person);
        assertThat(page(cleared, base)).contains("Fritid for barnet").doesNotContain("Hemmelig");
        assertThat(call(cleared, post(base + "/fullfor")).getStatus()).isEqualTo(302);

        assertThat(page(sara, "/minside" + base))
                .contains("Andre har fortalt hva barnet mener.", "Vi har snakket med Noah.")
                .doesNotContain("Hemmelig");
        assertThat(
                        Samtalen.count(
                                "select count(*) from kartlegging.barn where fornavn is not null"
                                        + " and kartlegging_id = ?",
                                k.id().id()))
                .isEqualTo(2);

        skjerming.on(new BeskyttelseEndret(samtale.noah, Adressebeskyttelse.FORTROLIG));
        for (int i = 0; page(sara, "/minside" + base).contains("Noah"); i++) {
            assertThat(i).as("the name is still told").isLessThan(200);
            Thread.sleep(50);
        }
    }

    @Test
    void anUnfinishedChildSendsOneBackWithWhatIsMissing() throws Exception {
        var k = begin();
        var answer = call(ingrid, post(k + "/fullfor"));

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Noah: velg hvordan barnet har sagt sin mening.")
                .contains("Ella: velg hvordan barnet har sagt sin mening.");
    }

    @Test
    void theOfficesOwnQuestionIsAskedFromItsDayAndAMappingKeepsTheVersionItBeganWith()
            throws Exception {
        var turid = samtale.s.ansatt("Turid Haugland", Rolle.LEDER);
        assertThat(
                        call(
                                        turid,
                                        question("/kartlegging/sporsmal", "Har du bil?", "ja\nnei")
                                                .param("valgEn", "yes"))
                                .getStatus())
                .as("not as many answers in each language")
                .isEqualTo(422);
        assertThat(
                        call(
                                        turid,
                                        question("/kartlegging/sporsmal", "Har du bil?", "ja\nnei")
                                                .param("valgEn", "yes\nno"))
                                .getStatus())
                .isEqualTo(302);
        var own = as(turid, () -> context.getBean(Tilleggssporsmal.class).findAll().getFirst());
        var k = begin();
        var key = "kontor." + own.sporsmalId();
        assertThat(page(ingrid, k + "?sporsmal=" + key)).contains("Har du bil?");
        samtale.choose(open(k), key, null, "V2");

        var edit = "/kartlegging/sporsmal/" + own.id();
        assertThat(page(turid, edit)).contains("Ny versjon", "Har du bil?");
        assertThat(
                        call(
                                        turid,
                                        question(edit, "Har du tilgang til bil?", "ja\nnei")
                                                .param("valgEn", "yes\nno"))
                                .getStatus())
                .isEqualTo(302);
        assertThat(page(ingrid, k)).contains("nei");
        assertThat(page(ingrid, k + "?sporsmal=" + key))
                .contains("Har du bil?")
                .doesNotContain("Har du tilgang til bil?");
        samtale.hearTheChildren(open(k));
        samtale.finish(open(k));
        assertThat(page(ingrid, begin() + "?sporsmal=" + key)).contains("Har du tilgang til bil?");
        assertThat(call(ingrid, get("/kartlegging/sporsmal")).getStatus()).isEqualTo(403);
        var elsewhere = data.ansatt(data.kommune(), "Fremmed", Rolle.LEDER);
        assertThat(call(elsewhere, get(edit)).getStatus()).isEqualTo(404);
        assertThat(page(elsewhere, "/kartlegging/sporsmal")).doesNotContain("bil?");
    }

    @Test
    void theStepsAreTickedAndARefusalKeepsThePage() throws Exception {
        var k = begin();
        samtale.choose(open(k), "gjeld.har", null, "INKASSO");
        assertThat(page(ingrid, k)).contains("Time hos økonomisk rådgiver", "Fordi: gjeld");

        var form = post(k + "/skritt").param("versjon", "0").param("skritt", "gjeld");
        assertThat(
                        call(
                                        ingrid,
                                        form.param("eier.gjeld", "PERSON")
                                                .param("frist.gjeld", "i går"))
                                .getStatus())
                .isEqualTo(422);
        assertThat(
                        call(
                                        ingrid,
                                        post(k + "/skritt")
                                                .param("versjon", "0")
                                                .param("skritt", "gjeld")
                                                .param("eier.gjeld", "PERSON")
                                                .param(
                                                        "frist.gjeld",
                                                        LocalDate.now(Kartleggingsdag.OSLO)
                                                                .plusDays(3)
                                                                .toString()))
                                .getRedirectedUrl())
                .isEqualTo(k + "#skritt");
        assertThat(call(samtale.amir, post(k + "/skritt").param("versjon", "0")).getStatus())
                .isEqualTo(409);
    }

    @Test
    void leadersReadAndDoNotWrite() throws Exception {
        var k = begin();
        var turid = samtale.s.ansatt("Turid Haugland", Rolle.LEDER);

        assertThat(page(turid, k)).doesNotContain("data-autosave", "Stemmer</button>");
        assertThat(call(turid, answer(k, "onske", "lagre", "onske=0")).getStatus()).isEqualTo(403);
        assertThat(call(turid, post(k + "/fullfor")).getStatus()).isEqualTo(403);
    }

    private void stated(String home, String day) {
        var sak = samtale.s.sak(samtale.s.person, "OKONOMISK_STONAD");
        TestData.execute(
                "insert into sak.situasjon (kommunenr, bydel, id, sak_id, person_id, version, dato,"
                    + " kilde, livsoppholdskilde, trygd, arbeidssituasjon, bosituasjon,"
                    + " okonomisk_radgivning, individuell_plan, vilkar_for_samboer, sanksjoner,"
                    + " tidspunkt, bruker_id, bruker_navn) values (?, '', ?, ?, ?, 1, cast(? as"
                    + " date), 'BRUKER', 'SOSIALHJELP', 'INGEN', 'DELTID', ?, false, false, false,"
                    + " '{}', now(), ?, 'Test')",
                sak.kommunenr(),
                TestData.unknownId(),
                sak.id(),
                samtale.s.person.id(),
                day,
                home,
                TestData.unknownId());
    }

    private static MockHttpServletRequestBuilder question(String path, String words, String nb) {
        return post(path)
                .param("tema", "ARBEID")
                .param("type", "VALG")
                .param("tekstNb", words)
                .param("tekstNn", words)
                .param("tekstEn", "Do you have a car?")
                .param("valgNb", nb)
                .param("valgNn", nb)
                .param("fra", LocalDate.now(Kartleggingsdag.OSLO).toString());
    }

    private String see(HelhetUser user, String k, String place) throws Exception {
        return call(user, post(k + "/narvar").param("sporsmal", place)).getContentAsString();
    }

    private static MockHttpServletRequestBuilder answer(
            String k, String group, String act, String versions) {
        var request =
                post(k + "/svar/" + group + (act.isEmpty() ? "" : "/" + act))
                        .param("versjon", versions);
        return group.equals("eget-syn") ? request : request.param("felt", group);
    }

    private String begin() throws Exception {
        var answer = call(ingrid, post("/kartlegging/ny/" + samtale.s.person.path()));
        assertThat(answer.getRedirectedUrl()).startsWith("/kartlegging/");
        return answer.getRedirectedUrl();
    }

    private Kartlegging open(String path) {
        var id = KartleggingId.valueOf(path.substring("/kartlegging/".length()));
        return samtale.in(ingrid, () -> samtale.kartlegginger.find(id).orElseThrow());
    }

    private String page(HelhetUser user, String path) throws Exception {
        var answer = call(user, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse call(HelhetUser user, MockHttpServletRequestBuilder request)
            throws Exception {
        var token = new TestingAuthenticationToken(user, null);
        token.setAuthenticated(true);
        var answer =
                mvc.perform(request.with(authentication(token)).with(csrf()))
                        .andReturn()
                        .getResponse();
        answer.setCharacterEncoding("UTF-8");
        return answer;
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
