package no.helhet.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

/// One who was registered under a D-number and then once more: a worker sees that they are the
/// same, a leader agrees, and when it was wrong they are two again.
class RegisteredTwiceTest {
    private static final String ROW =
            "#mulige tr:has-text('navn, fødselsdato, telefon'):has-text('Sammenlign')";
    private static final String HITS = "main a[href^='/person/4698-']";

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
    void twoAreMadeOneByTwoWorkersFoundOnceAndPartedAgain() {
        try (var ingrid = site.logIn("Ingrid Solbakken");
                var turid = site.logIn("Turid Haugland")) {
            ingrid.goTo("/dobbeltforinger").sees("Ingen forslag venter på svar.");
            assertThat(ingrid.count("#mulige tbody tr")).isGreaterThanOrEqualTo(3);
            var name = ingrid.read(ROW + " th").replaceFirst("\\s+\\d.*", "");
            var pair = ingrid.attribute(ROW + " a", "href");
            isFound(ingrid, name, 2);

            var proposal = sheProposes(ingrid, pair);
            sheMayNotAgreeWithHerself(ingrid, proposal);
            theLeaderAgrees(turid, proposal);
            isFound(ingrid, name, 1);
            ingrid.goTo(ingrid.address(HITS))
                    .sees("To registreringer er slått sammen til denne personen.");

            sheWhoProposedPartsThem(ingrid, proposal);
            isFound(ingrid, name, 2);
            turid.goTo(proposal).sees("Delt i to personer igjen");
            ingrid.speak("English").goTo("/dobbeltforinger").sees("Possibly the same person");
        }
    }

    private static void isFound(Visitor worker, String name, int times) {
        worker.search(name).seesNumber(HITS, times);
    }

    /// @return where the proposal is
    private static String sheProposes(Visitor ingrid, String pair) {
        ingrid.goTo(pair).sees("Er dette samme person?").sees("ulikt");
        ingrid.form("Send til godkjenning")
                .write("Begrunnelse", "Samme konto og telefon.")
                .send()
                .sees("Velg hvilken som skal bli stående");
        var stays = pair.substring(pair.lastIndexOf('/') + 1);
        ingrid.form("Send til godkjenning")
                .choose(ingrid.read("input[name=bestar][value='" + stays + "'] + label"))
                .write("Begrunnelse", "for kort")
                .send()
                .sees("Skriv hvorfor");
        ingrid.form("Send til godkjenning")
                .write("Begrunnelse", "Samme konto og telefon. Passet er sett ved skranken.")
                .send()
                .sees("Forslaget er sendt. En annen må svare.");
        return ingrid.path();
    }

    private static void sheMayNotAgreeWithHerself(Visitor ingrid, String proposal) {
        ingrid.sees("Du foreslo dette.").seesNumber("#svar", 0);
        var herself = Map.of("svar", "GODKJENT", "grunn", "Jeg er sikker i min sak.");
        assertThat(ingrid.post(proposal + "/svar", herself)).isEqualTo(409);
    }

    private static void theLeaderAgrees(Visitor turid, String proposal) {
        turid.goTo("/dobbeltforinger").sees("kan besvares av deg");
        assertThat(turid.address("#forslag th a")).isEqualTo(proposal);
        turid.goTo(proposal).sees("Passet er sett ved skranken.");
        turid.form("Godkjenn")
                .write("Begrunnelse", "Jeg har sett det samme passet.")
                .send()
                .sees("De to er slått sammen.");
    }

    private static void sheWhoProposedPartsThem(Visitor ingrid, String proposal) {
        ingrid.goTo(proposal).sees("Slått sammen til én person");
        ingrid.form("Del dem")
                .write("Begrunnelse", "Det var søskenbarnet som hadde passet med seg.")
                .send()
                .sees("De to er delt igjen.");
    }
}
