package no.helhet.praksis.kvalifisering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.praksis.kvalifisering.Program.Sluttgrunn;
import no.helhet.praksis.kvalifisering.Programmene.Kontoret;
import no.helhet.praksis.person.PersonId;
import no.helhet.regelverk.kvalifisering.Frammote;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;

import org.junit.jupiter.api.AfterEach;
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

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

/// Decisions on a programme that wait while an appeal is treated (fvl § 42), to the months they
/// are paid by.
@HelhetTest
@Import(Programmene.class)
class ProgramutsettelseTest {
    private static final YearMonth SEPTEMBER = YearMonth.of(2026, 9);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);
    private static final YearMonth DECEMBER = YearMonth.of(2026, 12);
    private static final LocalDate FOM = LocalDate.of(2026, 9, 1);
    private static final LocalDate TOM = LocalDate.of(2027, 8, 31);
    private static final LocalDate STOP = LocalDate.of(2026, 10, 15);

    /// 22 days of 1071.9096538...
    private static final long WHOLE_OCTOBER = 23_582_01;

    @Autowired Programmene programmene;
    @Autowired Programgang gang;
    @Autowired ProgramvedtakRepository vedtak;
    @Autowired ProgramstansRepository stanser;
    @Autowired OppholdRepository opphold;
    @Autowired Inndatasamling inndata;
    @Autowired Programregler regler;
    @Autowired Manedsjobb jobb;
    @Autowired ManedskjoringRepository kjoringer;
    @Autowired TestClock clock;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private Kontoret k;
    private HelhetUser second;
    private PersonId person;

    @BeforeEach
    void open() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        today(LocalDate.of(2026, 11, 5));
        k = programmene.office();
        second = programmene.data.ansatt(k.kommune, "Beate Beslutter", Rolle.BESLUTTER);
        person = k.person(Programmene.FODT);
    }

    @AfterEach
    void trueTime() {
        clock.reset();
    }

    private void today(LocalDate day) {
        clock.move(
                Duration.between(
                        clock.instant(), day.atTime(12, 0).atZone(Programregler.OSLO).toInstant()));
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

    private void done(HelhetUser user, AbstractMockHttpServletRequestBuilder<?> request)
            throws Exception {
        var answer = call(user, request);
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
    }

    private String appealed(Program p, UUID decision) throws Exception {
        var id = p.id().kommunenr() + "-" + decision;
        var answer =
                call(
                        k.veileder,
                        post("/klage/mot/" + id)
                                .param("nokkel", Ids.next().toString())
                                .param("vedtak", id)
                                .param("mate", "BREV")
                                .param("mottatt", regler.today().toString())
                                .param("onsket", "Jeg vil fortsette.")
                                .param("grunner", "")
                                .param("underrettet", "")
                                .param("underrettetGrunn", ""));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(302);
        return answer.getRedirectedUrl();
    }

    private void suspend(String appeal, boolean waits) throws Exception {
        done(
                second,
                post(appeal + "/iverksetting/" + (waits ? "utsett" : "opphev"))
                        .param("versjon", version(appeal))
                        .param("utsattGrunn", "Stønaden er det hun lever av."));
    }

    private static String version(String appeal) {
        return String.valueOf(
                Programmene.count(
                        "select version from klage.klage where id = ?",
                        UUID.fromString(appeal.substring(appeal.length() - 36))));
    }

    private Program stopped(Program p) {
        var version = k.find(p.id()).versjon();
        return Kontoret.done(
                k.as(() -> gang.end(p.id(), version, STOP, Sluttgrunn.UTEBLITT, "Kom ikke.")));
    }

    private Programstans stop(Program p) {
        return k.as(() -> stanser.findByProgram(p.id()).getLast());
    }

    private void makeOffice(YearMonth month) {
        var id = new ProgramId(k.kommune.kommunenr(), Ids.next());
        k.as(
                () -> {
                    kjoringer.insert(
                            id,
                            k.kommune.enhetsnr(),
                            month,
                            1,
                            regler.now(),
                            Programregler.actor());
                    return true;
                });
        jobb.run(id, k.kommune.enhetsnr());
    }

    private long benefit(Program p, YearMonth month) {
        return k.months(p.id()).stream()
                .filter(m -> m.maned().equals(month))
                .findFirst()
                .map(Manedsstonad::belopOre)
                .orElse(0L);
    }

    private static long payments(Program p, String status) {
        return Programmene.count(
                "select count(*) from utbetaling.utbetaling where sak_id = ? and status = ?",
                p.id().id(),
                status);
    }

    @Test
    void anEndThatWaitsLetsTheMonthsGoOnUntilTheAppealIsAnswered() throws Exception {
        var p = k.granted(person, FOM, TOM);
        k.present(p.id(), SEPTEMBER, inndata, regler);
        stopped(p);
        k.present(p.id(), OCTOBER, inndata, regler);
        makeOffice(SEPTEMBER);
        makeOffice(OCTOBER);
        var september = benefit(p, SEPTEMBER);
        assertThat(benefit(p, OCTOBER)).isPositive().isLessThan(WHOLE_OCTOBER);

        var appeal = appealed(p, stop(p).id());
        suspend(appeal, true);
        assertThat(k.find(p.id()).status()).isEqualTo(Program.Status.I_PROGRAM);
        assertThat(page(k.veileder, "/kvalifisering/" + p.id().path()))
                .contains("venter til klagen er avgjort");
        assertThat(page(second, appeal)).contains("Programmet og stønaden går videre");
        k.present(p.id(), OCTOBER, inndata, regler);
        today(LocalDate.of(2026, 12, 18));
        k.present(p.id(), NOVEMBER, inndata, regler);
        makeOffice(NOVEMBER);
        assertThat(benefit(p, OCTOBER)).isEqualTo(WHOLE_OCTOBER);
        assertThat(benefit(p, NOVEMBER)).isGreaterThan(22_000_00);

        suspend(appeal, false);
        var ended = k.find(p.id());
        assertThat(ended.status()).isEqualTo(Program.Status.AVSLUTTET);
        assertThat(ended.slutt()).isEqualTo(LocalDate.of(2026, 12, 18));
        today(LocalDate.of(2027, 2, 3));
        k.present(p.id(), DECEMBER, inndata, regler);
        makeOffice(DECEMBER);
        makeOffice(YearMonth.of(2027, 1));

        assertThat(benefit(p, SEPTEMBER)).isEqualTo(september);
        assertThat(benefit(p, OCTOBER)).isEqualTo(WHOLE_OCTOBER);
        // 14 weekdays to and with the 18th.
        assertThat(benefit(p, DECEMBER)).isEqualTo(15_006_74);
        assertThat(benefit(p, YearMonth.of(2027, 1))).isZero();
        assertThat(k.months(p.id())).allSatisfy(m -> assertThat(m.oppgjor()).isNotNull());
    }

    @Test
    void anInterruptionThatWaitsCountsItsDaysAndTakesEffectTheDayAfterItWaitsNoLonger()
            throws Exception {
        var p = k.granted(person, FOM, TOM);
        var key = Ids.next();
        Kontoret.done(
                k.as(() -> gang.pause(p.id(), key, Frammote.Grunn.AVBRUDD, STOP, null, "Uro.")));
        assertThat(k.as(() -> opphold.findByProgram(p.id()))).hasSize(1);

        var appeal = appealed(p, key);
        suspend(appeal, true);
        assertThat(k.as(() -> opphold.findByProgram(p.id()))).isEmpty();
        k.present(p.id(), OCTOBER, inndata, regler);
        assertThat(k.make(p.id(), OCTOBER).isDone()).isTrue();
        assertThat(benefit(p, OCTOBER)).isEqualTo(WHOLE_OCTOBER);

        suspend(appeal, false);
        assertThat(k.as(() -> opphold.findByProgram(p.id())))
                .extracting(Programopphold::fom)
                .containsExactly(LocalDate.of(2026, 11, 6));
        assertThat(k.make(p.id(), OCTOBER).isDone()).isTrue();
        assertThat(benefit(p, OCTOBER)).isEqualTo(WHOLE_OCTOBER);
    }

    @Test
    void aGrantThatWaitsHoldsItsMonthsAndWhatIsNotSentOfThem() throws Exception {
        var p = k.granted(person, FOM, TOM);
        k.present(p.id(), SEPTEMBER, inndata, regler);
        k.present(p.id(), OCTOBER, inndata, regler);
        makeOffice(SEPTEMBER);
        assertThat(payments(p, "PLANLAGT")).isEqualTo(1);

        var appeal = appealed(p, k.as(() -> vedtak.findByProgram(p.id())).getFirst().id());
        suspend(appeal, true);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(payments(p, "HOLDT_TILBAKE")).isEqualTo(1));
        makeOffice(OCTOBER);
        assertThat(benefit(p, OCTOBER)).isZero();
        assertThat(k.make(p.id(), OCTOBER).felter()).containsExactly("maned");

        suspend(appeal, false);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(payments(p, "PLANLAGT")).isEqualTo(1));
        makeOffice(OCTOBER);
        assertThat(benefit(p, OCTOBER)).isEqualTo(WHOLE_OCTOBER);
        assertThat(payments(p, "PLANLAGT")).isEqualTo(2);
    }

    @Test
    void aShorterProgrammeThatWaitsLeavesTheLongerInForce() throws Exception {
        var p = k.granted(person, FOM, TOM);
        var first = k.as(() -> vedtak.findByProgram(p.id())).getFirst();
        var shorter = LocalDate.of(2026, 12, 31);
        // Made anew after an earlier appeal.
        programmene.change(
                "update kvalifisering.program set omgjores = ? where id = ?",
                first.id(),
                p.id().id());
        k.save(p.id(), Programmene.grant(FOM, shorter));
        assertThat(k.send(p.id()).felter()).containsExactly("Gjort");
        assertThat(k.sign(k.beslutter, p.id()).felter()).containsExactly("Gjort");
        assertThat(k.find(p.id()).tom()).isEqualTo(shorter);

        var appeal = appealed(p, k.as(() -> vedtak.findByProgram(p.id())).getLast().id());
        suspend(appeal, true);
        assertThat(k.find(p.id()).tom()).isEqualTo(TOM);
        assertThat(k.find(p.id()).holdtFra()).isNull();

        today(LocalDate.of(2027, 1, 20));
        suspend(appeal, false);
        assertThat(k.find(p.id()).tom()).isEqualTo(LocalDate.of(2027, 1, 20));
    }

    @Test
    void anEndThatTheOfficeOverturnsIsSetAsideAndTheProgrammeGoesOn() throws Exception {
        var p = k.granted(person, FOM, TOM);
        stopped(p);
        var stans = stop(p);
        var setAside = "/kvalifisering/" + p.id().path() + "/omgjor/" + stans.id();
        assertThat(call(k.veileder, post(setAside)).getStatus()).isEqualTo(422);
        var appeal = appealed(p, stans.id());
        done(
                k.veileder,
                post(appeal + "/vurdering")
                        .param("versjon", "0")
                        .param("nytt", "Legeerklæring.")
                        .param("vurdert", "Hun var syk.")
                        .param("konklusjon", "OMGJORT")
                        .param("begrunnelse", "Fraværet var gyldig.")
                        .param("utsettelse", "IKKE_AKTUELT")
                        .param("valg", "send"));
        done(
                second,
                post(appeal + "/avgjor")
                        .param("versjon", version(appeal))
                        .param("valg", "avgjor")
                        .param("habil", "true"));
        assertThat(page(k.veileder, appeal)).contains("Opphev vedtaket", setAside);

        for (int i = 0; i < 2; i++) {
            done(k.veileder, post(setAside));
        }

        assertThat(k.find(p.id()).status()).isEqualTo(Program.Status.I_PROGRAM);
        assertThat(stop(p).isSetAside()).isTrue();
        assertThat(page(k.veileder, appeal)).contains("Vedtaket er opphevet");
        assertThat(page(k.veileder, "/kvalifisering/" + p.id().path())).contains("opphevet");
    }

    @Test
    void theParticipantReadsTheStopAndAppealsOnMinSide() throws Exception {
        var p = k.granted(person, FOM, TOM);
        stopped(p);
        var stans = stop(p);
        var resident = k.resident(person);
        var send = "/minside/program/klage/" + p.id().kommunenr() + "-" + stans.id();
        assertThat(page(resident, "/minside/program")).contains("Avsluttet program", send);
        assertThat(
                        call(
                                        resident,
                                        get(
                                                "/minside/program/"
                                                        + p.id().path()
                                                        + "/fil/"
                                                        + stans.brev()))
                                .getStatus())
                .isEqualTo(200);

        done(
                resident,
                post(send)
                        .param("nokkel", Ids.next().toString())
                        .param("onsket", "Jeg vil fortsette."));

        assertThat(page(resident, "/minside/program")).contains("Nå vurderer vi saken på nytt");
    }

    @Test
    void anAppealStandsWithItsLimitForTheProgrammesWorkerAndTheLeader() throws Exception {
        var p = k.granted(person, FOM, TOM);
        stopped(p);
        assertThat(page(k.veileder, "/arbeidsliste")).doesNotContain("klage på program");
        appealed(p, stop(p).id());
        var other = programmene.data.ansatt(k.kommune, "Olav Annen", Rolle.VEILEDER);
        var leader = programmene.data.ansatt(k.kommune, "Lise Leder", Rolle.LEDER);

        assertThat(page(k.veileder, "/arbeidsliste"))
                .contains("Én klage på program er ikke besvart", "frist ");
        assertThat(page(other, "/arbeidsliste")).doesNotContain("klage på program");
        assertThat(page(leader, "/leder")).contains("Én klage på program er ikke besvart");
        today(LocalDate.of(2027, 3, 1));
        assertThat(page(k.veileder, "/arbeidsliste")).contains("over fristen");
    }
}
