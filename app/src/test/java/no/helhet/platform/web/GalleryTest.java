package no.helhet.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Media;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Opens every layout and component in a real browser, under the strict content security policy.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GalleryTest {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path OUT = Path.of("target/gallery");
    private final Map<String, String> pages = new Gallery().pages();
    private final List<String> complaints = new ArrayList<>();
    private GalleryServer server;
    private Playwright playwright;
    private Browser browser;
    private Page tab;

    @BeforeAll
    void openBrowser() throws IOException {
        assumeTrue(Files.isExecutable(CHROMIUM), "The pages are not opened: no " + CHROMIUM);
        Files.createDirectories(OUT);
        for (var page : pages.entrySet()) {
            Files.writeString(OUT.resolve(page.getKey() + ".html"), page.getValue());
        }
        server = new GalleryServer(pages);
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(CHROMIUM)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-dev-shm-usage",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--no-first-run")));
    }

    @AfterAll
    void closeBrowser() {
        if (browser != null) {
            browser.close();
            playwright.close();
            server.close();
        }
    }

    @BeforeEach
    void openTab() {
        tab = browser.newContext().newPage();
        complaints.clear();
        tab.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
        tab.onPageError(complaints::add);
    }

    @AfterEach
    void closeTab() {
        tab.context().close();
    }

    Stream<Arguments> pagesAtBothWidths() {
        return pages.keySet().stream()
                .flatMap(name -> Stream.of(Arguments.of(name, 1280), Arguments.of(name, 390)));
    }

    @ParameterizedTest
    @MethodSource("pagesAtBothWidths")
    void axeFindsNothingThePolicyStopsNothingAndNothingScrollsSideways(String name, int width) {
        open(name, width);
        tab.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(OUT.resolve(name + "-" + width + ".png")));
        var violations = new AxeBuilder(tab).analyze().getViolations();
        assertThat(violations)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
                .isEmpty();
        assertThat(complaints).isEmpty();
        tab.setViewportSize(width == 390 ? 320 : width, 900);
        assertThat(tab.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void slashGoesToTheSearchUnlessSomebodyIsTyping() {
        open("sak", 1280);
        tab.keyboard().press("/");
        PlaywrightAssertions.assertThat(tab.locator("#sok")).isFocused();
        var draft = tab.locator("#hensyn");
        draft.fill("50 ");
        draft.press("/");
        PlaywrightAssertions.assertThat(draft).isFocused();
        PlaywrightAssertions.assertThat(draft).hasValue("50 /");
    }

    @Test
    void aDigitChoosesWithinTheChipsThatHoldTheFocus() {
        open("sak", 1280);
        tab.locator("#utfall-1").focus();
        tab.keyboard().press("3");
        PlaywrightAssertions.assertThat(tab.locator("#utfall-2")).isChecked();
    }

    @Test
    void aFormSavesItselfAndTakesTheNewVersion() {
        open("sak", 1280);
        tab.locator("#hensyn").fill("Ny tekst");
        PlaywrightAssertions.assertThat(tab.locator("[data-saved] [data-state=saved]"))
                .containsText("Lagret kl. 10.43");
        PlaywrightAssertions.assertThat(tab.locator("[name=versjon]")).hasValue("4");
        assertThat(server.received())
                .anySatisfy(body -> assertThat(body).startsWith("token ").contains("Ny+tekst"));
        assertThat(tab.evaluate("localStorage.length")).isEqualTo(0);
    }

    @Test
    void anUnsentTextIsKeptAndSentWhenTheLineIsBack() {
        open("sak", 1280);
        server.fail(503);
        tab.locator("#hensyn").fill("Trygg tekst");
        PlaywrightAssertions.assertThat(tab.locator("[data-saved] [data-state=offline]"))
                .isVisible();
        open("sak", 1280);
        PlaywrightAssertions.assertThat(tab.locator("#hensyn")).hasValue("Trygg tekst");
        server.fail(200);
        tab.evaluate("window.dispatchEvent(new Event('online'))");
        PlaywrightAssertions.assertThat(tab.locator("[data-saved] [data-state=saved]"))
                .containsText("Lagret kl. 10.43");
        assertThat(tab.evaluate("localStorage.length")).isEqualTo(0);
    }

    @Test
    void aFormIsNotSentAheadOfItsOwnSaving() {
        open("sak", 1280);
        var line = new CountDownLatch(1);
        server.hold(line);
        tab.locator("#hensyn").fill("Rask tekst");
        PlaywrightAssertions.assertThat(tab.locator("[data-saved] [data-state=saving]"))
                .isVisible();

        tab.evaluate("document.querySelector('form[data-autosave]').requestSubmit()");
        tab.evaluate("document.querySelector('form[data-autosave]').requestSubmit()");
        PlaywrightAssertions.assertThat(tab).hasURL(server.address("sak"));

        line.countDown();
        PlaywrightAssertions.assertThat(tab).hasURL(Pattern.compile("versjon=4&.*Rask\\+tekst"));
    }

    @Test
    void withNoLineAFormStaysAndItsTextIsKept() {
        open("sak", 1280);
        tab.context().setOffline(true);
        try {
            tab.locator("#hensyn").fill("Tekst uten nett");
            tab.evaluate("document.querySelector('form[data-autosave]').requestSubmit()");
            PlaywrightAssertions.assertThat(tab.locator("[data-saved] [data-state=offline]"))
                    .isVisible();
        } finally {
            tab.context().setOffline(false);
        }
        PlaywrightAssertions.assertThat(tab.locator("[data-saved] [data-state=saved]"))
                .containsText("Lagret kl. 10.43");
        assertThat(server.received())
                .anySatisfy(body -> assertThat(body).contains("Tekst+uten+nett"));
    }

    @Test
    void aConflictShowsBothTextsAndStopsTheSaving() {
        open("sak", 1280);
        server.fail(409);
        tab.locator("#hensyn").fill("Min tekst");
        PlaywrightAssertions.assertThat(tab.locator("[data-conflict]")).containsText("To tekster");
        PlaywrightAssertions.assertThat(tab.locator("[data-saved] [data-state=conflict]"))
                .isVisible();
        server.fail(200);
    }

    @Test
    void theFocusGoesToWhatTheServerPutsInPlaceOfTheButton() {
        open("sak", 1280);
        tab.getByText("Overstyr Linje livsopphold").locator("..").press("Enter");
        PlaywrightAssertions.assertThat(tab.locator("[name=belop-1]")).isFocused();
    }

    @Test
    void aFailureOfTheServerIsToldWithItsReference() {
        open("sak", 1280);
        server.fail(500);
        tab.getByText("Overstyr Linje livsopphold").locator("..").press("Enter");
        PlaywrightAssertions.assertThat(tab.locator("#meldinger [role=alert]"))
                .containsText("Referanse: 4F21A09C");
        server.fail(200);
    }

    @Test
    void theSearchAnswersFromThreeCharactersAndArrowsChoose() {
        open("monstre", 1280);
        var who = tab.locator("#hvem");
        who.pressSequentially("wo");
        PlaywrightAssertions.assertThat(tab.locator("#hvem-treff")).isHidden();
        who.pressSequentially("l");
        PlaywrightAssertions.assertThat(tab.locator("#hvem-treff")).isVisible();
        who.press("ArrowDown");
        who.press("Enter");
        PlaywrightAssertions.assertThat(who).hasValue("Wollan, Per");
        PlaywrightAssertions.assertThat(tab.locator("[name=hvemId]")).hasValue("p2");
        PlaywrightAssertions.assertThat(tab.locator("#hvem-treff")).isHidden();
    }

    @Test
    void theSummaryOfProblemsTakesTheFocusAndLeadsToTheField() {
        open("monstre", 1280);
        PlaywrightAssertions.assertThat(tab.locator(".aksel-error-summary")).isFocused();
        tab.locator(".aksel-error-summary__item").first().click();
        PlaywrightAssertions.assertThat(tab.locator("#konto")).isFocused();
    }

    @Test
    void theUserMenuOpensByKeyboardAndClosesByEscape() {
        open("sak", 1280);
        tab.locator("details.h-menu summary").focus();
        tab.keyboard().press("Enter");
        PlaywrightAssertions.assertThat(tab.locator(".h-menu__list")).isVisible();
        assertThat(new AxeBuilder(tab).analyze().getViolations()).isEmpty();
        tab.screenshot(new Page.ScreenshotOptions().setPath(OUT.resolve("brukermeny-1280.png")));
        tab.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(tab.locator(".h-menu__list")).isHidden();
    }

    @Test
    void aChartIsDrawnForTheWidthItHasAndOnPaperItsTableIsOpen() {
        open("diagram", 1280);
        PlaywrightAssertions.assertThat(tab.locator("#grupper .h-chart__wide svg")).isVisible();
        PlaywrightAssertions.assertThat(tab.locator("#grupper .h-chart__narrow svg")).isHidden();
        PlaywrightAssertions.assertThat(tab.locator("#grupper table")).isHidden();
        tab.locator("#grupper summary").click();
        PlaywrightAssertions.assertThat(tab.locator("#grupper table")).containsText("43,9");
        open("diagram", 390);
        PlaywrightAssertions.assertThat(tab.locator("#grupper .h-chart__wide svg")).isHidden();
        PlaywrightAssertions.assertThat(tab.locator("#grupper .h-chart__narrow svg")).isVisible();
        tab.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        PlaywrightAssertions.assertThat(tab.locator("#grupper table")).isVisible();
    }

    @Test
    void theLettersOfAChartKeepTheirSizeOnAPhone() {
        for (var width : List.of(1280, 390, 320)) {
            open("diagram", width);
            var svg = tab.locator("#grupper svg:visible");
            var scale =
                    svg.boundingBox().width
                            / Double.parseDouble(svg.getAttribute("viewBox").split(" ")[2]);
            assertThat(12 * scale).as("smallest letters at " + width).isBetween(10.0, 14.0);
        }
    }

    private void open(String name, int width) {
        tab.setViewportSize(width, 900);
        tab.navigate(server.address(name));
        tab.waitForFunction("document.fonts.status === 'loaded'");
    }
}
