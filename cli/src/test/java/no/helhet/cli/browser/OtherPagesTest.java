package no.helhet.cli.browser;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

/// The pages beside the way of a case, under the same rules.
class OtherPagesTest {
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
    void theCaseworkerLooksThingsUpAndClearsThingsUp() {
        try (var ingrid = site.logIn("Ingrid Solbakken")) {
            ingrid.search("Sara").follow("Sara Elise Myhre").sees("Husstand");
            ingrid.follow("Rett opplysninger").sees("Telefon");
            ingrid.goTo("/avklares").follow("Fødselsnummeret er ikke gyldig").sees("Hva gjør du?");
            ingrid.search("Ingenheterdette").follow("Be om nødtilgang").sees("Grunn");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Turid Haugland, /nodtilganger, Nødtilganger",
        "Turid Haugland, /godkjenning, Til godkjenning",
        "Kaia Nordby, /karantene, kommune",
        "Lars Moen, /minside, Vi trenger",
        "Yusuf Warsame, /minside/meldinger, Brev fra oss"
    })
    void eachRoleHasItsPages(String who, String path, String text) {
        try (var visitor = site.logIn(who)) {
            visitor.goTo(path).sees(text);
        }
    }

    @Test
    void aRefusalIsAPageThatSaysWhomToAsk() {
        try (var ola = site.logIn("Ola Dahl")) {
            ola.search("Anna Dahl").follow("Anna Dahl").sees("leder");
            ola.goTo("/finnes-ikke").sees("Vi finner ikke siden");
        }
    }

    @ParameterizedTest
    @CsvSource({"Nynorsk, Må avklarast", "English, To clarify"})
    void thePagesFitInTheOtherLanguages(String language, String text) {
        try (var ingrid = site.logIn("Ingrid Solbakken")) {
            ingrid.speak(language);
            ingrid.goTo("/avklares").sees(text);
        }
    }
}
