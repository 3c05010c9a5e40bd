package no.helhet.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;

/// The group around Sara: a meeting is called, she answers and says what to talk about, reads the
/// minutes and has them put right, and what is decided is kept or not, for all to see.
class ResponsibleGroupTest {
    private static final String SARA = "Sara Elise Myhre";

    @TempDir static Path data;
    private static LocalSite site;

    @BeforeAll
    static void start() throws Exception {
        site = LocalSite.start(data);
    }

    @AfterAll
    static void stop() throws Exception {
        if (site != null) {
            site.close();
        }
    }

    @Test
    void aMeetingIsCalledItsMinutesApprovedAndItsPromisesFollowed() throws Exception {
        try (var ingrid = site.logIn("Ingrid Solbakken");
                var sara = site.logIn(SARA)) {
            sheBeginsAGroupAndAsksPetterIn(ingrid);
            var meeting = sheCallsAMeeting(ingrid);
            saraAnswersAndProposes(sara);
            theMeetingIsHeld();
            sheWritesTheMinutes(ingrid, meeting);
            saraHasThemPutRight(sara, ingrid, meeting);
            somethingIsDecided(ingrid, meeting);
            saraKeepsHers(sara);
            theDayPasses();
            whoKeepsWhatTheyPromised(ingrid, meeting);
        }
    }

    @Test
    void aGroupWithAHistoryIsReadInEveryLanguage() {
        try (var ingrid = site.logIn("Ingrid Solbakken")) {
            ingrid.search("Yusuf Warsame").follow("Yusuf Warsame");
            ingrid.goTo(
                    ingrid.address(
                            "section[aria-labelledby=ansvarsgruppe-kort] .h-section__head a"));
            ingrid.sees("Voksenopplæringen").sees("over fristen");
            var group = ingrid.path();
            ingrid.follow("Hvem holder det de lover").sees("2 av 5 løfter");
            ingrid.sees("planen, mål 1").follow("Til planen").sees("Arbeidstrening i butikk");
            ingrid.sees("Det vi vet fra andre").sees("Neste møte");
            ingrid.goTo("/ansvarsgrupper/oppfolging").sees("Spørre tre verksteder om praksis");
            ingrid.speak("English").goTo(group + "/lofter").sees("2 of 5 promises");
            ingrid.goTo(group).sees("past due");
        }
    }

    private static void sheBeginsAGroupAndAsksPetterIn(Visitor ingrid) {
        ingrid.search(SARA).follow(SARA).press("Begynn en ansvarsgruppe");
        ingrid.sees("Ansvarsgruppen er begynt.").unfold("Legg til en ny");
        ingrid.form("Legg til i gruppen")
                .write("Navn", "Petter Aune")
                .write("Tjeneste, eller hva de er for personen", "Jobbspor")
                .write("E-post", "petter@jobbspor.example")
                .send()
                .sees("Petter Aune");
    }

    private static String sheCallsAMeeting(Visitor ingrid) {
        ingrid.unfold("Kall inn til møte");
        ingrid.form("Send innkallingen")
                .write("Dag", today().plusDays(3).toString())
                .write("Fra klokken", "13:00")
                .write("Til klokken", "12:00")
                .write("Sted", "Storgata 1, rom 2")
                .send()
                .sees("Møtet må slutte etter at det begynner.");
        ingrid.form("Send innkallingen").write("Til klokken", "14:00").send();
        ingrid.sees("Møtet er kalt inn.").sees("ikke svart");
        return ingrid.path();
    }

    private static void saraAnswersAndProposes(Visitor sara) {
        sara.goTo("/minside").follow("Se gruppen og det vi har bestemt").sees("Kan du komme?");
        sara.press("Jeg kommer").sees("Du har sagt at du kommer.");
        sara.form("Legg til i møtet")
                .write("Hva vil du snakke om?", "Fagbrevet jeg aldri fikk")
                .send()
                .sees("Fagbrevet jeg aldri fikk");
    }

    private static void theMeetingIsHeld() throws SQLException {
        change(
                """
                update ansvarsgruppe.mote set start = now() - interval '2 hours',
                  slutt = now() - interval '1 hour'
                where start > now() and gruppe_id in
                  (select gruppe_id from ansvarsgruppe.medlem where navn like 'Sara%')
                """);
    }

    private static void sheWritesTheMinutes(Visitor ingrid, String meeting) {
        ingrid.goTo(meeting).sees("Fagbrevet jeg aldri fikk");
        ingrid.writeAndLeave("Hva vi snakket om", "Sara vil ha praksis.");
        ingrid.press("Send til godkjenning").sees("Referatet er sendt til godkjenning.");
    }

    private static void saraHasThemPutRight(Visitor sara, Visitor ingrid, String meeting) {
        sara.goTo("/minside/ansvarsgruppe").follow("Les referatet fra møtet");
        sara.sees("Sara vil ha praksis.");
        sara.form("Send det jeg har skrevet")
                .write("Hva er galt, eller hva mangler?", "Jeg vil ha fagbrev.")
                .send()
                .sees("Takk.");
        ingrid.goTo(meeting).sees("Jeg vil ha fagbrev.");
        ingrid.writeAndLeave("Hva vi snakket om", "Sara vil ha fagbrev.");
        ingrid.press("Send til godkjenning").sees("Referatet er sendt til godkjenning.");
        sara.goTo("/minside/ansvarsgruppe").follow("Les referatet fra møtet");
        sara.sees("Sara vil ha fagbrev.").press("Ja, det stemmer").sees("Takk.");
        ingrid.goTo(meeting).sees("Godkjent på Min side");
    }

    private static void somethingIsDecided(Visitor ingrid, String meeting) {
        ingrid.goTo(meeting);
        ingrid.form("Legg til").write("Hva skal gjøres?", "Sende papirene").send();
        ingrid.sees("Velg hvem som gjør det.");
        ingrid.form("Legg til")
                .select("Hvem gjør det?", SARA)
                .write("Innen", today().plusDays(2).toString())
                .send()
                .sees("Sende papirene");
        ingrid.form("Legg til")
                .write("Hva skal gjøres?", "Finne ut om praksiskandidat")
                .select("Hvem gjør det?", "Petter Aune, Jobbspor")
                .write("Innen", today().plusDays(2).toString())
                .send()
                .sees("i gang");
    }

    private static void saraKeepsHers(Visitor sara) {
        sara.goTo("/minside/ansvarsgruppe").sees("Finne ut om praksiskandidat");
        sara.press("Gjort").sees("Det er gjort.");
    }

    private static void theDayPasses() throws SQLException {
        change(
                """
                update ansvarsgruppe.beslutning set frist = current_date - 1
                where hva = 'Finne ut om praksiskandidat'
                """);
    }

    private static void whoKeepsWhatTheyPromised(Visitor ingrid, String meeting) {
        ingrid.goTo(meeting).follow("Til ansvarsgruppen").sees("over fristen");
        ingrid.follow("Hvem holder det de lover").sees("1 av 2 løfter");
        ingrid.follow("Finne ut om praksiskandidat");
        ingrid.form("Endre")
                .write("Innen", today().plusDays(5).toString())
                .write("Hvorfor?", "Petter har vært syk")
                .send()
                .sees("Det er endret.");
    }

    private static void change(String sql) throws SQLException {
        try (var owner = site.server().database().connect("postgres");
                var statement = owner.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Oslo"));
    }
}
