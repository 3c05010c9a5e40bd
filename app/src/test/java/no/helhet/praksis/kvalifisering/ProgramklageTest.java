package no.helhet.praksis.kvalifisering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.kvalifisering.Programinnhold.Type;
import no.helhet.praksis.kvalifisering.Programmene.Kontoret;
import no.helhet.praksis.person.PersonId;
import no.helhet.testing.HelhetTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Appeals against decisions on a programme, through the whole chain: sent by the participant or
/// registered, reviewed by one and decided by another, sent on, and made anew.
@HelhetTest
@Import(Programmene.class)
class ProgramklageTest {
    private static final LocalDate FOM = LocalDate.of(2026, 9, 1);
    private static final LocalDate TOM = LocalDate.of(2027, 5, 31);
    private static final String WISH = "Jeg vil ha plass i programmet.";
    @Autowired Programmene programmene;
    @Autowired ProgramvedtakRepository vedtak;
    @Autowired Programregler regler;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private Kontoret k;
    private PersonId person;

    @BeforeEach
    void open() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        k = programmene.office();
        person = k.person(Programmene.FODT);
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

    private Program refused() {
        var p = k.applied(person, FOM.minusDays(20));
        k.save(p.id(), Programmene.content(Type.AVSLATT, null, null, false, ""));
        assertThat(k.send(p.id()).felter()).containsExactly("Gjort");
        assertThat(k.sign(k.beslutter, p.id()).felter()).containsExactly("Gjort");
        return k.find(p.id());
    }

    private List<Programvedtak> decisions(Program p) {
        return k.as(() -> vedtak.findByProgram(p.id()));
    }

    private String vedtakId(Program p) {
        return p.id().kommunenr() + "-" + decisions(p).getLast().id();
    }

    /// The page of an appeal that a worker has registered today.
    private String registered(Program p) throws Exception {
        var answer = call(k.veileder, form(p, Ids.next(), WISH, regler.today(), ""));
        assertThat(answer.getStatus()).isEqualTo(302);
        return answer.getRedirectedUrl();
    }

    private AbstractMockHttpServletRequestBuilder<?> form(
            Program p, UUID id, String wish, LocalDate came, String noticed) {
        return post("/klage/mot/" + vedtakId(p))
                .param("nokkel", id.toString())
                .param("vedtak", vedtakId(p))
                .param("mate", "BREV")
                .param("mottatt", came.toString())
                .param("onsket", wish)
                .param("grunner", "Jeg er klar for arbeid.")
                .param("underrettet", noticed)
                .param("underrettetGrunn", "");
    }

    private void review(HelhetUser user, String appeal, String conclusion) throws Exception {
        var answer =
                call(
                        user,
                        post(appeal + "/vurdering")
                                .param("versjon", "0")
                                .param("nytt", "Et kurs i høst.")
                                .param("vurdert", "Kurset er tatt med.")
                                .param("konklusjon", conclusion)
                                .param("begrunnelse", "Vi har sett på saken på nytt.")
                                .param("utsettelse", "IKKE_AKTUELT")
                                .param("valg", "send"));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
    }

    private MockHttpServletResponse decide(HelhetUser user, String appeal) throws Exception {
        return call(
                user,
                post(appeal + "/avgjor")
                        .param("versjon", version(appeal))
                        .param("valg", "avgjor")
                        .param("habil", "true"));
    }

    private String version(String appeal) {
        return String.valueOf(
                Programmene.count(
                        "select version from klage.klage where id = ?",
                        UUID.fromString(appeal.substring(appeal.length() - 36))));
    }

    @Test
    void anAppealIsRegisteredFromTheProgrammeOnceAndListedWithItsKind() throws Exception {
        var p = refused();
        var path = "/kvalifisering/" + p.id().path();
        assertThat(page(k.veileder, path)).contains("/klage/mot/" + vedtakId(p));
        assertThat(page(k.veileder, "/klage/mot/" + vedtakId(p)))
                .contains("Avslag", p.nummer(), "nokkel");
        var id = Ids.next();
        for (int i = 0; i < 2; i++) {
            var answer = call(k.veileder, form(p, id, WISH, regler.today(), ""));
            assertThat(answer.getRedirectedUrl())
                    .isEqualTo("/klage/" + p.id().kommunenr() + "-" + id);
        }

        assertThat(page(k.veileder, "/klage/" + p.id().kommunenr() + "-" + id))
                .contains(WISH, "i tide", p.nummer(), path, "Avslag");
        assertThat(page(k.veileder, "/klage")).contains("Sara Myhre", "kvalifiseringsprogram");
        assertThat(page(k.veileder, path))
                .contains("/klage/" + p.id().kommunenr() + "-" + id, "vurderes");
        assertThat(page(k.veileder, "/person/" + person.path())).contains(p.nummer());
        var leder = programmene.data.ansatt(k.kommune, "Lise Leder", Rolle.LEDER);
        assertThat(page(leder, "/klage/statistikk")).contains("2026");
        assertThat(
                        Programmene.count(
                                "select count(*) from sak.oppgave where person_id = ?",
                                person.id()))
                .isZero();
        var stranger = programmene.office().veileder;
        assertThat(call(stranger, get("/klage/mot/" + vedtakId(p))).getStatus()).isEqualTo(403);
        assertThat(call(stranger, get("/klage/" + p.id().kommunenr() + "-" + id)).getStatus())
                .isEqualTo(403);
    }

    @Test
    void aFormThatIsNotWholeComesBackAndAnAppealAfterTheLimitIsLate() throws Exception {
        var p = refused();
        var faulty = call(k.veileder, form(p, Ids.next(), " ", regler.today(), ""));
        assertThat(faulty.getStatus()).isEqualTo(422);
        assertThat(faulty.getContentAsString())
                .contains("Jeg er klar for arbeid.", "action=\"/klage/mot/" + vedtakId(p));
        programmene.change(
                "update kvalifisering.vedtak set vedtatt = timestamptz '2026-10-01 12:00+02'"
                        + " where program_id = ?",
                p.id().id());

        var last =
                call(k.veileder, form(p, Ids.next(), WISH, LocalDate.of(2026, 10, 22), ""))
                        .getRedirectedUrl();
        var late =
                call(k.veileder, form(p, Ids.next(), WISH, LocalDate.of(2026, 10, 23), ""))
                        .getRedirectedUrl();

        assertThat(page(k.veileder, last)).contains("i tide");
        assertThat(page(k.veileder, late)).contains("for sent");
    }

    @Test
    void whatIsUpheldIsDecidedByAnotherAndSentOnWithTheProgrammesPapers() throws Exception {
        var p = refused();
        var appeal = registered(p);
        review(k.beslutter, appeal, "OPPRETTHOLDT");
        assertThat(decide(k.beslutter, appeal).getStatus()).isEqualTo(409);
        var second = programmene.data.ansatt(k.kommune, "Beate Beslutter", Rolle.BESLUTTER);

        assertThat(decide(second, appeal).getStatus()).isEqualTo(302);
        assertThat(call(k.veileder, post(appeal + "/klargjor")).getStatus()).isEqualTo(302);

        assertThat(page(k.veileder, appeal))
                .contains("oversendelsesbrev.pdf", "soknad.pdf", "klage.pdf", "vurdering.pdf")
                .contains("vedtak-" + p.nummer() + ".pdf");
        var today = regler.today().toString();
        assertThat(call(k.veileder, post(appeal + "/oversendt").param("dag", today)).getStatus())
                .isEqualTo(302);
        assertThat(page(k.resident(person), "/minside/program"))
                .contains("Statsforvalteren avgjør den");
        assertThat(
                        call(
                                        k.veileder,
                                        post(appeal + "/utfall")
                                                .param("utfall", "ENDRET")
                                                .param("svardag", today)
                                                .param("referanse", "2026/17")
                                                .param("merknader", ""))
                                .getStatus())
                .isEqualTo(302);
        assertThat(page(k.veileder, appeal)).contains("/omgjor/");
    }

    @Test
    void aRefusalThatIsOverturnedBecomesAGrantThatRefersToIt() throws Exception {
        var p = refused();
        var first = decisions(p).getFirst();
        var begin = "/kvalifisering/" + p.id().path() + "/omgjor/" + first.id();
        assertThat(call(k.veileder, post(begin)).getStatus()).isEqualTo(422);
        var appeal = registered(p);
        review(k.veileder, appeal, "OMGJORT");
        assertThat(decide(k.beslutter, appeal).getStatus()).isEqualTo(302);
        assertThat(page(k.veileder, appeal)).contains("action=\"" + begin);

        for (int i = 0; i < 2; i++) {
            assertThat(call(k.veileder, post(begin)).getStatus()).isEqualTo(302);
        }
        assertThat(page(k.veileder, "/kvalifisering/" + p.id().path()))
                .contains("Klagen er tatt til følge");
        k.save(p.id(), Programmene.grant(FOM, TOM));
        assertThat(k.send(p.id()).felter()).containsExactly("Gjort");
        assertThat(k.sign(k.beslutter, p.id()).felter()).containsExactly("Gjort");

        var now = k.find(p.id());
        assertThat(now.status()).isEqualTo(Program.Status.I_PROGRAM);
        assertThat(now.omgjores()).isNull();
        assertThat(decisions(p).getLast().korrigerer()).isEqualTo(first.id());
        assertThat(decisions(p).getFirst()).isEqualTo(first);
        assertThat(page(k.veileder, appeal)).contains("Innvilget program");
        assertThat(page(k.veileder, "/kvalifisering/" + p.id().path()))
                .contains("gjort om", "etter klage");
        assertThat(page(k.resident(person), "/minside/program"))
                .contains("Vedtaket er gjort om.", "Du får medhold");
    }

    @Test
    void aGrantInForceIsMadeAnewWithOtherDays() throws Exception {
        var p = k.granted(person, FOM, TOM);
        var appeal = registered(p);
        review(k.veileder, appeal, "DELVIS_OMGJORT");
        assertThat(decide(k.beslutter, appeal).getStatus()).isEqualTo(302);
        assertThat(call(k.veileder, post(appeal + "/klargjor")).getStatus()).isEqualTo(422);
        var first = decisions(p).getFirst();

        call(k.veileder, post("/kvalifisering/" + p.id().path() + "/omgjor/" + first.id()));
        assertThat(
                        k.save(p.id(), Programmene.extend(TOM.plusDays(1), TOM.plusDays(30), ""))
                                .felter())
                .containsExactly("Endret");
        k.save(p.id(), Programmene.grant(FOM, TOM.plusMonths(3)));
        assertThat(k.send(p.id()).felter()).containsExactly("Gjort");
        assertThat(k.sign(k.beslutter, p.id()).felter()).containsExactly("Gjort");

        assertThat(k.find(p.id()).tom()).isEqualTo(TOM.plusMonths(3));
        assertThat(call(k.veileder, post(appeal + "/klargjor")).getStatus()).isEqualTo(302);
        assertThat(page(k.veileder, appeal)).contains("Nytt vedtak");
    }

    @Test
    void aParticipantAppealsOnMinSideOnceAndFollowsIt() throws Exception {
        var p = refused();
        var resident = k.resident(person);
        var send = "/minside/program/klage/" + vedtakId(p);
        assertThat(page(resident, "/minside/program"))
                .contains("Du kan klage til og med", send, "Hva vil du ha endret?");
        var id = Ids.next();
        var empty =
                call(
                        resident,
                        post(send)
                                .param("nokkel", id.toString())
                                .param("klagevedtak", vedtakId(p))
                                .param("grunner", "Fordi <jeg> vil."));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString())
                .contains("Skriv hva du vil ha endret.", "Fordi &lt;jeg&gt; vil.");

        for (int i = 0; i < 2; i++) {
            var sent =
                    call(resident, post(send).param("nokkel", id.toString()).param("onsket", WISH));
            assertThat(sent.getStatus()).isEqualTo(302);
        }

        assertThat(page(resident, "/minside/program"))
                .contains("Nå vurderer vi saken på nytt")
                .doesNotContain("Hva vil du ha endret?");
        assertThat(page(k.veileder, "/klage/" + p.id().kommunenr() + "-" + id))
                .contains(WISH, "digitalt");
        assertThat(
                        Programmene.count(
                                "select count(*) from klage.klage where person_id = ?",
                                person.id()))
                .isEqualTo(1);
        var another = k.resident(k.person(Programmene.FODT));
        assertThat(
                        call(
                                        another,
                                        post(send)
                                                .param("nokkel", Ids.next().toString())
                                                .param("onsket", WISH))
                                .getStatus())
                .isEqualTo(404);
    }
}
