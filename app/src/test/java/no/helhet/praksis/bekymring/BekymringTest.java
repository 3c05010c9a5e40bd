package no.helhet.praksis.bekymring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Ids;
import no.helhet.platform.database.Scope;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.vedtak.Godkjenning;
import no.helhet.praksis.vedtak.Sakene;
import no.helhet.praksis.vedtak.Vedtaksbehandling;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/// Notices of concern through the whole chain, on a real database.
@HelhetTest
class BekymringTest {
    private static final String WORDS = "Blåmerker på <armen>, sa barnet.";

    @Autowired TestData data;
    @Autowired Vedtaksbehandling behandling;
    @Autowired Godkjenning godkjenning;
    @Autowired WebApplicationContext context;
    @Autowired Bekymringsregler regler;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    private MockMvc mvc;
    private Sakene s;
    private HelhetUser leder;
    private PersonId ella;

    @BeforeEach
    void open() throws Exception {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        s = new Sakene(data, behandling, godkjenning);
        leder = s.ansatt("Lise Leder", Rolle.LEDER);
        ella = s.person("Ella", LocalDate.of(2019, 6, 5), "INGEN");
        s.barn(s.person, ella, 100);
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

    private void barnevern() throws Exception {
        var saved =
                call(
                        s.veileder,
                        post("/bekymring/barnevern")
                                .param("navn", "Testvik barnevern")
                                .param("vakt", "38 00 00 00")
                                .param("telefon", "")
                                .param("adresse", "Torget 2"));
        assertThat(saved.getStatus()).isEqualTo(302);
    }

    private String begun() throws Exception {
        barnevern();
        var key = Ids.next().toString();
        var first = "";
        for (int i = 0; i < 2; i++) {
            var answer =
                    call(
                            s.veileder,
                            post("/bekymring/ny/" + s.person.path())
                                    .param("nokkel", key)
                                    .param("fareNa", "false")
                                    .param("barn", ella.path())
                                    .param("barnet", "Ella, 7 år"));
            first = answer.getRedirectedUrl();
            assertThat(first).startsWith("/bekymring/");
        }
        assertThat(count("bekymring.melding")).isEqualTo(1);
        return first;
    }

    private AbstractMockHttpServletRequestBuilder<?> whole(String base, String grunn) {
        return post(base + "/innhold")
                .param("versjon", "0")
                .param("valg", "send")
                .param("fareNa", "false")
                .param("barnet", "Ella, 7 år")
                .param("observert", WORDS)
                .param("hvem", "Jeg, i dag på kontoret")
                .param("vurdering", "Redd for vold.")
                .param("grunn", grunn)
                .param("foreldreVet", "false")
                .param("foreldregrunn", "Kan være farlig for barnet.");
    }

    private String sent() throws Exception {
        var base = begun();
        assertThat(call(s.veileder, whole(base, "OMSORGSSVIKT")).getRedirectedUrl())
                .isEqualTo(base);
        return base;
    }

    @Test
    void theTelephoneIsAskedForBeforeAnythingIsWritten() throws Exception {
        var form = page(s.veileder, "/bekymring/ny/" + s.person.path());
        assertThat(form).contains("Vi mangler nummeret").doesNotContain("name=\"barnet\"");
        var refused =
                call(
                        s.veileder,
                        post("/bekymring/ny/" + s.person.path())
                                .param("nokkel", Ids.next().toString()));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(
                        call(
                                        s.veileder,
                                        post("/bekymring/barnevern")
                                                .param("navn", "Barnevern")
                                                .param("vakt", "ring meg"))
                                .getStatus())
                .isEqualTo(422);

        barnevern();

        assertThat(page(s.veileder, "/bekymring/ny/" + s.person.path()))
                .contains("38 00 00 00", "Ella Myhre", "name=\"barnet\"");
    }

    @Test
    void aNoticeIsSentOnceKeptAndReceived() throws Exception {
        var base = sent();
        assertThat(call(s.veileder, whole(base, "OMSORGSSVIKT")).getStatus()).isEqualTo(409);

        var pdf = call(s.veileder, get(base + "/melding.pdf"));
        assertThat(pdf.getContentType()).startsWith("application/pdf");
        assertThat(count("files.fil")).isEqualTo(1);
        assertThat(page(s.veileder, base)).contains("Blåmerker", "Registrer kvitteringen");
        assertThat(page(leder, "/bekymring")).contains("Sara Myhre", "sendt");
        var early =
                call(
                        leder,
                        post(base + "/kvittering")
                                .param("kvittertDag", regler.today().minusDays(1).toString())
                                .param("kvittering", "Vakthavende"));
        assertThat(early.getStatus()).isEqualTo(422);
        call(
                leder,
                post(base + "/kvittering")
                        .param("kvittertDag", regler.today().toString())
                        .param("kvittering", "Vakthavende"));
        assertThat(page(s.veileder, base)).contains("Vakthavende");
        assertThat(page(leder, "/bekymring")).doesNotContain("Sara Myhre");
    }

    @Test
    void withNoDutySecrecyHoldsAndNothingIsSent() throws Exception {
        var base = begun();

        var answer = call(s.veileder, whole(base, "INGEN"));

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("taushetsplikten gjelder");
        assertThat(count("files.fil")).isZero();
        assertThat(page(s.veileder, base)).contains("ikke sendt");
    }

    @Test
    void danglingDraftsComeToTheLeaderAfterAnHourAndNotBefore() throws Exception {
        var base = begun();
        for (var late : new boolean[] {false, true}) {
            Sakene.change(
                    "update bekymring.melding set begynt = ? where person_id = ?",
                    OffsetDateTime.ofInstant(
                            regler.now().minusSeconds(late ? 3_601 : 3_540), ZoneOffset.UTC),
                    s.person.id());
            var list = page(leder, "/bekymring");
            assertThat(list.contains("Har ligget for lenge")).isEqualTo(late);
        }
        var dropped = call(s.veileder, post(base + "/forkast").param("forkast", ""));
        assertThat(dropped.getStatus()).isEqualTo(422);
        call(s.veileder, post(base + "/forkast").param("forkast", "Skrevet to ganger."));
        assertThat(page(leder, "/bekymring")).doesNotContain("Sara Myhre");
        assertThat(call(s.veileder, whole(base, "ATFERD")).getStatus()).isEqualTo(409);
    }

    @Test
    void onlyTheAuthorAndTheLeaderOfTheOfficeSeeIt() throws Exception {
        var base = sent();
        var colleague = s.ansatt("Kari Kollega", Rolle.VEILEDER, Rolle.BESLUTTER);
        var elsewhere = data.ansatt(data.kommune(), "Annen Leder", Rolle.VEILEDER, Rolle.LEDER);

        for (var other : List.of(colleague, elsewhere)) {
            var answer = call(other, get(base));
            assertThat(answer.getStatus()).isEqualTo(403);
            assertThat(answer.getContentAsString()).doesNotContain("Blåmerker", "Ella");
            assertThat(call(other, get(base + "/melding.pdf")).getStatus()).isEqualTo(404);
            assertThat(call(other, whole(base, "ATFERD")).getStatus()).isEqualTo(403);
            assertThat(page(other, "/bekymring")).doesNotContain("Sara Myhre");
        }
        for (var path : List.of("/person/" + s.person.path(), "/person/" + ella.path())) {
            assertThat(page(colleague, path)).doesNotContain("Blåmerker", "BEKYMRING_");
            assertThat(page(s.veileder, path)).doesNotContain("BEKYMRING_", base);
        }
    }

    @Test
    void aLeaderInTheFamilyIsNotTold() throws Exception {
        var base = sent();
        var fnr = "12839921088";
        Sakene.change("update person.person set fnr = ? where id = ?", fnr, s.person.id());
        var self = data.ansatt(s.kommune, "Sara Myhre", fnr, false, Rolle.LEDER);

        assertThat(call(self, get(base)).getStatus()).isEqualTo(403);
        assertThat(page(self, "/bekymring")).contains("Ingen meldinger venter");
        assertThat(page(leder, "/bekymring")).contains("Sara Myhre");
    }

    @Test
    void theFamilySeesNothingOfItNotEvenInTheAccessLog() throws Exception {
        var before = page(resident(), "/minside");
        assertThat(before).doesNotContain("Ingrid Solbakken");

        sent();

        assertThat(page(resident(), "/minside"))
                .doesNotContain("Ingrid Solbakken", "ekymring", "Blåmerker");
        assertThat(count("audit.innslag where formal = 'bekymringsmelding'")).isGreaterThan(1);
    }

    @Test
    void aScopeOfPersonsSeesNoRow() throws Exception {
        sent();
        var scope =
                new Scope(
                        List.of(s.person.kommunenr()),
                        List.of(),
                        List.of(s.person.id(), ella.id()),
                        true,
                        Actor.system());

        for (var table : List.of("bekymring.melding", "bekymring.hendelse")) {
            int rows = Scopes.call(scope, () -> rows(table));
            assertThat(rows).as(table).isZero();
        }
    }

    private int rows(String table) {
        return transaction.execute(
                status -> jdbc.sql("select count(*) from " + table).query(Integer.class).single());
    }

    @Test
    void aChildOfAnotherFamilyAndAProtectedFamilyAreRefused() throws Exception {
        barnevern();
        var stranger = s.person("Ola", LocalDate.of(2018, 1, 1), "INGEN");
        assertThat(
                        call(
                                        s.veileder,
                                        post("/bekymring/ny/" + s.person.path())
                                                .param("nokkel", Ids.next().toString())
                                                .param("barn", stranger.path()))
                                .getStatus())
                .isEqualTo(422);
        var hidden = s.person("Kari", LocalDate.of(1980, 1, 1), "STRENGT_FORTROLIG");
        assertThat(call(s.veileder, get("/bekymring/ny/" + hidden.path())).getStatus())
                .isEqualTo(403);
    }

    @Test
    void twoWhoWriteLoseNothingAndThePagesAreDrawnInEveryLanguage() throws Exception {
        var base = begun();
        call(
                s.veileder,
                post(base + "/innhold/lagre").param("versjon", "0").param("observert", "En"));
        var stale =
                call(
                        leder,
                        post(base + "/innhold/lagre")
                                .param("versjon", "0")
                                .param("observert", "To"));
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString()).contains("En", "To");
        for (var sprak : new String[] {"nn", "en"}) {
            for (var path : List.of(base, "/bekymring", "/bekymring/ny/" + s.person.path())) {
                assertThat(
                                call(s.veileder, get(path).cookie(new Cookie("sprak", sprak)))
                                        .getStatus())
                        .as(path)
                        .isEqualTo(200);
            }
        }
    }

    private HelhetUser resident() {
        return new HelhetUser(
                Ids.next(),
                "r" + s.person.id(),
                "Innbygger",
                false,
                List.of(),
                0,
                List.of(new HelhetUser.ResidentPerson(s.person.kommunenr(), "", s.person.id())),
                "token");
    }

    private int count(String table) {
        var where = table.contains(" where ") ? " and" : " where";
        return TestData.as(
                s.veileder,
                () ->
                        transaction.execute(
                                status ->
                                        jdbc.sql(
                                                        "select count(*) from "
                                                                + table
                                                                + where
                                                                + " kommunenr = :k")
                                                .param("k", s.person.kommunenr())
                                                .query(Integer.class)
                                                .single()));
    }
}
