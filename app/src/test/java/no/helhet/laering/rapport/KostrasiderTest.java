package no.helhet.laering.rapport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.formats.fodselsnummer.SyntheticNumbers;
import no.helhet.formats.kostra.Arbeidssituasjon;
import no.helhet.formats.kostra.Bosituasjon;
import no.helhet.formats.kostra.Livsoppholdskilde;
import no.helhet.formats.kostra.Programstatus;
import no.helhet.formats.kostra.Skjema;
import no.helhet.formats.kostra.Trygd;
import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.register.Faktum;
import no.helhet.register.Registerrader;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.jspecify.annotations.Nullable;
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
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// The pages of the state's reports: what is ready, what is put right, the delivery and what has
/// changed since.
@HelhetTest
class KostrasiderTest {
    private static final LocalDate BORN = LocalDate.of(1997, 5, 6);
    private static final String PAGE = "/rapport/kostra";
    @Autowired TestData data;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private TestData.Kommune kommune;
    private String k;
    private HelhetUser leder;
    private int persons;
    private UUID person = Ids.next();
    private UUID pseudonym = Ids.next();

    @BeforeEach
    void makeOffice() {
        kommune = data.kommune();
        k = kommune.kommunenr();
        leder = data.ansatt(kommune, "Lise Leder", Rolle.LEDER);
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
    }

    @Test
    void aYearWithNobodySaysSoInBothForms() throws Exception {
        assertThat(page(PAGE + "?ar=2026"))
                .contains("Ingen fikk utbetalt økonomisk sosialhjelp i 2026.")
                .doesNotContain("Lever ");
        assertThat(page(PAGE + "?skjema=11CF&ar=2026"))
                .contains("Ingen var i kvalifiseringsprogram i 2026.");
    }

    @Test
    void whatTheControlsFindIsGroupedAndEachGroupOpensItsLines() throws Exception {
        recipient("2026-00001", true);
        recipient("2026-00002", false);

        assertThat(page(PAGE + "?skjema=11F&ar=2026"))
                .contains("Mangler: Kilde til livsopphold", "Mangler: Saksbehandlers nummer")
                .contains("/rapport/kostra/funn?skjema=11F&amp;ar=2026&amp;kommune=" + k);
        assertThat(page(findings("MANGLER", "VKLO")))
                .contains("26-00002", "i situasjonen i saken", "#situasjon")
                .doesNotContain("26-00001");
        assertThat(page(findings("MANGLER", "SAKSBEHANDLER")))
                .contains("26-00001", "26-00002", "på linjens egen side");
    }

    @Test
    void aControlThatFindsNothingMoreLeadsBackToTheReport() throws Exception {
        recipient("2026-00001", true);
        var answer = call(get(findings("036", "")));
        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getHeader("Location")).startsWith(PAGE);
    }

    @Test
    void aLineIsPutRightShownWithWhoAndWhyAndTakenBack() throws Exception {
        recipient("2026-00001", true);
        var line = "/rapport/kostra/linje/" + k + "-" + person + "?skjema=11F&ar=2026";
        assertThat(page(line)).contains("Linje 26-00001", "kan ikke sendes", "ingen verdi");

        var key = Ids.next().toString();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(call(correct(key, "SAKSBEHANDLER", "SB12", "Nytt kontor")).getStatus())
                    .isEqualTo(302);
        }

        assertThat(page(line)).contains("SB12", "Nytt kontor", "Lise Leder", ">klar<");
        assertThat(page(PAGE + "?ar=2026")).contains("Lever 1 linje");
        assertThat(count("select count(*) from rapport.retting where kommunenr = ?")).isOne();

        var id = text("select id::text from rapport.retting where kommunenr = ?");
        assertThat(
                        call(post("/rapport/kostra/linje/"
                                                + k
                                                + "-"
                                                + person
                                                + "/retting/"
                                                + k
                                                + "-"
                                                + id
                                                + "/tilbake")
                                        .param("skjema", "11F")
                                        .param("ar", "2026")
                                        .with(csrf()))
                                .getStatus())
                .isEqualTo(302);
        assertThat(page(line)).contains("tatt tilbake av Lise Leder", "kan ikke sendes");
        assertThat(count("select count(*) from rapport.hendelse where kommunenr = ?")).isEqualTo(2);
    }

    @Test
    void whatWasTypedStandsWhenItIsRefusedAndTheFieldSaysWhy() throws Exception {
        recipient("2026-00001", true);
        var answer = call(correct(Ids.next().toString(), "PERSON_DUF", "12345", ""));
        answer.setCharacterEncoding("UTF-8");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("Et DUF-nummer har tolv sifre.", "Skriv hvorfor", "value=\"12345\"");
    }

    @Test
    void aFieldIsPutRightOnceUntilItIsTakenBack() throws Exception {
        recipient("2026-00001", true);
        call(correct(Ids.next().toString(), "SAKSBEHANDLER", "SB12", "Nytt kontor"));
        assertThat(
                        call(correct(Ids.next().toString(), "SAKSBEHANDLER", "SB13", "Igjen"))
                                .getStatus())
                .isEqualTo(422);
    }

    @Test
    void aCorrectionThatTheRegisterDisagreesWithIsSaid() throws Exception {
        recipient("2026-00001", true);
        call(correct(Ids.next().toString(), "PERSON_JOURNALNR", "26-90001", "Eldre nummer"));
        assertThat(page(PAGE + "?ar=2026")).contains("Rettet av kontoret");
        assertThat(page("/rapport/kostra/linje/" + k + "-" + person + "?skjema=11F&ar=2026"))
                .contains("Linje 26-90001", "26-00001", "registeret sier nå noe annet");
    }

    @Test
    void aDeliveryIsFrozenAndTheSameLinesAreTheSameDelivery() throws Exception {
        recipient("2026-00001", true);
        call(correct(Ids.next().toString(), "SAKSBEHANDLER", "SB12", "Nytt kontor"));

        var receipt = call(deliver("11F", false)).getHeader("Location");
        assertThat(receipt).startsWith("/rapport/kostra/levering/" + k + "-");
        assertThat(call(deliver("11F", false)).getHeader("Location")).isEqualTo(receipt);
        assertThat(count("select count(*) from rapport.levering where kommunenr = ?")).isOne();
        assertThat(page(receipt))
                .contains("Kvittering for levering 1", "Lise Leder", "SHA-256")
                .contains("De samme linjene ville blitt levert nå.");

        var file = call(post(receipt + "/fil").with(csrf()));
        assertThat(file.getHeader("Content-Disposition"))
                .contains("attachment", "11F-" + k + "-2026.txt");
        assertThat(file.getContentAsByteArray()).hasSize(340);
        assertThat(file.getContentAsString()).startsWith(k + "26").endsWith("\r\n");
        assertThat(
                        count(
                                "select count(*) from audit.innslag where kommunenr = ? and hva ="
                                        + " 'rapport.fil'"))
                .isOne();

        Registerrader.paid(k, pseudonym, YearMonth.of(2026, 10), 100_000, 0, 0);
        assertThat(page(receipt)).contains("Endrede linjer", "26-00001");
        assertThat(call(post(receipt + "/fil").with(csrf())).getContentAsByteArray())
                .isEqualTo(file.getContentAsByteArray());
        assertThat(call(deliver("11F", false)).getHeader("Location")).isNotEqualTo(receipt);
    }

    @Test
    void linesThatAreNotReadyAreLeftOutOnlyWhenThatIsSaid() throws Exception {
        recipient("2026-00001", true);
        call(correct(Ids.next().toString(), "SAKSBEHANDLER", "SB12", "Nytt kontor"));
        recipient("2026-00002", false);

        var refused = call(deliver("11F", false));
        refused.setCharacterEncoding("UTF-8");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("kryss av for at de blir utelatt");

        var receipt = call(deliver("11F", true)).getHeader("Location");
        assertThat(call(post(receipt + "/fil").with(csrf())).getContentAsByteArray()).hasSize(340);
    }

    @Test
    void aYearWithNothingReadyIsNotDelivered() throws Exception {
        recipient("2026-00001", false);
        assertThat(call(deliver("11F", true)).getStatus()).isEqualTo(422);
        assertThat(count("select count(*) from rapport.levering where kommunenr = ?")).isZero();
    }

    @Test
    void programmesAreReportedOnTheSamePageAndTheOldAddressLeadsThere() throws Exception {
        program("2026-00001", false);
        program("2026-00002", null);
        Registerrader.insert(k, running("2026-00009", LocalDate.of(2026, 9, 1), null));

        assertThat(page(PAGE + "?skjema=11CF&ar=2026"))
                .contains("Mangler: Om deltakeren kom fra program i en annen kommune")
                .contains("Ingen stønad er betalt i året.");
        assertThat(page(findings("MANGLER", "KVP_KOMM").replace("11F", "11CF")))
                .contains("26-00009", "Var i 2 program i året.", "#statistikk")
                .doesNotContain("26-00002");
        assertThat(call(get("/rapport/kvalifisering?ar=2026")).getHeader("Location"))
                .isEqualTo(PAGE + "?skjema=11CF&ar=2026");
    }

    @Test
    void otherMunicipalitiesUnknownYearsAndOthersLinesAreNotFound() throws Exception {
        recipient("2026-00001", true);
        var other = data.kommune().kommunenr();
        assertThat(call(get(PAGE + "?ar=2024")).getStatus()).isEqualTo(404);
        assertThat(call(get(PAGE + "?skjema=11X")).getStatus()).isEqualTo(404);
        assertThat(call(get(PAGE + "?kommune=" + other)).getStatus()).isEqualTo(404);
        assertThat(
                        call(get(
                                        "/rapport/kostra/linje/"
                                                + k
                                                + "-"
                                                + Ids.next()
                                                + "?skjema=11F&ar=2026"))
                                .getStatus())
                .isEqualTo(404);
        assertThat(call(get("/rapport/kostra/levering/" + k + "-" + Ids.next())).getStatus())
                .isEqualTo(404);
    }

    @Test
    void theLineOfOnesOwnFamilyIsClosed() throws Exception {
        recipient("2026-00001", true);
        var own = text("select fnr from person.person where kommunenr = ?");
        leder = data.ansatt(kommune, "Lise Leder", own, false, Rolle.LEDER);
        assertThat(
                        call(get(
                                        "/rapport/kostra/linje/"
                                                + k
                                                + "-"
                                                + person
                                                + "?skjema=11F&ar=2026"))
                                .getStatus())
                .isEqualTo(404);
    }

    @Test
    void theReportOfALargeMunicipalityIsSaidToBeOnItsWayFirst() throws Exception {
        recipient("2026-00001", true);
        assertThat(page(PAGE + "?ar=2026")).doesNotContain("lages og kontrolleres");
        TestData.execute(
                """
                insert into register.personmaned (kommunenr, bydel, pseudonym, maned, bidrag_ore,
                  mottaker, ny_mottaker, kvp_mottaker, apen_sak, i_program, har_plan)
                select ?, '', md5(p::text)::uuid, make_date(2026, m, 1), 100000,
                  true, false, false, false, false, false
                from generate_series(1, 3400) p cross join generate_series(1, 12) m
                """,
                k);
        assertThat(page(PAGE + "?ar=2026"))
                .contains("lages og kontrolleres", "hx-trigger=\"load\"", "&amp;ferdig=true")
                .doesNotContain("Mottakere i året");
        assertThat(page(PAGE + "?skjema=11CF&ar=2026")).doesNotContain("lages og kontrolleres");
        assertThat(page(PAGE + "?ar=2026&ferdig=true"))
                .contains("Mottakere i året", "Ukjent person")
                .doesNotContain("lages og kontrolleres");
    }

    @Test
    void aDistrictThatIsWrongIsPutRightWhereTheCaseOrTheProgrammeIs() {
        var sak = Ids.next();
        var program = Ids.next();
        var sosialhjelp =
                new Linjeadresser(Skjema.OKONOMISK_SOSIALHJELP, "0301", person, sak, null);
        var kvalifisering =
                new Linjeadresser(Skjema.KVALIFISERINGSSTONAD, "0301", person, null, program);
        assertThat(sosialhjelp.adresse(sosialhjelp.hvor("BYDELSNR")))
                .isEqualTo("/sak/0301-" + sak);
        assertThat(kvalifisering.adresse(kvalifisering.hvor("BYDELSNR")))
                .startsWith("/kvalifisering/0301-" + program);
    }

    @Test
    void theLeadersFirstPageLeadsToTheReport() throws Exception {
        assertThat(page("/leder")).contains(PAGE);
    }

    private String findings(String kontroll, String felt) {
        return PAGE
                + "/funn?skjema=11F&ar=2026&kommune="
                + k
                + "&kontroll="
                + kontroll
                + "&felt="
                + felt;
    }

    private MockHttpServletRequestBuilder correct(
            String key, String felt, String verdi, String grunn) {
        return post("/rapport/kostra/linje/" + k + "-" + person + "/retting")
                .param("skjema", "11F")
                .param("ar", "2026")
                .param("nokkel", key)
                .param("felt", felt)
                .param("verdi", verdi)
                .param("grunn", grunn)
                .with(csrf());
    }

    private MockHttpServletRequestBuilder deliver(String skjema, boolean leaveOut) {
        return post(PAGE + "/levering")
                .param("skjema", skjema)
                .param("ar", "2026")
                .param("kommune", k)
                .param("utelat", "" + leaveOut)
                .with(csrf());
    }

    private String page(String address) throws Exception {
        var response = call(get(address));
        response.setCharacterEncoding("UTF-8");
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse call(MockHttpServletRequestBuilder request) throws Exception {
        var token = new TestingAuthenticationToken(leder, null, List.of());
        return mvc.perform(request.with(authentication(token))).andReturn().getResponse();
    }

    private int count(String sql) throws SQLException {
        return Integer.parseInt(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (var connection = TestDatabase.connect("helhet_loader");
                var statement = connection.prepareStatement(sql)) {
            statement.setString(1, k);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private void recipient(String saksnr, boolean stated) {
        newPerson();
        var sak = Registerrader.sak(k, pseudonym, saksnr, LocalDate.of(2026, 3, 1));
        Registerrader.insert(k, sak);
        if (stated) {
            Registerrader.insert(
                    k,
                    new Faktum.Situasjon(
                            Ids.next(),
                            pseudonym,
                            null,
                            LocalDate.of(2026, 3, 2),
                            1,
                            Livsoppholdskilde.SOSIALHJELP,
                            Trygd.INGEN,
                            Arbeidssituasjon.DELTID,
                            Bosituasjon.LEID_PRIVAT,
                            true,
                            false,
                            false,
                            Set.of()));
        }
        Registerrader.paid(k, pseudonym, YearMonth.of(2026, 3), 971_200, 0, 0);
    }

    private void program(String nummer, @Nullable Boolean elsewhere) {
        newPerson();
        Registerrader.insert(k, running(nummer, LocalDate.of(2026, 2, 1), elsewhere));
    }

    private void newPerson() {
        person = Ids.next();
        pseudonym = Ids.next();
        TestData.execute(
                """
                insert into person.person (kommunenr, bydel, id, fnr, fodselsdato, kjonn, kjonn_kilde,
                  kjonn_dato, sivilstand, sivilstand_kilde, sivilstand_dato, pseudonym, opprettet)
                values (?, '', ?, ?, ?, 'MANN', 'FOLKEREGISTERET', date '2024-01-01',
                  'UGIFT', 'FOLKEREGISTERET', date '2024-01-01', ?, now())
                """,
                k,
                person,
                SyntheticNumbers.nth(BORN, persons++).orElseThrow().value(),
                BORN,
                pseudonym);
    }

    private Faktum.Program running(String nummer, LocalDate begynt, @Nullable Boolean elsewhere) {
        return new Faktum.Program(
                Ids.next(),
                pseudonym,
                k,
                nummer,
                1,
                LocalDate.of(2026, 1, 3),
                LocalDate.of(2026, 1, 22),
                begynt,
                null,
                List.of(begynt),
                List.of(Programstatus.I_PROGRAM),
                elsewhere,
                null,
                null,
                Set.of(),
                List.of(2026),
                List.of(""),
                null,
                null);
    }
}
