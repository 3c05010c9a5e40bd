package no.helhet.praksis.sak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personkontakt;
import no.helhet.praksis.sak.web.Kontaktliste;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestData.Kommune;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Cases in which nobody has spoken with the person for long.
@HelhetTest
class KontaktTest {
    @Autowired TestData data;
    @Autowired Saksapning saksapning;
    @Autowired Tildeling tildeling;
    @Autowired Journal journal;
    @Autowired Kontaktoppfolging oppfolging;
    @Autowired Clock clock;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private Kommune kommune;
    private HelhetUser kari;
    private HelhetUser leder;

    @BeforeEach
    void makeOffice() {
        kommune = data.kommune();
        kari = data.ansatt(kommune, "Kari Veileder", Rolle.VEILEDER);
        leder = data.ansatt(kommune, "Lise Leder", Rolle.LEDER);
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
    }

    @Test
    void aCaseThatHasBeenQuietForLongerThanTheLimitIsOnTheListOldestFirst() {
        var quiet = quiet(40);
        var quieter = quiet(90);
        quiet(29);

        assertThat(mine().rows())
                .extracting(row -> row.sak().saksnr())
                .containsExactly(quieter.saksnr(), quiet.saksnr());
        assertThat(mine().rows().getFirst().dager()).isEqualTo(90);
        assertThat(TestData.as(kari, () -> oppfolging.countMine())).isEqualTo(2);
    }

    @Test
    void aNoteIsContact() {
        var sak = quiet(40);
        TestData.as(kari, () -> journal.write(sak.id(), "Samtale", "Hun ringte om husleien."));
        assertThat(mine().rows()).isEmpty();
    }

    @Test
    void aTalkWithThePersonIsContactInAllTheirOpenCases() {
        var person = Saksdata.person(kommune, null);
        quiet(person, 40);
        quiet(person, 50);
        quiet(60);

        tell(new Personkontakt(person, "", clock.instant()));

        assertThat(mine().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.dager()).isEqualTo(60));
    }

    @Test
    void aTalkHeardLateDoesNotHideANewerOne() {
        var person = Saksdata.person(kommune, null);
        quiet(person, 2);
        tell(new Personkontakt(person, "", clock.instant().minus(Duration.ofDays(80))));
        assertThat(mine().rows()).isEmpty();
    }

    @Test
    void aDecidedCaseIsNotLate() {
        var sak = quiet(40);
        change(
                "update sak.sak set status = 'VEDTATT' where kommunenr = ? and id = ?",
                kommune.kommunenr(),
                sak.id().id());
        assertThat(mine().rows()).isEmpty();
    }

    @Test
    void theLeaderSeesThoseOfTheWholeOfficeAndNoOthers() {
        var others = data.ansatt(kommune, "Ola Veileder", Rolle.VEILEDER);
        var sak = quiet(40);
        var elsewhere = data.kommune();
        var stranger = data.ansatt(elsewhere, "Fremmed Leder", Rolle.LEDER);

        assertThat(TestData.as(others, () -> oppfolging.findMine(0)).rows()).isEmpty();
        assertThat(TestData.as(leder, () -> oppfolging.findOffice(0)).rows())
                .extracting(row -> row.sak().saksnr())
                .containsExactly(sak.saksnr());
        assertThat(TestData.as(stranger, () -> oppfolging.countOffice())).isZero();
    }

    @Test
    void aLongListIsReadPageByPage() {
        var person = Saksdata.person(kommune, null);
        var total = Kontaktoppfolging.PAGE + 3;
        for (int i = 0; i < total; i++) {
            quiet(person, 40 + i);
        }
        var first = mine();
        assertThat(first.rows()).hasSize(Kontaktoppfolging.PAGE);
        assertThat(first.count()).isEqualTo(total);
        var second = TestData.as(kari, () -> oppfolging.findMine(first.next()));
        assertThat(second.rows()).hasSize(3);
        assertThat(second.next()).isNull();
    }

    @Test
    void theListShownIsOneAuditRowThatNamesAllOnIt() {
        quiet(40);
        quiet(50);
        mine();
        assertThat(
                        Saksdata.count(
                                "select count(*) from audit.innslag where kommunenr = ? and hva ="
                                        + " 'sak.utenkontakt' and cardinality(personer) = 2",
                                kommune))
                .isEqualTo(1);
    }

    @Test
    void aProtectedPersonIsOnTheListWithoutAName() {
        quiet(Saksdata.protectedPerson(kommune), 40);
        assertThat(TestData.as(leder, () -> oppfolging.findOffice(0)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.isNamed()).isFalse());
    }

    @Test
    void theFirstPagesSayHowManyAndLeadToThem() throws Exception {
        assertThat(page(kari, "/arbeidsliste")).doesNotContain("Følg opp");
        assertThat(page(leder, "/leder")).contains("Ingenting ved kontoret er forsinket.");
        assertThat(page(kari, "/arbeidsliste/uten-kontakt")).contains("Alle i åpne saker");
        var sak = quiet(40);

        assertThat(page(kari, "/arbeidsliste"))
                .contains("Følg opp", "1 sak uten kontakt de siste 30 dagene")
                .contains("/arbeidsliste/uten-kontakt");
        assertThat(page(leder, "/leder"))
                .contains("1 sak uten kontakt de siste 30 dagene", "/leder/uten-kontakt");
        assertThat(page(kari, "/arbeidsliste/uten-kontakt"))
                .contains(sak.saksnr(), "for 40 dager siden")
                .doesNotContain("Kari Veileder</td>");
        assertThat(page(leder, "/leder/uten-kontakt"))
                .contains(sak.saksnr(), "Kari Veileder", "for 40 dager siden");
    }

    @Test
    void theQuietCasesAreFoundByIndexUnderRowLevelSecurity() throws SQLException {
        var person = Saksdata.person(kommune, null);
        TestData.execute(
                """
                insert into sak.sak (kommunenr, bydel, id, saksnr, person_id, enhetsnr, type, fom, tom,
                  status, saksbehandler, sokt, frist, forelopig_svar, opprettet,
                  siste_kontakt)
                select ?, '', gen_random_uuid(), '2026-' || n, ?, (1000 + n % 40)::text,
                  'OKONOMISK_STONAD', date '2026-01-01', date '2026-01-31', 'UNDER_BEHANDLING',
                  ('01a205f6-0000-7000-8000-0000000000' || (10 + n % 60))::uuid,
                  date '2026-01-01', date '2026-02-01', date '2026-02-01', timestamptz '2026-01-01',
                  timestamptz '2026-11-01' - make_interval(days => n % 97)
                from generate_series(1, 6000) n
                """,
                kommune.kommunenr(), person.id());
        change("analyze sak.sak");
        assertThat(plan(KontaktRepository.EGNE, "'01a205f6-0000-7000-8000-000000000011'::uuid"))
                .contains("sak_stille_egen")
                .containsPattern("Index Cond: .*saksbehandler = .*siste_kontakt < ");
        assertThat(plan(KontaktRepository.KONTORETS, "'1003'"))
                .contains("sak_stille_kontor")
                .containsPattern("Index Cond: .*enhetsnr = .*siste_kontakt < ");
    }

    private String plan(String whose, String hvem) throws SQLException {
        var sql =
                ("select count(*) " + KontaktRepository.QUIET.formatted(whose))
                        .replace(":kommuner", "array['" + kommune.kommunenr() + "']")
                        .replace(":hvem", hvem)
                        .replace(":grense", "timestamptz '2026-10-01'");
        try (var connection = TestDatabase.connect("helhet_app");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "select set_config('helhet.kommuner', '"
                            + kommune.kommunenr()
                            + "', true), set_config('helhet.personer', '*', true)");
            var lines = new ArrayList<String>();
            try (var rows = statement.executeQuery("explain " + sql)) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            }
            connection.rollback();
            return String.join("\n", lines);
        }
    }

    private Kontaktliste mine() {
        return TestData.as(kari, () -> oppfolging.findMine(0));
    }

    private void tell(Personkontakt event) {
        Saksdata.asSystem(
                kommune,
                () -> {
                    oppfolging.heard(event);
                    return List.of();
                });
    }

    private static void change(String sql, Object... parameters) {
        try (var owner = TestDatabase.connect("helhet_owner");
                var statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            statement.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Sak quiet(int days) {
        return quiet(Saksdata.person(kommune, null), days);
    }

    /// A case of Kari's with no contact for so many days.
    private Sak quiet(PersonId person, int days) {
        var when = clock.instant().minus(Duration.ofDays(days));
        var sak =
                Saksdata.asSystem(
                        kommune,
                        () -> saksapning.open(Saksdata.soknad(kommune, person, when, false)));
        change(
                """
                update sak.sak set siste_kontakt = (timezone('Europe/Oslo', now())::date - ?
                    + time '12:00') at time zone 'Europe/Oslo', saksbehandler = ?,
                  saksbehandler_navn = 'Kari Veileder', status = 'UNDER_BEHANDLING'
                where kommunenr = ? and id = ?
                """,
                days,
                kari.brukerId(),
                kommune.kommunenr(),
                sak.id().id());
        return sak;
    }

    private String page(HelhetUser user, String address) throws Exception {
        var response =
                mvc.perform(
                                get(address)
                                        .with(
                                                authentication(
                                                        new TestingAuthenticationToken(
                                                                user, null, List.of()))))
                        .andReturn()
                        .getResponse();
        assertThat(response.getForwardedUrl()).as(address).isNull();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString();
    }
}
