package no.helhet.praksis.ansvarsgruppe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import biweekly.Biweekly;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import jakarta.servlet.http.Cookie;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.platform.database.Ids;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestClock;
import no.helhet.testing.TestData;
import no.helhet.testing.TestDatabase;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// The pages of a group through the whole chain, the worker's and the person's.
@HelhetTest
class AnsvarsgruppesiderTest {
    @Autowired TestData data;
    @Autowired TestClock clock;
    @Autowired TransactionTemplate transactions;
    @Autowired Grupperegler regler;
    @Autowired WebApplicationContext context;
    private MockMvc mvc;
    private Gruppene g;
    private HelhetUser sara;

    @BeforeEach
    void open() {
        mvc =
                MockMvcBuilders.webAppContextSetup(context)
                        .apply(SecurityMockMvcConfigurers.springSecurity())
                        .build();
        g = new Gruppene(data, transactions);
        sara = g.resident(g.sara);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
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

    private MockHttpServletResponse send(HelhetUser user, String path, String... fields)
            throws Exception {
        var request = post(path);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return call(user, request);
    }

    private static String without(String address) {
        return address.replaceFirst("#.*", "");
    }

    private String begin() throws Exception {
        var answer =
                send(
                        g.ingrid,
                        "/ansvarsgrupper/ny/" + g.sara.path(),
                        "nokkel",
                        Ids.next().toString());
        return answer.getRedirectedUrl();
    }

    private LocalDate today() {
        return regler.today();
    }

    private String callMeeting(String group) throws Exception {
        return send(
                        g.ingrid,
                        group + "/mote",
                        "nokkel",
                        Ids.next().toString(),
                        "dag",
                        today().plusDays(2).toString(),
                        "fra",
                        "10:00",
                        "til",
                        "11:00",
                        "sted",
                        "Storgata 1")
                .getRedirectedUrl();
    }

    @Test
    void fromTheCardToAMeetingWhoseMinutesThePersonApproves() throws Exception {
        assertThat(page(g.ingrid, "/person/" + g.sara.path())).contains("Begynn en ansvarsgruppe");
        var group = begin();
        send(
                g.ingrid,
                group + "/medlem",
                "nokkel",
                Ids.next().toString(),
                "slag",
                "PARTNER",
                "navn",
                "Petter <Aune>",
                "organisasjon",
                "Jobbspor");
        assertThat(page(g.ingrid, group))
                .contains("Petter &lt;Aune&gt;", "får ikke innkalling", "koordinator");
        var meeting = callMeeting(group);
        assertThat(page(g.ingrid, meeting)).contains("Storgata 1", "ikke svart");
        var file = call(g.ingrid, get(meeting + "/mote.ics"));
        assertThat(file.getContentType()).contains("text/calendar");
        assertThat(Biweekly.parse(file.getContentAsString()).first().getEvents()).hasSize(1);

        var id = meeting.substring(meeting.lastIndexOf('/') + 1);
        assertThat(page(sara, "/minside")).contains("Gruppen rundt deg", "Du har ikke svart");
        send(sara, "/minside/ansvarsgruppe/mote/" + id + "/svar", "svar", "KOMMER");
        send(
                sara,
                "/minside/ansvarsgruppe/mote/" + id + "/punkt",
                "nokkel",
                Ids.next().toString(),
                "punkt",
                "Fagbrev <helse>");
        assertThat(page(sara, "/minside/ansvarsgruppe"))
                .contains("Du har sagt at du kommer", "Fagbrev &lt;helse&gt;");
        assertThat(page(g.ingrid, meeting)).contains("Fagbrev &lt;helse&gt;", "Foreslått av Sara");
        assertThat(call(sara, get("/minside/ansvarsgruppe/mote/" + id + "/mote.ics")).getStatus())
                .isEqualTo(200);

        clock.move(Duration.ofDays(3));
        minutesAreApproved(meeting, id);
    }

    private void minutesAreApproved(String meeting, String id) throws Exception {
        var saved =
                send(
                        g.ingrid,
                        meeting + "/referat/lagre",
                        "versjon",
                        "0",
                        "tekst",
                        "Sara vil ha praksis.");
        assertThat(saved.getContentAsString()).contains("\"versjon\":1", "Lagret");
        var stale =
                send(g.marte, meeting + "/referat/lagre", "versjon", "0", "tekst", "Noe annet.");
        assertThat(stale.getStatus()).isEqualTo(409);
        assertThat(stale.getContentAsString()).contains("Noe annet.", "Sara vil ha praksis.");

        send(g.ingrid, meeting + "/referat/send", "versjon", "1", "tekst", "Sara vil ha praksis.");
        var read = "/minside/ansvarsgruppe/referat/" + id;
        assertThat(page(sara, "/minside/ansvarsgruppe")).contains("Vil du lese et referat?");
        assertThat(page(sara, read)).contains("Sara vil ha praksis.", "Ja, det stemmer");
        var empty = send(sara, read + "/feil", "versjon", "1", "feil", " ");
        assertThat(empty.getStatus()).isEqualTo(422);
        send(sara, read + "/feil", "versjon", "1", "feil", "Jeg vil jobbe.");
        assertThat(call(sara, get(read)).getStatus()).isEqualTo(404);
        assertThat(page(g.ingrid, meeting)).contains("Jeg vil jobbe.", "Teksten som ble lest");

        send(g.ingrid, meeting + "/referat/send", "versjon", "2", "tekst", "Sara vil jobbe.");
        assertThat(send(sara, read + "/godkjenn", "versjon", "1").getStatus())
                .as("another text than the one that is sent now")
                .isEqualTo(409);
        send(sara, read + "/godkjenn", "versjon", "3");
        assertThat(page(sara, read)).contains("Du sa at det stemmer");
        assertThat(page(g.ingrid, meeting))
                .contains("Godkjent på Min side", "Sara vil jobbe.")
                .doesNotContain("data-autosave");
        var after =
                send(g.ingrid, meeting + "/referat", "versjon", "3", "tekst", "Noe helt annet.");
        assertThat(after.getStatus()).isEqualTo(409);
        assertThat(after.getContentAsString()).contains("Noe helt annet.");
    }

    @Test
    void whatIsDecidedIsATaskThatIsDoneTakenBackMovedAndCounted() throws Exception {
        var group = begin();
        var meeting = callMeeting(group);
        var html = page(g.ingrid, meeting);
        var owner = html.replaceAll("(?s).*<option value=\"([^\"]+)\"[^>]*>Sara Myhre<.*", "$1");
        var half =
                send(
                        g.ingrid,
                        meeting + "/beslutning",
                        "gruppe",
                        group.replaceFirst(".*/", ""),
                        "nokkel",
                        Ids.next().toString(),
                        "hva",
                        "Ringe <banken>");
        assertThat(half.getStatus()).isEqualTo(422);
        assertThat(half.getContentAsString())
                .contains("Ringe &lt;banken>", "Velg hvem som gjør det.");
        send(
                g.ingrid,
                meeting + "/beslutning",
                "gruppe",
                group.replaceFirst(".*/", ""),
                "nokkel",
                Ids.next().toString(),
                "hva",
                "Ringe banken",
                "eier",
                owner,
                "frist",
                today().plusDays(3).toString());
        var task =
                page(g.ingrid, group)
                        .replaceAll("(?s).*href=\"(/ansvarsgrupper/beslutning/[^\"]+)\".*", "$1");
        assertThat(page(g.ingrid, task)).contains("Ringe banken", "i gang");
        assertThat(page(g.leder, task)).contains("Ringe banken").doesNotContain("La det falle");

        assertThat(without(send(g.ingrid, task + "/gjort", "versjon", "0").getRedirectedUrl()))
                .isEqualTo(group);
        assertThat(page(g.ingrid, group + "/lofter"))
                .contains("1 av 1 løfter", "<svg", "Sara Myhre");
        send(g.ingrid, task + "/angre?versjon=1");
        assertThat(page(g.ingrid, task)).contains("i gang");
        assertThat(page(sara, "/minside/ansvarsgruppe")).contains("Ringe banken", "Gjort");
        send(
                sara,
                "/minside/ansvarsgruppe" + task.replaceFirst("/ansvarsgrupper", "") + "/gjort",
                "versjon",
                "2");
        assertThat(page(g.ingrid, task)).contains("holdt i tide");
    }

    private long statements(String path) throws Exception {
        var logger = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        var before = logger.getLevel();
        var seen = new ListAppender<ILoggingEvent>();
        seen.start();
        logger.addAppender(seen);
        logger.setLevel(Level.DEBUG);
        try {
            page(g.ingrid, path);
        } finally {
            logger.setLevel(before);
            logger.detachAppender(seen);
        }
        return seen.list.stream()
                .filter(e -> e.getMessage().startsWith("Executing prepared SQL statement"))
                // The page is drawn on this thread; what the jobs of others ask is not its.
                .filter(e -> e.getThreadName().equals(Thread.currentThread().getName()))
                .count();
    }

    @Test
    void aGroupWithManyMeetingsIsReadInAsManyStatementsAsOneWithOne() throws Exception {
        var group = begin();
        callMeeting(group);
        page(g.ingrid, group);
        var one = statements(group);
        for (int i = 0; i < 5; i++) {
            callMeeting(group);
        }
        assertThat(statements(group)).isEqualTo(one).isLessThan(30);
    }

    @Test
    void aPlanAndItsGroupLeadToEachOtherAndADecisionServesAGoal() throws Exception {
        var group = begin();
        assertThat(page(g.ingrid, group)).doesNotContain("Til planen", "Hvilket mål");
        var plan = call(g.ingrid, post("/planer/ny/" + g.sara.path())).getRedirectedUrl();
        assertThat(page(g.ingrid, plan))
                .contains(group, "Ingen møter er innkalt.", "id=\"fra-andre\"");
        callMeeting(group);
        assertThat(page(g.ingrid, plan)).contains("Neste møte");
        var mal = Ids.next();
        inForce(mal);
        var html = page(g.ingrid, group);
        assertThat(html).contains(plan, "Mål 1: Jeg vil jobbe.");
        var owner = html.replaceAll("(?s).*<option value=\"([^\"]+)\"[^>]*>Sara Myhre<.*", "$1");
        var gone = decide(group, owner, Ids.next().toString());
        assertThat(gone.getStatus()).isEqualTo(422);
        assertThat(gone.getContentAsString()).contains("Målet er ikke i planen lenger.");
        decide(group, owner, mal.toString());

        assertThat(page(g.ingrid, group + "/lofter"))
                .contains(
                        "Ringe banken",
                        "gruppen, mål 1",
                        "Lage CV",
                        "planen, mål 1",
                        plan + "#del-");
        var task =
                page(g.ingrid, group)
                        .replaceAll("(?s).*href=\"(/ansvarsgrupper/beslutning/[^\"]+)\".*", "$1");
        assertThat(page(g.ingrid, task)).contains("Mål 1: Jeg vil jobbe.", plan + "#del-" + mal);
    }

    private MockHttpServletResponse decide(String group, String owner, String mal)
            throws Exception {
        return send(
                g.ingrid,
                group + "/beslutning",
                "nokkel",
                Ids.next().toString(),
                "hva",
                "Ringe banken",
                "eier",
                owner,
                "frist",
                today().plusDays(3).toString(),
                "mal",
                mal);
    }

    /// As an approval leaves it: one goal with one step of the person's.
    private void inForce(UUID mal) throws SQLException {
        try (var owner = TestDatabase.connect("helhet_owner");
                var statement = owner.createStatement()) {
            var of = " from plan.plan where person_id = '" + g.sara.id() + "'";
            statement.execute(
                    "insert into plan.gjeldende_mal (kommunenr, plan_id, mal_id, person_id, nr,"
                            + " ord, hvis) select kommunenr, id, '"
                            + mal
                            + "', person_id, 1, 'Jeg vil jobbe.', ''"
                            + of);
            statement.execute(
                    "insert into plan.gjeldende_steg (kommunenr, plan_id, steg_id, mal_id,"
                            + " person_id, nr, hva, hvordan, omfang, hvem, navn, frist)"
                            + " select kommunenr, id, gen_random_uuid(), '"
                            + mal
                            + "', person_id, 1, 'Lage CV', '', '', 'PERSON', '', date '2099-01-01'"
                            + of);
            statement.execute(
                    "update plan.plan set versjon = 1 where person_id = '" + g.sara.id() + "'");
        }
    }

    @Test
    void whatThePersonDidBearsThatThePersonDidIt() throws Exception {
        var group = begin();
        var id = callMeeting(group).replaceFirst(".*/", "");
        var nameless =
                new HelhetUser(
                        sara.brukerId(),
                        sara.subject(),
                        "",
                        false,
                        List.of(),
                        0,
                        sara.personer(),
                        "token");
        send(nameless, "/minside/ansvarsgruppe/mote/" + id + "/svar", "svar", "KOMMER");
        assertThat(page(g.ingrid, "/person/" + g.sara.path())).contains("Personen selv");
    }

    @Test
    void whatWaitsIsOnTheCoordinatorsAndTheLeadersPage() throws Exception {
        assertThat(page(g.ingrid, "/ansvarsgrupper/oppfolging"))
                .contains("Ingen løfter er over fristen.");
        assertThat(page(g.leder, "/ansvarsgrupper/oppfolging?alle=true")).contains("hele kontoret");
    }

    @Test
    void othersGetNoPageAndEveryLanguageIsDrawn() throws Exception {
        var group = begin();
        var meeting = callMeeting(group);
        var stranger = data.ansatt(data.kommune(), "Fremmed", Rolle.VEILEDER);
        for (var path : new String[] {group, meeting, group + "/lofter"}) {
            var answer = call(stranger, get(path));
            assertThat(answer.getStatus()).as(path).isEqualTo(403);
            assertThat(answer.getContentAsString()).doesNotContain("Sara", "Storgata");
            for (var sprak : new String[] {"nn", "en"}) {
                assertThat(call(g.ingrid, get(path).cookie(new Cookie("sprak", sprak))).getStatus())
                        .as(path)
                        .isEqualTo(200);
            }
        }
        var kari = g.resident(g.person("Kari"));
        assertThat(page(kari, "/minside/ansvarsgruppe"))
                .contains("Du har ingen ansvarsgruppe.")
                .doesNotContain("Sara");
        var id = meeting.substring(meeting.lastIndexOf('/') + 1);
        assertThat(call(kari, get("/minside/ansvarsgruppe/mote/" + id + "/mote.ics")).getStatus())
                .isEqualTo(404);
        assertThat(
                        send(kari, "/minside/ansvarsgruppe/mote/" + id + "/svar", "svar", "KOMMER")
                                .getStatus())
                .isEqualTo(404);
    }
}
