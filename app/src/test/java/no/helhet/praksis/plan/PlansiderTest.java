package no.helhet.praksis.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.document.PdfStandards;
import no.helhet.praksis.vedtak.Godkjenning;
import no.helhet.praksis.vedtak.Vedtaksbehandling;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The pages of a plan through the whole chain: security, scope, policy, controller, template.
@HelhetTest
class PlansiderTest {
    @Autowired TestData data;
    @Autowired Vedtaksbehandling behandling;
    @Autowired Godkjenning godkjenning;
    @Autowired Planskriving skriving;
    @Autowired Plangang gang;
    @Autowired Plangodkjenning plangodkjenning;
    @Autowired Steghandlinger steghandlinger;
    @Autowired KraftRepository kraft;
    @Autowired DelRepository deler;
    @Autowired Planregler regler;
    @Autowired TransactionTemplate transaction;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private Planene p;

    @BeforeEach
    void open() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        p = new Planene(data, behandling, godkjenning, skriving, gang, deler, transaction);
    }

    private MockHttpServletResponse call(
            HelhetUser user, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        var token = new TestingAuthenticationToken(user, null, List.of());
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

    private static String base(Plan plan) {
        return "/planer/" + plan.id().path();
    }

    @Test
    void aPlanIsMadeFromThePersonsCardOnceAndTheCardLeadsToIt() throws Exception {
        assertThat(page(p.veileder, "/person/" + p.person.path())).contains("Lag individuell plan");
        var first = call(p.veileder, post("/planer/ny/" + p.person.path())).getRedirectedUrl();
        var second = call(p.kollega, post("/planer/ny/" + p.person.path())).getRedirectedUrl();
        assertThat(second).isEqualTo(first);
        assertThat(page(p.veileder, "/person/" + p.person.path()))
                .contains(first)
                .doesNotContain("Lag individuell plan");
        assertThat(page(p.veileder, first))
                .contains("Utkast til versjon 1", "Be Sara godkjenne", "Skriv minst ett mål.");
    }

    @Test
    void thePartnerWhoTakesPartIsSharedWithAskedForOrNeitherAndTheItemSaysWhich() throws Exception {
        var plan = p.begin();
        var mal = p.fill(plan, regler.today());
        assertThat(page(p.veileder, base(plan))).doesNotContain("får ikke se noe i planen");
        var k = p.person.kommunenr();
        var partner = Ids.next();
        TestData.execute(
                """
                insert into partner.organisasjon (kommunenr, id, navn, type, lagt_til, lagt_til_av,
                  lagt_til_navn) values (?, ?, 'Jobbspor', 'ARBEIDSGIVER', now(), ?, 'Test')
                """,
                k,
                partner,
                Ids.next());
        assertThat(page(p.veileder, base(plan)))
                .contains("Jobbspor er med, men får ikke se noe i planen.", "href=\"#ser\"");
        TestData.execute(
                """
                insert into samtykke.sporsmal (kommunenr, bydel, id, person_id, organisasjon_id,
                  deler, deltekster, formal, til, stilt, stilt_av, stilt_navn)
                values (?, '', ?, ?, ?, array[?], array['Mål 1'], 'Finne jobb',
                  date '2099-01-01', now(), ?, 'Ingrid Solbakken')
                """,
                k,
                Ids.next(),
                p.person.id(),
                partner,
                "plan.mal:" + mal,
                Ids.next());
        var asked = page(p.veileder, base(plan));
        assertThat(asked).contains("Jobbspor må få se mål 1.", "er spurt");
        assertThat(page(p.sara, "/minside/plan")).doesNotContain("må få se");
        assertThat(call(p.veileder, post(base(plan) + "/sporr")).getStatus())
                .as("it stands in the way of nothing")
                .isEqualTo(302);
    }

    @Test
    void aChildsPlanSaysOnBothPagesWhoApproves() throws Exception {
        try (var owner = TestDatabase.connect("helhet_owner");
                var statement = owner.createStatement()) {
            statement.execute(
                    "update person.person set fodselsdato = '%s' where id = '%s'"
                            .formatted(regler.today().minusYears(9), p.person.id()));
        }
        var plan = p.begin();
        p.fill(plan, regler.today());
        p.write(p.veileder, plan, Delslag.BARN.id(), Map.of("medvirkning", "Vi snakket sammen."));
        call(p.veileder, post(base(plan) + "/sporr"));
        assertThat(page(p.veileder, base(plan)))
                .contains("ingen forelder eller verge er registrert", "#representanter");
        assertThat(page(p.sara, "/minside/plan"))
                .contains("Du er for ung til å godkjenne planen alene.")
                .doesNotContain("/minside/plan/godkjenn\"");
        TestData.execute(
                """
                insert into samtykke.representant (kommunenr, bydel, id, person_id, slag, navn,
                  grunnlag, omfatter, fra, registrert, registrert_av, registrert_navn)
                values (?, '', ?, ?, 'FORELDER', 'Anne Myhre', 'Folkeregisteret', true,
                  date '2020-01-01', now(), ?, 'Test')
                """,
                p.person.kommunenr(),
                Ids.next(),
                p.person.id(),
                Ids.next());
        var html = page(p.veileder, base(plan));
        assertThat(html).contains("Anne Myhre", "Velg hvem");
        var half =
                call(
                        p.veileder,
                        post(base(plan) + "/godkjent")
                                .param("mate", "PAPIR")
                                .param("vitne", "Bente"));
        assertThat(half.getStatus()).isEqualTo(422);
        assertThat(half.getContentAsString())
                .contains("Velg hvem som godkjente for barnet.", "value=\"Bente\"");
    }

    @Test
    void eachSeesTheOthersWordsAndNothingIsSentWhileNothingHappens() throws Exception {
        var plan = p.begin();
        var mal = p.add(p.sara, plan, Delslag.MAL, null);
        var html = page(p.veileder, base(plan));
        var print = html.replaceAll("(?s).*name=\"print\" value=\"([^\"]*)\".*", "$1");
        assertThat(call(p.veileder, post(base(plan) + "/narvar").param("print", print)).getStatus())
                .isEqualTo(204);
        var saved =
                call(
                        p.sara,
                        post("/minside/plan/del/" + mal + "/lagre")
                                .param("versjon", "ord=0,hvis=0")
                                .param("ord", "Jeg vil <ta fagbrev>")
                                .param("hvis", ""));
        assertThat(saved.getContentAsString()).contains("\"versjon\":\"ord=1,hvis=0\"");
        call(p.sara, post("/minside/plan/narvar").param("apen", mal.toString()).param("print", ""));
        var seen = call(p.veileder, post(base(plan) + "/narvar").param("print", print));
        assertThat(seen.getStatus()).isEqualTo(200);
        assertThat(seen.getContentAsString())
                .contains("Jeg vil &lt;ta fagbrev&gt;", "Sara skriver", "h-draft--other");
    }

    @Test
    void aPlanInForceIsNotSentAgainUntilOneOfItsStepsIsDone() throws Exception {
        var plan = p.begin();
        p.fill(plan, regler.today());
        p.as(p.veileder, () -> plangodkjenning.ask(plan.id()));
        p.as(p.sara, () -> plangodkjenning.approve(plan.id(), deler.read(plan.id()).stand()));
        var html = page(p.veileder, base(plan));
        assertThat(html).contains("/plan.pdf?versjon=1", "Ingenting er endret.");
        var print = html.replaceAll("(?s).*name=\"print\" value=\"([^\"]*)\".*", "$1");
        assertThat(call(p.veileder, post(base(plan) + "/narvar").param("print", print)).getStatus())
                .isEqualTo(204);

        var steg = p.as(p.veileder, () -> kraft.findSteps(plan.id())).getFirst();
        p.as(p.sara, () -> steghandlinger.mark(plan.id(), steg.id(), true));
        assertThat(call(p.veileder, post(base(plan) + "/narvar").param("print", print)).getStatus())
                .isEqualTo(200);
    }

    @Test
    void aDraftIsHeldAgainstTheVersionInForce() throws Exception {
        var plan = p.begin();
        var mal = p.fill(plan, regler.today());
        p.as(p.veileder, () -> plangodkjenning.ask(plan.id()));
        p.as(p.sara, () -> plangodkjenning.approve(plan.id(), deler.read(plan.id()).stand()));
        p.as(p.veileder, () -> gang.draft(plan.id()));
        p.write(p.sara, plan, mal, Map.of("ord", "Jeg vil jobbe halvt."));
        assertThat(page(p.veileder, base(plan)))
                .contains("Jeg vil jobbe fullt.", "Jeg vil jobbe halvt.");
    }

    @Test
    void twoWhoWriteTheSameFieldSeeBothTexts() throws Exception {
        var plan = p.begin();
        var mal = p.add(p.sara, plan, Delslag.MAL, null);
        call(
                p.sara,
                post("/minside/plan/del/" + mal + "/lagre")
                        .param("versjon", "ord=0,hvis=0")
                        .param("ord", "Saras ord"));
        var stale =
                call(
                        p.veileder,
                        post(base(plan) + "/del/" + mal + "/lagre")
                                .param("versjon", "ord=0,hvis=0")
                                .param("ord", "Ingrids ord"));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString()).contains("Ingrids ord", "Saras ord", "Sara");
        var settled =
                call(
                        p.veileder,
                        post(base(plan) + "/del/" + mal + "/konflikt/ord")
                                .param("versjon", "1")
                                .param("valg", "begge")
                                .param("min", "Ingrids ord")
                                .param("annen", "Saras ord"));
        assertThat(settled.getRedirectedUrl()).isEqualTo(base(plan) + "#del-" + mal);
        assertThat(p.read(plan).find(mal).orElseThrow().text("ord"))
                .isEqualTo("Saras ord\n\nIngrids ord");
    }

    @Test
    void theButtonLeadsToWhatIsMissingAndThePersonApprovesWhatWasRead() throws Exception {
        var plan = p.begin();
        var asked = call(p.veileder, post(base(plan) + "/sporr"));
        assertThat(asked.getStatus()).isEqualTo(422);
        assertThat(asked.getContentAsString())
                .contains("Skriv minst ett mål.", "Skriv hvem som er med.");
        p.fill(plan, regler.today());
        assertThat(call(p.veileder, post(base(plan) + "/sporr")).getRedirectedUrl())
                .isEqualTo(base(plan));
        var html = page(p.sara, "/minside/plan");
        assertThat(html).contains("Godkjenn planen", "Jeg vil jobbe fullt.", "Ikke enig ennå");
        var stand = html.replaceAll("(?s).*name=\"stand\" value=\"([^\"]*)\".*", "$1");
        p.write(
                p.veileder,
                plan,
                Delslag.SAMARBEID.id(),
                java.util.Map.of("samarbeid", "Noe annet"));
        assertThat(call(p.sara, post("/minside/plan/godkjenn").param("stand", stand)).getStatus())
                .isEqualTo(409);
        var again =
                page(p.sara, "/minside/plan")
                        .replaceAll("(?s).*name=\"stand\" value=\"([^\"]*)\".*", "$1");
        call(p.sara, post("/minside/plan/godkjenn").param("stand", again));
        assertThat(page(p.veileder, base(plan)))
                .contains("Versjon 1 gjelder", "Endre planen")
                .doesNotContain("data-autosave");
        call(p.veileder, post(base(plan) + "/utkast"));
        p.write(
                p.veileder,
                plan,
                Delslag.SAMARBEID.id(),
                java.util.Map.of("samarbeid", "Fastlegen"));
        assertThat(page(p.veileder, base(plan)))
                .contains("Utkast til versjon 2", "Endret siden versjon 1", "<ins>Fastlegen</ins>");
        assertThat(page(p.veileder, base(plan) + "/versjoner"))
                .contains("Noe annet", "Fastlegen", "Jeg vil jobbe fullt.");
        for (var path :
                new String[] {base(plan) + "/plan.pdf", base(plan) + "/plan.pdf?versjon=1"}) {
            var pdf = call(p.veileder, get(path));
            assertThat(pdf.getStatus()).isEqualTo(200);
            assertThat(PdfStandards.violations(pdf.getContentAsByteArray(), PDFAFlavour.PDFUA_1))
                    .isEmpty();
            assertThat(PdfStandards.violations(pdf.getContentAsByteArray(), PDFAFlavour.PDFA_3_A))
                    .isEmpty();
        }
        assertThat(call(p.sara, get("/minside/plan/plan.pdf")).getContentAsByteArray())
                .startsWith("%PDF".getBytes());
    }

    @Test
    void aMeasureOfTheCatalogueBecomesAStepAndWhatIsRemovedCanBeTakenBack() throws Exception {
        var plan = p.begin();
        var mal = p.add(p.veileder, plan, Delslag.MAL, null);
        var key = Ids.next();
        var added =
                call(
                        p.veileder,
                        post(base(plan) + "/mal/" + mal + "/steg")
                                .param("nokkel", key.toString())
                                .param("tiltak", "jobbspor"));
        assertThat(added.getRedirectedUrl()).contains("apen=" + key);
        assertThat(page(p.veileder, base(plan) + "?apen=" + key))
                .contains("value=\"Jobbspor\"", "10 timer i uka", "Hent fra katalogen");
        call(p.veileder, post(base(plan) + "/del/" + key + "/fjern"));
        assertThat(p.read(plan).steg(mal)).isEmpty();
        call(p.veileder, post(base(plan) + "/del/" + key + "/tilbake"));
        assertThat(p.read(plan).steg(mal)).hasSize(1);
    }

    @Test
    void aLeaderWhoIsNoWorkerReadsAndHandsOverAndWritesNothing() throws Exception {
        var plan = p.begin();
        var only = p.s.ansatt("Turid Haugland", Rolle.LEDER);
        assertThat(page(only, base(plan)))
                .contains("Gi videre")
                .doesNotContain("Legg til mål", "Avslutt planen");
        call(
                only,
                post(base(plan) + "/koordinator")
                        .param("koordinator", p.kollega.brukerId().toString()));
        assertThat(page(only, base(plan))).contains("<p>Bente Kollega</p>");
        assertThat(call(only, post(base(plan) + "/sporr")).getStatus()).isEqualTo(403);
    }

    @Test
    void nobodyElseGetsInAndEveryLanguageIsDrawn() throws Exception {
        var plan = p.begin();
        p.fill(plan, regler.today());
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER);
        assertThat(call(stranger, get(base(plan))).getStatus()).isEqualTo(404);
        var other = Planene.resident(p.s.person("Kari", LocalDate.of(1980, 1, 1), "INGEN"));
        assertThat(call(other, get("/minside/plan")).getStatus()).isEqualTo(404);
        assertThat(call(p.sara, get(base(plan))).getStatus()).isEqualTo(403);
        for (var sprak : new String[] {"nb", "nn", "en"}) {
            for (var path :
                    new String[] {
                        base(plan),
                        base(plan) + "?apen=" + Delslag.PERIODE.id(),
                        base(plan) + "?apen=" + Delslag.UENIGHET.id(),
                        base(plan) + "?apen=" + new UUID(7, 7),
                        base(plan) + "/versjoner"
                    }) {
                var cookie = new Cookie("sprak", sprak);
                assertThat(call(p.veileder, get(path).cookie(cookie)).getStatus())
                        .as(path)
                        .isEqualTo(200);
            }
            assertThat(
                            call(p.sara, get("/minside/plan").cookie(new Cookie("sprak", sprak)))
                                    .getStatus())
                    .isEqualTo(200);
        }
        assertThat(page(p.leder, base(plan))).contains("Jeg vil jobbe fullt.");
        assertThat(page(p.sara, "/minside")).contains("Åpne planen din");
    }
}
