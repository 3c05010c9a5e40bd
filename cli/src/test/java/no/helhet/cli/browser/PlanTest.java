package no.helhet.cli.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;

/// A plan that a worker and a resident write together on two screens, until the ten items are
/// filled and the resident has approved it; and then a second version beside the first.
class PlanTest {
    private static final String SARA = "Sara Elise Myhre";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Oslo"));

    @TempDir static Path data;
    private static LocalSite site;

    private String plan = "";

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
    void aPlanIsWrittenByTwoAtOnceApprovedByOneAndWrittenAnew() {
        try (var ingrid = site.logIn("Ingrid Solbakken");
                var sara = site.logIn(SARA)) {
            sheMakesThePlan(ingrid);
            eachSeesTheOthersWords(ingrid, sara);
            theStepComesFromTheCatalogue(ingrid, sara);
            theTenItemsFill(ingrid);
            sheIsAskedAndApproves(ingrid, sara);
            aGoalIsSharedWithOnePartnerAndClosedByWithdrawal(ingrid, sara);
            aSecondVersionStandsBesideTheFirst(ingrid, sara);
            ingrid.speak("English").goTo(plan).sees("Draft of version 2").speak("Bokmål");
        }
    }

    @Test
    void whatIsLateComesToTheCoordinatorAndTheLeaderByItself() {
        try (var turid = site.logIn("Turid Haugland")) {
            turid.goTo("/planer/oppfolging/kontor").sees("Yusuf Warsame").sees("for sent");
            turid.goTo("/tiltak").sees("Arbeidstrening");
        }
        try (var yusuf = site.logIn("Yusuf Warsame")) {
            yusuf.goTo("/minside/plan").sees("for sene").sees("Den gjelder nå");
        }
    }

    private void sheMakesThePlan(Visitor ingrid) {
        ingrid.search("Sara Myhre").follow(SARA).press("Lag individuell plan");
        ingrid.sees("Utkast til versjon 1").sees("Skriv minst ett mål.");
        plan = ingrid.path();
    }

    private static void eachSeesTheOthersWords(Visitor ingrid, Visitor sara) {
        sara.goTo("/minside").follow("Åpne planen din").sees("Hva vil du?");
        sara.press("Skriv et mål");
        sara.writeAndLeave("Målet, med personens ord", "Jeg vil jobbe fullt.");
        ingrid.seesInAWhile("Sara skriver").seesInAWhile("Jeg vil jobbe fullt.").look();
        sara.press("Ferdig").sees("«Jeg vil jobbe fullt.»");
        ingrid.seesInAWhile("«Jeg vil jobbe fullt.»");
    }

    private static void theStepComesFromTheCatalogue(Visitor ingrid, Visitor sara) {
        ingrid.unfold("Hent fra katalogen");
        ingrid.form("Hent Mål 1").select("Tiltak", "jobbspor").send();
        ingrid.form("Ferdig").write("Innen", TODAY.plusDays(30).toString()).send();
        sara.seesInAWhile("NAV-kontoret");
        ingrid.sees("10 timer i uka");
    }

    private static void theTenItemsFill(Visitor ingrid) {
        ingrid.press("Legg til en som er med");
        ingrid.form("Ferdig")
                .write("Navn", "Petter Aune")
                .write("Rolle", "Jobbspor")
                .write("Hva bidrar de med?", "Finner en arbeidsgiver")
                .send();
        ingrid.follow("Endre Ressurser og behov");
        ingrid.form("Ferdig")
                .write("Ressurser", "Fem år i helse")
                .write("Behov", "Fast arbeid")
                .send();
        ingrid.press("Be Sara godkjenne").sees("Skriv fra når til når planen gjelder.");
        ingrid.follow("Endre Periode");
        ingrid.form("Ferdig")
                .write("Fra", TODAY.toString())
                .write("Til", TODAY.plusMonths(6).toString())
                .write("Vi ser på planen igjen", TODAY.plusMonths(2).toString())
                .send();
        ingrid.follow("Endre Samarbeid med andre");
        ingrid.form("Ferdig")
                .write("Samarbeid som trengs eller er ønsket", "Voksenopplæringen")
                .send();
        ingrid.follow("Endre Samtykke til planen");
        ingrid.form("Ferdig").choose("Ja").send();
    }

    private static void sheIsAskedAndApproves(Visitor ingrid, Visitor sara) {
        ingrid.press("Be Sara godkjenne").sees("Sara ble spurt");
        sara.seesInAWhile("Godkjenn planen").look();
        sara.unfold("Ikke enig ennå");
        sara.form("Si fra").write("Hva er du uenig i?", "Én dag er nok.").send();
        ingrid.seesInAWhile("Én dag er nok.").press("Be Sara godkjenne");
        sara.seesInAWhile("Godkjenn planen").press("Godkjenn planen").sees("Den gjelder nå");
        ingrid.seesInAWhile("Versjon 1 gjelder");
    }

    private void aGoalIsSharedWithOnePartnerAndClosedByWithdrawal(Visitor ingrid, Visitor sara) {
        ingrid.goTo(plan).follow("Be om samtykke");
        ingrid.form("Spør personen")
                .select("Hvem skal se", "Jobbspor")
                .tick("mål 1")
                .write("Hvorfor?", "Petter trenger det for å hjelpe deg.")
                .write("Siste dag", TODAY.plusDays(60).toString())
                .send();
        sara.goTo("/minside/plan").sees("Skal Jobbspor få se mål 1?").press("Ja, til");
        try (var petter = site.logIn("Petter Aune");
                var bente = site.logIn("Bente Lund")) {
            petter.sees(SARA).follow(SARA).sees("«Jeg vil jobbe fullt.»");
            petter.seesNot("Én dag er nok.").seesNot("Fast arbeid");
            bente.sees("Ingen deler noe med dere nå.");
            sara.goTo("/minside/plan").sees("Lest 1").press("Trekk tilbake");
            petter.goTo(petter.path()).sees("Dette deles ikke med dere");
        }
    }

    private void aSecondVersionStandsBesideTheFirst(Visitor ingrid, Visitor sara) {
        ingrid.goTo(plan).press("Endre planen").sees("Utkast til versjon 2");
        sara.goTo("/minside/plan").follow("Endre Mål 1");
        sara.writeAndLeave("Målet, med personens ord", "Jeg vil jobbe og ta fagbrev.");
        ingrid.seesInAWhile("Jeg vil jobbe og ta fagbrev.");
        sara.press("Ferdig");
        ingrid.follow("Hele planen side om side").sees("Jeg vil jobbe fullt.");
        ingrid.sees("Jeg vil jobbe og ta fagbrev.");
        sara.follow("Se hva som er endret").sees("Jeg vil jobbe fullt.");
    }
}
