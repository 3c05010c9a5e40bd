package no.helhet.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// The analyst asks where people get help, one area over the years, and what will be needed.
class AreaTest {
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
    void theAnalystGoesFromTheMapToOneAreaAndToWhatWillBeNeeded() {
        try (var kari = site.logIn("Kari Myrvold")) {
            kari.goTo("/omrader").sees("Vi rangerer ikke bydelene").reachesAllByKeyboard();
            theFileHasTheAreasOfTheTable(kari);
            sheChangesMeasureYearAndLevel(kari);
            oneAreaIsSeenOverTheYears(kari);
            sheAsksWhatIfAndKeepsIt(kari);
            kari.goTo("/omrader").speak("English").sees("What the figures show");
            kari.follow("Dimensioning").sees("Assumptions");
        }
    }

    @Test
    void aWorkerIsNotShownTheAreas() {
        try (var ingrid = site.logIn("Ingrid Solbakken")) {
            assertThat(ingrid.status("/omrader")).isEqualTo(403);
            assertThat(ingrid.status("/omrader/tall.csv")).isEqualTo(403);
        }
    }

    private static void theFileHasTheAreasOfTheTable(Visitor kari) {
        var file = new String(kari.fileOf("Last ned"), StandardCharsets.UTF_8).lines().toList();
        assertThat(file.getFirst()).contains("Kode").contains("95 %");
        int columns = file.getFirst().split(";", -1).length;
        assertThat(file).hasSizeGreaterThan(10).allMatch(l -> l.split(";", -1).length == columns);
        assertThat(String.join("\n", file)).contains("Verftet");
    }

    private static void sheChangesMeasureYearAndLevel(Visitor kari) {
        kari.unfold("Bytt mål");
        kari.form("Vis")
                .select("Mål", "UNGE")
                .select("År", "2023")
                .select("Områder", "GRUNNKRETS-4698")
                .send()
                .sees("Stønad til unge i grunnkretsene, Havnvik 2023");
    }

    private static void oneAreaIsSeenOverTheYears(Visitor kari) {
        kari.goTo("/omrader").follow("Verftet").sees("Tallene år for år");
        kari.sees("Mellom og innenfor, Havnvik").reachesAllByKeyboard();
        kari.follow("Se grunnkretsene i Verftet").sees("grunnkretsene, Verftet");
    }

    private static void sheAsksWhatIfAndKeepsIt(Visitor kari) {
        kari.goTo("/omrader").follow("Dimensjonering").sees("Forutsetninger");
        kari.reachesAllByKeyboard();
        var staff = kari.read("tr:has(th:text('Årsverk til oppfølging'))");
        kari.form("Regn ut").write("Mottakere per årsverk", "0").send();
        kari.sees("Skriv hvor mange mottakere ett årsverk følger opp");
        kari.form("Regn ut")
                .select("Folketall", "HOY")
                .write("Mottakere per årsverk", "25")
                .write("Hvor de to tallene er fra", "Virksomhetsplanen")
                .send()
                .sees("Virksomhetsplanen");
        assertThat(kari.read("tr:has(th:text('Årsverk til oppfølging'))")).isNotEqualTo(staff);
        kari.form("Behold").send().sees("Skriv et navn");
        kari.form("Behold").write("Navn", "Dobbelt så mange").send();
        kari.sees("«Dobbelt så mange» er beholdt.").sees("Ikke kjent ennå");
    }
}
