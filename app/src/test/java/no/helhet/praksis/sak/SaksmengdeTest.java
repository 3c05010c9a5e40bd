package no.helhet.praksis.sak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.platform.access.Fullmakt;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;
import no.helhet.testing.TestDatabase;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
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

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/// How the office's open cases stand, on the leader's page.
@HelhetTest
class SaksmengdeTest {
    @Autowired TestData data;
    @Autowired TestClock clock;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private Kommune kommune;
    private HelhetUser leder;
    private HelhetUser kari;
    private int cases;

    @BeforeEach
    void makeOffice() {
        kommune = data.kommune();
        leder = data.ansatt(kommune, "Lise Leder", Rolle.LEDER);
        kari = data.ansatt(kommune, "Kari Veileder", Rolle.VEILEDER);
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
    }

    @AfterEach
    void backToTheTrueTime() {
        clock.reset();
    }

    @Test
    void openCasesAreCountedByAgeAndThoseNobodyHasAnsweredInAMonthAskForTheLeader()
            throws Exception {
        sak(3, "NY", false);
        sak(10, "UNDER_BEHANDLING", false);
        sak(40, "UNDER_BEHANDLING", true);
        sak(41, "NY", false);
        sak(50, "VEDTATT", false);

        var page = text(call(get("/kontoret"), leder));

        assertThat(page)
                .contains("<b>Én søknad er over en måned uten svar.</b>")
                .contains("href=\"/leder/apne?alder=UBESVART\"", "4 søknader. Over en måned")
                .contains("Over en måned, foreløpig svar sendt 1, Over en måned, ikke svart 1");
        assertThat(text(call(get("/leder/apne?alder=UBESVART"), leder)))
                .contains("for 41 dager siden", "2026-90004")
                .doesNotContain("2026-90003");
        assertThat(text(call(get("/leder/apne"), leder))).contains("2026-90003", "Kari Veileder");
        assertThat(call(get("/leder/apne"), kari).getStatus()).isEqualTo(403);
    }

    @Test
    void theLoadIsWeighedAsItWasAgreedAndWhoHasMoreIsMarked() throws Exception {
        sak(3, "UNDER_BEHANDLING", false);
        sak(4, "VENTER_PA_SOKER", false);
        assertThat(text(call(get("/kontoret"), leder)))
                .contains("Kari Veileder 2", "Kontoret har ikke avtalt vekter");

        assertThat(call(weights("0", "1,5", "0,5", "1,9"), leder).getStatus()).isEqualTo(302);

        assertThat(text(call(get("/kontoret"), leder)))
                .contains("avtalt grense 1,9", "Én veileder har mer enn avtalt.")
                .contains("slik det er avtalt med tillitsvalgte 3. mars 2026");
        assertThat(text(call(get("/leder/saksvekter"), leder)))
                .contains("value=\"1,5\"", "Avtalt med tillitsvalgte");
    }

    @Test
    void childrenInterpreterAndAPlanInForceWeighBesides() throws Exception {
        var id = sak(3, "UNDER_BEHANDLING", false);
        call(weights("0", "1", "1", "30"), leder);
        assertThat(text(call(get("/kontoret"), leder))).contains("Kari Veileder 1");
        var barn = Saksdata.person(kommune, null).id();
        try (var owner = TestDatabase.connect("helhet_owner");
                var statement = owner.createStatement()) {
            statement.execute(
                    "update person.person set tolk = 'ar' where id ="
                            + " (select person_id from sak.sak where id = '%s')".formatted(id));
            statement.execute(
                    "update person.person set fodselsdato = current_date - 900 where id = '%s'"
                            .formatted(barn));
        }
        TestData.execute(
                """
                insert into person.relasjon (kommunenr, bydel, person_id, annen_id, type, kilde, dato)
                select kommunenr, '', person_id, ?, 'BARN', 'test', current_date
                from sak.sak where id = ?
                """,
                barn,
                id);
        TestData.execute(
                """
                insert into plan.plan (kommunenr, bydel, id, person_id, enhetsnr, koordinator,
                  koordinator_navn, versjon, begynt, begynt_av, begynt_navn)
                select kommunenr, '', ?, person_id, enhetsnr, saksbehandler, 'Kari Veileder', 1,
                  now(), saksbehandler, 'Kari Veileder'
                from sak.sak where id = ?
                """,
                Ids.next(),
                id);

        assertThat(text(call(get("/kontoret"), leder)))
                .as("kept for a minute")
                .contains("Kari Veileder 1");
        clock.move(Saksmengde.KEPT);
        assertThat(text(call(get("/kontoret"), leder))).contains("Kari Veileder 2,2");
    }

    @Test
    void whatWaitsForADecisionAndDelegationsThatEndStandBesideTheFigures() throws Exception {
        TestData.execute(
                """
                insert into platform.fullmakt (id, bruker_id, enhetsnr, type, grense_ore, fra, til, gitt_av)
                values (?, ?, ?, 'OKONOMISK_STONAD', 100000, current_date - 10, current_date + 20, 'X')
                """,
                Ids.next(),
                leder.brukerId(),
                kommune.enhetsnr());
        assertThat(text(call(get("/kontoret"), leder)))
                .contains("Én fullmakt går ut innen 30 dager", "Lise Leder, økonomisk stønad");
        TestData.execute(
                """
                insert into platform.fullmakt (id, bruker_id, enhetsnr, type, grense_ore, fra, til, gitt_av)
                values (?, ?, ?, 'OKONOMISK_STONAD', 100000, current_date, current_date + 200, 'X')
                """,
                Ids.next(),
                leder.brukerId(),
                kommune.enhetsnr());
        assertThat(text(call(get("/kontoret"), leder))).doesNotContain("går ut innen 30 dager");
    }

    @Test
    void aDraftThatWaitsIsCountedAndWhoIsAloneToSignIsNamed() throws Exception {
        var beslutter = data.ansatt(kommune, "Amir Rahimi", Rolle.BESLUTTER);
        data.fullmakt(beslutter, kommune, Fullmakt.Type.OKONOMISK_STONAD, 6_000_000);
        assertThat(text(call(get("/kontoret"), leder)))
                .doesNotContain("til beslutning", "er alene om å beslutte");
        draft(sak(3, "UNDER_BEHANDLING", false));

        assertThat(text(call(get("/kontoret"), leder)))
                .contains("href=\"/godkjenning\">Én sak til beslutning</a>")
                .contains("Amir Rahimi er alene om å beslutte");
    }

    @Test
    void nobodyIsAloneToSignWhenTheLeaderHasADelegationToo() throws Exception {
        var beslutter =
                data.ansatt(kommune, "Amir Rahimi", Rolle.BESLUTTER, Rolle.VEILEDER, Rolle.LEDER);
        data.fullmakt(beslutter, kommune, Fullmakt.Type.OKONOMISK_STONAD, 6_000_000);
        draft(sak(3, "UNDER_BEHANDLING", false));
        assertThat(text(call(get("/kontoret"), leder)))
                .as("one who has both roles is one")
                .contains("Amir Rahimi er alene om å beslutte");

        data.fullmakt(leder, kommune, Fullmakt.Type.NODHJELP, 20_000_000);
        assertThat(text(call(get("/kontoret"), leder)))
                .as("a delegation for emergencies decides no assistance")
                .contains("Amir Rahimi er alene om å beslutte");
        data.fullmakt(leder, kommune, Fullmakt.Type.OKONOMISK_STONAD, 20_000_000);

        assertThat(text(call(get("/kontoret"), leder)))
                .contains("Én sak til beslutning")
                .doesNotContain("er alene om å beslutte");
    }

    @Test
    void adviceThatWaitsForADecisionStandsThereWithTheDayOfTheOldestUntilItIsAnswered()
            throws Exception {
        advice("2026-03-04 09:00", null);
        advice("2026-03-02 09:00", null);
        advice("2026-02-01 09:00", "VEDTAK");

        assertThat(text(call(get("/kontoret"), leder)))
                .contains("href=\"/radgivning\">2 ", "2. mars")
                .doesNotContain("1. februar");
        var other = data.ansatt(data.kommune(), "Anders Annen", Rolle.LEDER);
        assertThat(text(call(get("/kontoret"), other))).doesNotContain("href=\"/radgivning\">2 ");
    }

    @Test
    void anEmergencyAccessStandsThereUntilTheLeaderHasAcknowledgedIt() throws Exception {
        owner(
                """
                insert into platform.nodtilgang (kommunenr, bydel, id, person_id, bruker_id, enhetsnr,
                  grunn, fra, til)
                values ('%s', '', gen_random_uuid(), gen_random_uuid(), '%s', '%s',
                  'Akutt behov for tak over hodet', now(), now())
                """
                        .formatted(kommune.kommunenr(), kari.brukerId(), kommune.enhetsnr()));
        var line = "Én bruk av nødrett venter på at du kvitterer";
        assertThat(text(call(get("/kontoret"), leder))).contains("href=\"/nodtilganger\"", line);
        owner(
                "update platform.nodtilgang set kvittert = now(), kvittert_av = '%s' where kommunenr = '%s'"
                        .formatted(leder.brukerId(), kommune.kommunenr()));

        assertThat(text(call(get("/kontoret"), leder))).doesNotContain(line);
    }

    @Test
    void weightsThatMakeNoSenseOrAreStaleAreRefusedAndWhatWasWrittenStays() throws Exception {
        var bad = call(weights("0", "mye", "0,5", "0"), leder);
        assertThat(bad.getStatus()).isEqualTo(400);
        assertThat(text(bad))
                .contains("value=\"mye\"", "Skriv hva en åpen sak teller", "Skriv grensen");
        call(weights("0", "1", "1", "30"), leder);

        var stale = call(weights("0", "2", "1", "30"), leder);

        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(text(stale)).contains("En annen har satt vektene mens du skrev.");
    }

    private static MockHttpServletRequestBuilder weights(
            String nr, String sak, String venter, String grense) {
        return post("/leder/saksvekter")
                .param("nr", nr)
                .param("sak", sak)
                .param("venter", venter)
                .param("nodhjelp", "1")
                .param("oppgave", "0,2")
                .param("barn", "0,5")
                .param("tolk", "0,3")
                .param("plan", "0,4")
                .param("grense", grense)
                .param("avtalt", "2026-03-03")
                .param("avtaltMed", "tillitsvalgte")
                .with(csrf());
    }

    private static void owner(String sql) throws SQLException {
        try (var owner = TestDatabase.connect("helhet_owner");
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private void draft(UUID sak) {
        TestData.execute(
                """
                insert into vedtak.utkast (kommunenr, bydel, id, sak_id, person_id, innhold, status,
                  forberedt_av, forberedt_navn, sendt, endret, endret_av, endret_navn)
                select kommunenr, '', ?, id, person_id, '{}', 'SENDT', saksbehandler, 'Kari Veileder',
                  now(), now(), saksbehandler, 'Kari Veileder'
                from sak.sak where id = ?
                """,
                Ids.next(),
                sak);
    }

    /// @param svar null for one that nobody has answered
    private void advice(String when, @Nullable String svar) {
        TestData.execute(
                """
                insert into radgivning.forslag (kommunenr, bydel, id, person_id, enhetsnr, tema, startet,
                  hvorfor, foreslatt, hos, hos_navn, svar, vedtaksdag, besvart)
                values (?, '', ?, ?, ?, 'BOLIG', date '2026-01-15', 'FLERE_MOTER',
                  ?::text::timestamp at time zone 'Europe/Oslo', ?, 'Kari Veileder', ?::text,
                  case when ?::text is not null then date '2026-02-02' end,
                  case when ?::text is not null then now() end)
                """,
                kommune.kommunenr(),
                Ids.next(),
                Saksdata.person(kommune, null).id(),
                kommune.enhetsnr(),
                when,
                kari.brukerId(),
                svar,
                svar,
                svar);
    }

    private UUID sak(int daysAgo, String status, boolean answered) {
        var id = Ids.next();
        var sokt = LocalDate.now(ZoneId.of("Europe/Oslo")).minusDays(daysAgo);
        TestData.execute(
                """
                insert into sak.sak (kommunenr, bydel, id, saksnr, person_id, enhetsnr, type, fom, tom, status,
                  saksbehandler, saksbehandler_navn, sokt, frist, forelopig_svar, opprettet)
                values (?, '', ?, ?, ?, ?, 'OKONOMISK_STONAD', ?, ?, ?, ?, 'Kari Veileder', ?, ?,
                  case when ? then now() end, now())
                """,
                kommune.kommunenr(),
                id,
                "2026-9%04d".formatted(++cases),
                Saksdata.person(kommune, null).id(),
                kommune.enhetsnr(),
                sokt,
                sokt.plusMonths(1),
                status,
                kari.brukerId(),
                sokt,
                sokt.plusMonths(1),
                answered);
        return id;
    }

    private static String text(MockHttpServletResponse response) throws Exception {
        response.setCharacterEncoding("UTF-8");
        return response.getContentAsString();
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request, HelhetUser user)
            throws Exception {
        var token = new TestingAuthenticationToken(user, null, List.of());
        return mvc.perform(request.with(authentication(token))).andReturn().getResponse();
    }
}
