package no.helhet.cli.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/// A mapping that is begun at the desk, where the line falls in the middle of a sentence, and ended
/// on the tablet in another room, while a colleague is at work in it too.
class MappingTest {
    private static final String SARA = "Sara Elise Myhre";

    @TempDir static Path data;
    private static LocalSite site;

    private String mapping = "";
    private String noah = "";
    private String ella = "";

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
    void aMappingIsBegunOnOneMachineAndEndedOnAnother() {
        try (var desk = site.logIn("Ingrid Solbakken")) {
            sheTakesUpTheMapping(desk);
            sheConfirmsWhatIsKnownAndAnswersAboutDebtByTheKeysAlone(desk);
            theMachineIsClosedInTheMiddleOfASentence(desk);
        }
        try (var tablet = site.logIn("Ingrid Solbakken")) {
            nothingIsLost(tablet);
            aColleagueIsSeenWhereHeIs(tablet);
            sheHearsTheChildren(tablet);
            sheTicksAStepAndFinishes(tablet);
            theCaseHasTheChildrensView(tablet);
        }
        try (var sara = site.logIn(SARA)) {
            sheReadsWhatTheyTalkedAbout(sara);
        }
    }

    private void sheTakesUpTheMapping(Visitor desk) {
        desk.search("Sara Myhre").follow(SARA).sees("Begynt");
        desk.press("Fortsett kartleggingen").sees("Jeg vil jobbe fullt").sees("8 Noah");
        mapping = desk.path();
        noah = desk.attribute(".h-child", "id");
        ella = desk.attribute(".h-child + .h-child", "id");
    }

    private static void sheConfirmsWhatIsKnownAndAnswersAboutDebtByTheKeysAlone(Visitor desk) {
        var waits = desk.count("[aria-pressed=false][value=stemmer]");
        var confirmed = desk.count("[aria-pressed=true][value=stemmer]");
        desk.type("Enter").seesNumber("[aria-pressed=true][value=stemmer]", confirmed + 1);
        desk.seesNumber("[aria-pressed=false][value=stemmer]", waits - 1);
        desk.type("e").stands("#na [data-focus]");
        desk.enter("Alt+5").sees("Hvor mye skylder du i alt?");
        desk.stands("#svar-gjeld-belop").types("68000").type("Control+Enter");
        desk.sees("Får du råd om økonomi og gjeld?").stands("#na [data-focus]");
        desk.types("2").saved().type("Control+Enter");
        desk.sees("68 000").sees("Råd om gjeld").sees("Time hos økonomisk rådgiver").look();
    }

    private void theMachineIsClosedInTheMiddleOfASentence(Visitor desk) {
        desk.goTo(about(noah, "barn.hverdag")).stands("#svar-barn-hverdag");
        desk.types("Går i annen klasse.").waitsForSave();
        desk.types(" Spiller fot");
    }

    private void nothingIsLost(Visitor tablet) {
        tablet.goTo(mapping).sees("68 000").sees("Går i annen klasse.");
    }

    private void aColleagueIsSeenWhereHeIs(Visitor tablet) {
        try (var amir = site.logIn("Amir Rahimi")) {
            amir.goTo(mapping + "?sporsmal=gjeld.belop").sees("Hvor mye skylder du i alt?");
            tablet.seesInAWhile("Amir Rahimi er i «Hvor mye»").seesNumber(".h-other", 1).look();
        }
    }

    private void sheHearsTheChildren(Visitor tablet) {
        tablet.goTo(about(noah, "eget-syn")).chooseAndWait("vi snakket sammen");
        tablet.writeAndLeave("Hva sier Noah selv?", "Jeg vil ha samme rom begge steder.");
        tablet.chooseAndWait("ja, forklart").look();
        tablet.goTo(about(noah, "barn.trenger")).chooseAndWait("fritid med andre");
        tablet.goTo(about(ella, "eget-syn"));
        tablet.follow("Gå gjennom med Sara").press("Fullfør kartleggingen");
        tablet.sees("Ella: velg hvordan barnet har sagt sin mening.");
        tablet.goTo(about(ella, "eget-syn")).chooseAndWait("ikke innhentet");
        tablet.writeAndLeave("Hvorfor er ikke Ella spurt?", "Barnehagen er hørt i stedet.");
    }

    private void sheTicksAStepAndFinishes(Visitor tablet) {
        tablet.goTo(mapping).sees("Fritid for Noah").sees("fleretatlig");
        tablet.form("Lagre skrittene").tick("Time hos økonomisk rådgiver").send();
        tablet.sees("Time hos økonomisk rådgiver");
        tablet.follow("Gå gjennom med Sara").sees("Vi har snakket med Noah.");
        tablet.press("Fullfør kartleggingen").sees("Sara kan lese på Min side");
        tablet.speak("Nynorsk").goTo(mapping).sees("Det som er avtalt");
        tablet.speak("English").goTo(mapping).sees("What was agreed").speak("Bokmål");
    }

    private static void theCaseHasTheChildrensView(Visitor tablet) {
        tablet.goTo("/arbeidsliste").search("Sara Myhre").follow(SARA);
        tablet.follow("Økonomisk stønad").sees("Time hos økonomisk rådgiver");
    }

    private static void sheReadsWhatTheyTalkedAbout(Visitor sara) {
        sara.goTo("/minside").follow("Oppsummering fra").sees("Vi har snakket med Noah.");
        sara.sees("Vi har ikke spurt Ella, og har skrevet hvorfor.").seesNot("annen klasse");
        sara.seesNot("samme rom");
    }

    private String about(String child, String question) {
        return mapping
                + "?sporsmal="
                + question
                + "&barn="
                + child.substring("barn-".length())
                + "#na";
    }
}
