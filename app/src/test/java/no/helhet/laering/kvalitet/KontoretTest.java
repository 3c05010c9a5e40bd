package no.helhet.laering.kvalitet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.platform.document.PdfStandards;
import no.helhet.register.RegisterEndret;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;
import no.helhet.testing.TestDatabase;

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
import org.verapdf.pdfa.flavours.PDFAFlavour;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;

/// The leader's page, its rows, budget and letter.
@HelhetTest
class KontoretTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final YearMonth OKTOBER = YearMonth.of(2026, 10);
    private static final String MONTHS_OF_IT =
            """
            with it as (select k, m, p, (date '2024-06-01' + m * interval '1 month')::date maned
              from (select ?::text k) w, generate_series(0, 29) m, generate_series(0, 9) p)
            """;
    @Autowired TestData data;
    @Autowired TestClock clock;
    @Autowired WebApplicationContext context;
    @Autowired Kontoroppdatering oppdatering;
    @Autowired Manedsbrev manedsbrev;
    @Autowired Kontorvarsel varsel;
    private MockMvc mvc;
    private Kommune kommune;
    private HelhetUser leder;

    @BeforeEach
    void makeOffice() {
        today(LocalDate.of(2026, 11, 17));
        kommune = data.kommune();
        leder = data.ansatt(kommune, "Lise Leder", Rolle.LEDER);
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void anOfficeWithoutFiguresSaysWhereTheyComeFrom() throws Exception {
        assertThat(page("/kontoret"))
                .contains(
                        "Det er ingen tall for kontoret ennå.",
                        "Ingenting ved kontoret er forsinket.")
                .doesNotContain("Slik går det");
    }

    @Test
    void aChangeThatIsMoreThanChanceIsMarkedWithTheMonthItBeganAndTheRestIsOrdinary()
            throws Exception {
        history(kommune, true);
        refresh();

        var page = page("/kontoret");

        assertThat(page).contains("oktober 2026, mot kontorets egne 12 første måneder");
        assertThat(line(page, "NI_AV_TI"))
                .contains("24 dager", "Høyere siden mars", "24 måneder, snitt");
        assertThat(line(page, "MEDIAN")).contains("Vanlig variasjon");
        assertThat(line(page, "HENTET")).contains("7 av 10", "Vanlig variasjon");
        assertThat(page)
                .contains(
                        "<b>De sakene som tar lengst tid, tar lengre tid, og det er ikke tilfeldig:"
                                + " det har vart siden mars.</b>",
                        "Av dem som møtte opp, ble 7 av 10 hentet innen 15 minutter.");
        assertThat(page).contains("Barna", "3 stopp i oktober 2026");
    }

    @Test
    void aMonthThatIsNotOverIsShownButNotJudged() throws Exception {
        history(kommune, true);
        refresh();

        assertThat(page("/kontoret?maned=2026-11"))
                .contains("Måneden er ikke over. Tallene er så langt", "november 2026")
                .doesNotContain("Høyere siden");
    }

    @Test
    void everyFigureOpensRowsThatAddUpToIt() throws Exception {
        history(kommune, true);
        refresh();

        assertThat(page("/kontoret/rader?maal=HENTET&maned=2026-10"))
                .contains("7 av 10 telles med", "Minutter ventet");
        var recipients = page("/kontoret/rader?maal=UNGE&maned=2026-10");
        assertThat(recipients).contains("til sammen 6", "/sak/" + kommune.kommunenr() + "-");
        assertThat(recipients.split("<tr class=\"aksel-table__row\">")).hasSize(6 + 2);
        assertThat(page("/kontoret/rader?maal=PORT&maned=2026-10"))
                .contains("til sammen 3", "Barna");
        assertThat(call(get("/kontoret/rader?maal=INGEN&maned=2026-10"), leder).getStatus())
                .isEqualTo(404);
        assertThat(call(get("/kontoret/rader?maal=UNGE&maned=x"), leder).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theYoungAreCountedPerThousandWhereItIsKnownHowManyLiveThere() throws Exception {
        history(kommune, false);
        refresh();
        assertThat(line(page("/kontoret"), "UNGE")).doesNotContain("per 1 000");
        var file = Ids.next();
        TestData.execute(
                """
                insert into omrade.import (id, filnavn, sha256, kilde, status, kobling, lest, lest_av, lest_navn)
                values (?, 'f.csv', 'x', 'SSB', 'LEST', '{}', now(), ?, 'Kari')
                """,
                file,
                leder.brukerId());
        for (int age = 18; age <= 24; age++) {
            for (var sex : List.of("MANN", "KVINNE")) {
                TestData.execute(
                        """
                        insert into omrade.tall (variabel, niva, kode, ar, kjonn, alder_fra, alder_til, verdi, import_id)
                        values ('FOLKEMENGDE', 'KOMMUNE', ?, 2025, ?, ?, ?, 10, ?)
                        """,
                        kommune.kommunenr(),
                        sex,
                        age,
                        age,
                        file);
            }
        }

        assertThat(line(page("/kontoret"), "UNGE")).contains("6 (43 per 1 000)");
    }

    @Test
    void thatRowsWereOpenedIsLogged() throws Exception {
        history(kommune, false);
        page("/kontoret/rader?maal=UNGE&maned=2026-10");

        assertThat(
                        count(
                                "select count(*) from kvalitet.hendelse where kommunenr = ? and"
                                        + " type = 'KONTORTALL_RADER_LEST' and data ->> 'maal' ="
                                        + " 'UNGE'"))
                .isEqualTo(1);
    }

    @Test
    void anotherRoleAndAnotherOfficeSeeNothingOfIt() throws Exception {
        history(kommune, true);
        refresh();
        var veileder = data.ansatt(kommune, "Kari Veileder", Rolle.VEILEDER);
        var other = data.ansatt(data.kommune(), "Anders Annen", Rolle.LEDER);

        for (var address :
                List.of(
                        "/kontoret",
                        "/kontoret/rader?maal=UNGE&maned=2026-10",
                        "/kontoret/budsjett",
                        "/kontoret/brev")) {
            assertThat(call(get(address), veileder).getStatus()).as(address).isEqualTo(403);
        }
        assertThat(text(call(get("/kontoret"), other)))
                .contains("Det er ingen tall for kontoret ennå.");
        assertThat(text(call(get("/kontoret/rader?maal=UNGE&maned=2026-10"), other)))
                .contains("Det er ingen rader i måneden.");
    }

    @Test
    void figuresThatRestOnFewAreNotPublishedAndThreeLikeOfficesMakeAComparison() throws Exception {
        history(kommune, true);
        refresh();
        for (int i = 0; i < 3; i++) {
            var like = data.kommune();
            history(like, false);
            TestData.as(
                    data.ansatt(like, "L", Rolle.LEDER),
                    () -> {
                        oppdatering.refresh(true);
                        return 0;
                    });
        }

        assertThat(
                        count(
                                "select count(*) from kvalitet.publisert where kommunenr = ?"
                                        + " and maal in ('PORT', 'KOSTNAD', 'OMGJORT')"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from kvalitet.publisert where kommunenr = ?"
                                        + " and maal = 'NODHJELP'"))
                .as("of three decided the same day")
                .isZero();
        assertThat(
                        count(
                                "select count(*) from kvalitet.publisert where kommunenr = ? and"
                                        + " maal = 'UNGE' and maned = '2026-10-01' and verdi = 6"))
                .isEqualTo(1);
        var page = page("/kontoret");
        assertThat(page).contains("Hvilke kontor det er sammenlignet med");
        assertThat(line(page, "UNGE")).contains("data-label=\"Lignende kontor\">6</td>");
        assertThat(line(page, "NODHJELP")).contains("data-label=\"Lignende kontor\">–</td>");
    }

    @Test
    void theSameRowsComeOfTheSameRegisterHoweverOftenItIsRead() {
        history(kommune, true);
        refresh();
        var rows = "select count(*) from kvalitet.kontormaned where kommunenr = ?";
        var first = count(rows);
        refresh();
        oppdatering.runAll(false);

        assertThat(count(rows)).isEqualTo(first).isPositive();
    }

    @Test
    void whatChangesInTheRegisterReachesTheFiguresByAJobThatIsKeptAndToldOnceASlice() {
        history(kommune, false);
        refresh();
        // Far ahead, so that the job does not run before it is looked at.
        clock.move(Duration.ofDays(36_500));
        var event = new RegisterEndret(kommune.kommunenr());
        varsel.on(event);
        varsel.on(event);
        var jobs =
                "select count(*) from teknisk.scheduled_tasks where task_name ="
                        + " 'kvalitet-kontortall-snart' and task_instance like ? || '-%'";
        assertThat(count(jobs)).isEqualTo(1);
        clock.move(Duration.ofSeconds(Kontorvarsel.SECONDS));
        varsel.on(event);
        assertThat(count(jobs)).as("what changes later belongs to the next slice").isEqualTo(2);

        today(LocalDate.of(2026, 11, 17));
        var young =
                "select teller from kvalitet.kontormaned where kommunenr = ? and maal = 'UNGE' and"
                        + " maned = '2026-10-01'";
        assertThat(count(young)).isEqualTo(6);
        TestData.execute(
                """
                insert into register.personmaned (kommunenr, bydel, pseudonym, maned, enhetsnr, alder, barn, bidrag_ore,
                  mottaker, ny_mottaker, kvp_mottaker, apen_sak, i_program, har_plan)
                values (?, '', gen_random_uuid(), date '2026-10-01', ?, 20, 0, 100, true, true, false, false, false, false)
                """,
                kommune.kommunenr(),
                kommune.enhetsnr());
        varsel.on(event);

        await().atMost(Duration.ofSeconds(30)).until(() -> count(young) == 7);
    }

    @Test
    void theBudgetIsHeldAgainstTheForecastAndAllThatWasBeforeStays() throws Exception {
        history(kommune, true);
        refresh();
        assertThat(page("/kontoret/budsjett?ar=2026"))
                .contains("Det er ikke satt noe budsjett for 2026.");
        assertThat(text(call(budget("0", "", "", 400), leder)))
                .contains("Skriv beløpet i kroner, større enn null.", "Skriv hvilket vedtak");
        assertThat(call(budget("0", "100 000", "Sak 12/25", 302), leder).getStatus())
                .isEqualTo(302);
        assertThat(call(budget("0", "120 000", "Samtidig", 409), leder).getStatus()).isEqualTo(409);
        assertThat(call(budget("1", "130 000", "Revidert i juni", 302), leder).getStatus())
                .isEqualTo(302);

        assertThat(page("/kontoret/budsjett?ar=2026"))
                .contains("Sak 12/25", "Revidert i juni", "130\u00a0000\u00a0kr", "Lise Leder")
                .doesNotContain("Samtidig");
        assertThat(page("/kontoret")).contains("mot 0,13 i budsjett, 80 % intervall");
        assertThat(call(get("/kontoret/budsjett?ar=1999"), leder).getStatus()).isEqualTo(404);
    }

    @Test
    void theMonthlyLetterIsAPdfThatIsKeptWithItsFigures() throws Exception {
        history(kommune, true);
        refresh();
        var id = Ids.next();
        var made =
                post("/kontoret/brev").param("maned", "2026-10").param("id", "" + id).with(csrf());
        assertThat(call(made, leder).getRedirectedUrl()).isEqualTo("/kontoret/brev");
        assertThat(
                        call(
                                        post("/kontoret/brev")
                                                .param("maned", "2026-10")
                                                .param("id", "" + id)
                                                .with(csrf()),
                                        leder)
                                .getRedirectedUrl())
                .isEqualTo("/kontoret/brev");

        assertThat(count("select count(*) from kvalitet.brev where kommunenr = ?")).isEqualTo(1);
        assertThat(page("/kontoret/brev")).contains("oktober 2026", "Bokmål", "Lise Leder");
        var address = "/kontoret/brev/" + kommune.kommunenr() + "-" + id;
        var pdf = call(get(address), leder);
        assertThat(pdf.getContentType()).isEqualTo("application/pdf");
        assertThat(new String(pdf.getContentAsByteArray(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        for (var flavour : List.of(PDFAFlavour.PDFA_3_A, PDFAFlavour.PDFUA_1)) {
            assertThat(PdfStandards.violations(pdf.getContentAsByteArray(), flavour))
                    .as("%s", flavour)
                    .isEmpty();
        }
        assertThat(
                        count(
                                "select count(*) from kvalitet.brev where kommunenr = ? and tall"
                                    + " ->> 'maned' = 'oktober 2026' and tall::text like '%Høyere"
                                    + " siden mars%'"))
                .isEqualTo(1);
        var other = data.ansatt(data.kommune(), "Anders Annen", Rolle.LEDER);
        assertThat(call(get(address), other).getStatus()).isEqualTo(404);
        Files.createDirectories(Path.of("target/kvalitet"));
        Files.write(Path.of("target/kvalitet/brev.pdf"), pdf.getContentAsByteArray());
    }

    @Test
    void theLetterComesByItselfOnTheFirstWorkingDayAndOnce() {
        history(kommune, true);
        today(LocalDate.of(2026, 11, 1));
        refresh();
        manedsbrev.run();
        var letters = "select count(*) from kvalitet.brev where kommunenr = ?";
        assertThat(count(letters)).as("a Sunday").isZero();
        today(LocalDate.of(2026, 11, 2));
        manedsbrev.run();
        today(LocalDate.of(2026, 11, 3));
        manedsbrev.run();

        assertThat(count(letters)).isEqualTo(1);
    }

    @Test
    void theOlderAddressShowsTheSamePageAndItIsInThreeLanguages() throws Exception {
        history(kommune, true);
        owner("update register.betaling set belop_ore = belop_ore * 1000 where kommunenr = ?");
        owner(
                """
                insert into sak.sak (kommunenr, bydel, id, saksnr, person_id, enhetsnr, type, fom, tom, status,
                  saksbehandler, saksbehandler_navn, sokt, frist, opprettet)
                select ?, '', gen_random_uuid(), '2026-8' || n, gen_random_uuid(), '%s', 'OKONOMISK_STONAD',
                  date '2026-11-01', date '2026-11-30', 'UNDER_BEHANDLING', md5('w' || n %% 5)::uuid,
                  (array['Marte Lien', 'Jonas Eikeland', 'Ingrid Solbakken', 'Amir Rahimi', 'Linn Ekeberg'])[1 + n %% 5],
                  date '2026-11-17' - n %% 43, date '2026-12-17' - n %% 43, now()
                from generate_series(1, 120) n
                """
                        .formatted(kommune.enhetsnr()));
        refresh();
        call(budget("0", "148 800 000", "Sak 12/25", 302), leder);

        assertThat(page("/leder"))
                .contains("href=\"/kontoret\"", "Trenger deg nå", "over en måned uten svar");
        dump("kontoret", page("/kontoret"));
        dump("rader", page("/kontoret/rader?maal=NI_AV_TI&maned=2026-10"));
        dump("budsjett", page("/kontoret/budsjett?ar=2026"));
        dump("vekter", page("/leder/saksvekter"));
        assertThat(in("nn"))
                .contains("Treng deg no", "Høgare sidan mars", "Opne søknader etter alder");
        assertThat(in("en"))
                .contains("Needs you now", "Higher since March", "Open applications by age");
    }

    private String in(String language) throws Exception {
        var page = text(call(get("/kontoret").cookie(new Cookie("sprak", language)), leder));
        dump("kontoret-" + language, page);
        return page;
    }

    private void owner(String sql) throws SQLException {
        try (var connection = TestDatabase.connect("helhet_owner");
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, kommune.kommunenr());
            statement.executeUpdate();
        }
    }

    private MockHttpServletRequestBuilder budget(
            String nr, String belop, String grunn, int status) {
        assertThat(status).isPositive();
        return post("/kontoret/budsjett")
                .param("ar", "2026")
                .param("nr", nr)
                .param("belop", belop)
                .param("grunn", grunn)
                .with(csrf());
    }

    /// Thirty months that end in November 2026: ten at the desk, ten decisions, ten recipients of
    /// whom six are young.
    ///
    /// @param slower the slowest decisions take longer from March 2026
    private static void history(Kommune where, boolean slower) {
        var k = where.kommunenr();
        TestData.execute(
                MONTHS_OF_IT
                        + """
                        insert into register.sak (kommunenr, bydel, id, pseudonym, enhetsnr, saksnr, type, sokt, frist, trukket)
                        select k, '', gen_random_uuid(), md5(k || p)::uuid, k, '2024-' || p, 'OKONOMISK_STONAD', date '2024-06-01',
                          date '2024-07-01', false
                        from it where m = 0
                        """,
                k);
        TestData.execute(
                MONTHS_OF_IT
                        + """
                        insert into register.henvendelse (kommunenr, bydel, id, pseudonym, enhetsnr, dag, kanal, gjelder,
                          hast, tolk, ankom, ventet_sekunder)
                        select k, '', gen_random_uuid(), gen_random_uuid(), k, maned + p, 'OPPMOTE', 'BOLIG', 'NEI', false,
                          maned + p, case when p < 7 + m % 2 then 300 else 1800 end
                        from it
                        """,
                k);
        TestData.execute(
                MONTHS_OF_IT
                        + """
                        insert into register.vedtak (kommunenr, bydel, id, pseudonym, enhetsnr, sak_id, type, utfall, belop_ore,
                          fom, tom, dato, sokt, brukt_dager, vilkar, korrigert, returer)
                        select k, '', gen_random_uuid(), md5(k || p)::uuid, k, gen_random_uuid(), 'OKONOMISK_STONAD', 'INNVILGET', 100,
                          maned, maned, maned + 1 + p, maned,
                          case when p < 5 then 4 + m % 2 when p < 8 then 9 + m % 2
                            when ? and maned >= '2026-03-01' then 24 else 16 + 2 * (m % 2) end,
                          '{}'::text[], false, (p = m % 2)::int
                        from it
                        union all
                        select k, '', gen_random_uuid(), md5(k || p)::uuid, k, gen_random_uuid(), 'NODHJELP', 'INNVILGET', 100,
                          maned, maned, maned + 2, maned + 2, 0, '{}'::text[], false, 0
                        from it where p < 3
                        """,
                k,
                slower);
        TestData.execute(
                MONTHS_OF_IT
                        + """
                        insert into register.personmaned (kommunenr, bydel, pseudonym, maned, enhetsnr, alder, barn, bidrag_ore,
                          mottaker, ny_mottaker, kvp_mottaker, apen_sak, i_program, har_plan)
                        select k, '', md5(k || p)::uuid, maned, k, case when p < 6 then 20 else 45 end,
                          case when p = 9 then 2 + m % 2 else 0 end, 100, true, m = 0, false, false, p = 0, p < 3
                        from it
                        """,
                k);
        TestData.execute(
                MONTHS_OF_IT
                        + """
                        insert into register.betaling (kommunenr, bydel, id, pseudonym, enhetsnr, form, for_maned, belop_ore,
                          dag, status)
                        select k, '', gen_random_uuid(), md5(k || p)::uuid, k, 'BIDRAG', maned, 100000 + 5000 * (m % 12), maned + 19,
                          'UTBETALT'
                        from it
                        """,
                k);
        TestData.execute(
                MONTHS_OF_IT
                        + """
                        insert into register.portstopp (kommunenr, bydel, id, port, pseudonym, enhetsnr, sak_id, dag)
                        select k, '', gen_random_uuid(), case when p = 2 then 'vilkar' else 'barna' end, md5(k || p)::uuid, k,
                          gen_random_uuid(), maned + 3
                        from it where p < 3
                        """,
                k);
        TestData.execute(
                MONTHS_OF_IT
                        + """
                        insert into register.klage (kommunenr, bydel, id, pseudonym, enhetsnr, vedtak_id, gjelder, mottatt, for_sen,
                          avgjort, utfall)
                        select k, '', gen_random_uuid(), md5(k || p)::uuid, k, gen_random_uuid(), 'STONAD', maned, false, maned + 4,
                          case when m % 3 = 0 then 'ENDRET' else 'STADFESTET' end
                        from it where p = 0
                        """,
                k);
    }

    private void refresh() {
        TestData.as(
                leder,
                () -> {
                    oppdatering.refresh(true);
                    return 0;
                });
    }

    private void today(LocalDate day) {
        clock.reset();
        clock.move(Duration.between(clock.instant(), day.atTime(12, 5).atZone(OSLO).toInstant()));
    }

    private long count(String sql) {
        try (var connection = TestDatabase.connect("helhet_owner");
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, kommune.kommunenr());
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The line of a measure, by the address of its rows.
    private static String line(String page, String maal) {
        var from = page.indexOf("/kontoret/rader?maal=" + maal);
        assertThat(from).as(maal).isPositive();
        return page.substring(from, page.indexOf("</tr>", from));
    }

    private static void dump(String name, String page) throws Exception {
        Files.createDirectories(Path.of("target/kvalitet"));
        Files.writeString(Path.of("target/kvalitet/" + name + ".html"), page);
    }

    private String page(String address) throws Exception {
        var response = call(get(address), leder);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return text(response);
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
