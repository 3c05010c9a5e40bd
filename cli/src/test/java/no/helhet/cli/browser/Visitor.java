package no.helhet.cli.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Somebody at the screen, who finds things by the words on them. Each page that comes up is held
/// to [PageRules] before anything is done on it.
final class Visitor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final double LIVE = 30_000;
    private static final double AT_ONCE = 2_000;
    private static final int MOST_TABS = 250;
    private static final String GATES =
            "section[aria-label='Før vedtak'] ol.h-gates > li[data-status=mangler]";

    // Marks what has the focus; false when Tab has left the page or come round. A date holds the
    // focus for its day, month and year.
    private static final String REACH =
            """
            () => {
                const at = document.activeElement;
                if (at.type === "date" && "reached" in at.dataset) return true;
                if (at === document.body || "reached" in at.dataset) return false;
                at.dataset.reached = "";
                const shows = e => {
                    const style = e && getComputedStyle(e);
                    return style && (style.boxShadow !== "none"
                        || style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0);
                };
                const near = [at, at.nextElementSibling, at.parentElement, at.closest("label")];
                if (!near.some(shows)) at.dataset.unseen = "";
                return true;
            }
            """;
    private static final String UNSEEN =
            """
            () => [...document.querySelectorAll("[data-unseen]")].map(e => e.outerHTML.slice(0, 120))
            """;
    // One of the boxes to choose among is reached by Tab, the others by the arrows.
    private static final String UNREACHED =
            """
            () => [...document.querySelectorAll(
                    "main a[href], main button, main select, main textarea, main summary, main input")]
                .filter(e => e.type !== "hidden" && e.type !== "radio" && !e.disabled)
                .filter(e => e.checkVisibility() && !("reached" in e.dataset))
                .map(e => e.outerHTML.slice(0, 120))
            """;

    private final BrowserContext window;
    private final Page tab;
    private final PageRules rules;
    private final AtomicInteger loads = new AtomicInteger();

    Visitor(BrowserContext window) {
        this.window = window;
        this.tab = window.newPage();
        this.rules = new PageRules(tab);
        tab.onLoad(page -> loads.incrementAndGet());
    }

    /// Logs in with the provider, by the door on the front page.
    Visitor logIn(String name) {
        goTo("/");
        return follow(name);
    }

    Visitor goTo(String path) {
        return arrive(() -> tab.navigate(path));
    }

    Visitor follow(String link) {
        return arrive(() -> link(link).click());
    }

    /// Goes to the search field by its key, and searches.
    Visitor search(String words) {
        tab.keyboard().press("/");
        tab.keyboard().type(words);
        return enter("Enter");
    }

    /// Chooses a language in the menu under one's name.
    Visitor speak(String language) {
        tab.locator("details.h-menu > summary").last().click();
        return press(language);
    }

    /// Presses a button that leads to a new page.
    Visitor press(String button) {
        return arrive(() -> button(button).click());
    }

    Visitor unfold(String summary) {
        tab.locator("summary").filter(withText(summary)).first().click();
        return this;
    }

    Visitor sees(String text) {
        assertThat(tab.locator("main")).containsText(text);
        return this;
    }

    /// Sees a line to choose while typing.
    Visitor seesChoice(String text) {
        assertThat(tab.getByRole(AriaRole.OPTION).filter(withText(text)).first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(LIVE));
        return this;
    }

    /// Where a link leads.
    String address(String selector) {
        return tab.locator(selector).first().getAttribute("href");
    }

    /// Sees the text come by itself: the page stays up to date.
    Visitor soonSees(String text) {
        assertThat(tab.locator("main"))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(LIVE));
        return this;
    }

    /// Sees the text go by itself.
    Visitor soonMisses(String text) {
        assertThat(tab.locator("main"))
                .not()
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(LIVE));
        return this;
    }

    /// Hears of a call for help on whatever page this is, within two seconds.
    Visitor hears(String text) {
        assertThat(tab.locator("#alarm"))
                .containsText(
                        text, new LocatorAssertions.ContainsTextOptions().setTimeout(AT_ONCE));
        return this;
    }

    /// Sees what has come of a call for help.
    Visitor soonHears(String text) {
        assertThat(tab.locator("#alarm"))
                .containsText(text, new LocatorAssertions.ContainsTextOptions().setTimeout(LIVE));
        return this;
    }

    /// No call for help is shown, or soon no more.
    Visitor hearsNothing() {
        assertThat(tab.locator("#alarm .h-alarm"))
                .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(LIVE));
        return this;
    }

    /// Presses a button that changes a part of the page.
    Visitor pressHere(String button) {
        button(button).click();
        return this;
    }

    /// Goes through the page by Tab alone, comes to every control of it, and sees each time where
    /// the focus is.
    Visitor reachesAllByKeyboard() {
        tab.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }");
        for (int i = 0; i < MOST_TABS; i++) {
            tab.keyboard().press("Tab");
            if (!Boolean.TRUE.equals(tab.evaluate(REACH))) {
                break;
            }
        }
        assertThat(tab.evaluate(UNSEEN)).as("focus nobody sees on %s", path()).isEqualTo(List.of());
        assertThat(tab.evaluate(UNREACHED)).as("out of reach on %s", path()).isEqualTo(List.of());
        return this;
    }

    /// What the server answers to one who asks for this address.
    int status(String path) {
        return tab.request().get(URI.create(tab.url()).resolve(path).toString()).status();
    }

    /// The line to the server falls, or comes back.
    Visitor goOffline(boolean offline) {
        window.setOffline(offline);
        return this;
    }

    /// Stays on the page, doing nothing.
    Visitor rests(Duration time) {
        tab.waitForTimeout(time.toMillis());
        return this;
    }

    /// Looks again until the text is there: something is at work behind the page.
    Visitor waitsFor(String text) {
        var latest = Instant.now().plus(PATIENCE);
        while (!tab.locator("main").textContent().contains(text)) {
            if (Instant.now().isAfter(latest)) {
                fail("'%s' did not come on %s", text, tab.url());
            }
            tab.waitForTimeout(500);
            tab.reload();
        }
        rules.check();
        return this;
    }

    /// The form that has this button.
    Form form(String button) {
        return new Form(tab.locator("form").filter(with(button(button))), this);
    }

    /// Writes in a field that saves itself, and waits until the server has it.
    Visitor writeAndLeave(String label, String text) {
        var field = tab.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        return savesItself(
                () -> {
                    field.fill(text);
                    field.blur();
                });
    }

    /// Chooses in a field that saves itself, and waits until the server has it.
    Visitor selectAndLeave(String label, String choice) {
        return savesItself(() -> tab.getByLabel(label).selectOption(choice));
    }

    private Visitor savesItself(Runnable act) {
        var answer = tab.waitForResponse(response -> response.url().endsWith("/lagre"), act);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(tab.locator("[data-saved] [data-state=saved]")).isVisible();
        return this;
    }

    /// What the checklist says is missing, line by line. What it leads to is on the page.
    List<String> missing() {
        var lines = tab.locator(GATES + " > .h-small");
        for (var link : lines.locator("a").all()) {
            assertThat(tab.locator(link.getAttribute("href"))).isVisible();
        }
        return lines.allInnerTexts().stream()
                .map(line -> line.replaceFirst("\\s*Gå dit$", "").strip())
                .toList();
    }

    /// Waits until the checklist, which follows what is saved, has nothing more to ask for.
    Visitor waitsForNothingMissing() {
        assertThat(tab.locator(GATES)).hasCount(0);
        rules.check();
        return this;
    }

    /// Where the form with this button is sent.
    String action(String button) {
        return form(button).place().getAttribute("action");
    }

    /// Posts a form past every page, as somebody who means ill would.
    ///
    /// @return the status of the answer
    int post(String path, Map<String, String> fields) {
        var token = tab.locator("meta[name=csrf]");
        var form = FormData.create();
        fields.forEach(form::set);
        return tab.request()
                .post(
                        URI.create(tab.url()).resolve(path).toString(),
                        RequestOptions.create()
                                .setHeader(
                                        token.getAttribute("data-header"),
                                        token.getAttribute("content"))
                                .setMaxRedirects(0)
                                .setForm(form))
                .status();
    }

    /// The words in a place of the page.
    String read(String selector) {
        return tab.locator(selector).first().innerText().strip();
    }

    String path() {
        return URI.create(tab.url()).getPath();
    }

    /// Where on the page the address leads.
    String fragment() {
        var at = tab.url().indexOf('#');
        return at < 0 ? "" : tab.url().substring(at + 1);
    }

    /// Presses Tab until what holds the focus is called this.
    Visitor tabTo(String name) {
        for (int i = 0; i < MOST_TABS; i++) {
            tab.keyboard().press("Tab");
            if (nameOfFocus().contains(name)) {
                return this;
            }
        }
        return fail("%d tabs on %s do not come to '%s'", MOST_TABS, tab.url(), name);
    }

    /// Types words where the focus is.
    Visitor words(String text) {
        tab.keyboard().type(text);
        return this;
    }

    /// Holds what has come up without a new page to the rules of pages.
    Visitor looksOver() {
        rules.check();
        return this;
    }

    Visitor type(String key) {
        tab.keyboard().press(key);
        return this;
    }

    /// Writes where the focus is, key by key.
    Visitor types(String words) {
        tab.keyboard().type(words);
        return this;
    }

    /// Chooses a chip, and waits until the server has it.
    Visitor chooseAndWait(String chip) {
        var answer =
                tab.waitForResponse(
                        response -> response.url().endsWith("/lagre"),
                        () ->
                                tab.locator(".h-choice label")
                                        .filter(withText(chip))
                                        .first()
                                        .click());
        assertThat(answer.status()).isEqualTo(200);
        return this;
    }

    /// Waits until so many of these are there.
    Visitor seesNumber(String selector, int count) {
        assertThat(tab.locator(selector)).hasCount(count);
        return this;
    }

    /// What others do comes with the next question to the server.
    Visitor seesInAWhile(String text) {
        assertThat(tab.locator("main"))
                .containsText(
                        text,
                        new LocatorAssertions.ContainsTextOptions()
                                .setTimeout(PATIENCE.toMillis()));
        return this;
    }

    /// The file that a link leads to.
    byte[] fileOf(String link) {
        var address = link(link).getAttribute("href");
        var answer = tab.request().get(URI.create(tab.url()).resolve(address).toString());
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    int count(String selector) {
        return tab.locator(selector).count();
    }

    String attribute(String selector, String name) {
        return tab.locator(selector).first().getAttribute(name);
    }

    Visitor seesNot(String text) {
        assertThat(tab.locator("main")).not().containsText(text);
        return this;
    }

    /// Waits for the next save of what is being written.
    Visitor waitsForSave() {
        tab.waitForTimeout(1_200);
        return saved();
    }

    /// Waits until the focus has come to a field of this kind.
    Visitor stands(String selector) {
        assertThat(tab.locator(selector)).isFocused();
        return this;
    }

    /// Waits until all that is written has come to the server.
    Visitor saved() {
        assertThat(tab.locator("[data-saved] [data-state=saved]")).isVisible();
        return this;
    }

    /// Holds the page to the rules once more, when a part of it has changed.
    Visitor look() {
        rules.check();
        return this;
    }

    /// Presses a key that leads to a new page.
    Visitor enter(String key) {
        return arrive(() -> tab.keyboard().press(key));
    }

    Visitor arrive(Runnable act) {
        var before = loads.get();
        act.run();
        tab.waitForCondition(() -> loads.get() > before);
        holdTheUndo();
        rules.check();
        return this;
    }

    /// An undo goes after ten seconds, but not under the hand of one on the way to it: the check of
    /// a long page may take longer.
    private void holdTheUndo() {
        tab.evaluate(
                """
                () => document.querySelectorAll("[data-undo]")
                        .forEach(undo => undo.dispatchEvent(new Event("mouseenter")))
                """);
    }

    private String nameOfFocus() {
        return (String)
                tab.evaluate(
                        """
                        () => {
                            const at = document.activeElement;
                            if (at === document.body) return "";
                            return at.labels?.[0]?.textContent ?? at.ariaLabel ?? at.textContent;
                        }
                        """);
    }

    private Locator link(String name) {
        return tab.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
    }

    private Locator button(String name) {
        return tab.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
    }

    private static Locator.FilterOptions withText(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Locator.FilterOptions with(Locator part) {
        return new Locator.FilterOptions().setHas(part);
    }

    @Override
    public void close() {
        window.close();
    }

    /// A form that is filled and sent.
    record Form(Locator place, Visitor visitor) {
        Form write(String label, String text) {
            place.getByLabel(label)
                    .and(visitor.tab.locator("input:not([type=checkbox], [type=radio]), textarea"))
                    .fill(text);
            return this;
        }

        /// Writes in a field of one of several groups of the same fields.
        Form writeIn(String group, String label, String text) {
            place.getByRole(
                            AriaRole.GROUP,
                            new Locator.GetByRoleOptions().setName(group).setExact(true))
                    .getByLabel(label)
                    .fill(text);
            return this;
        }

        Form select(String label, String choice) {
            place.getByLabel(label).selectOption(choice);
            return this;
        }

        /// Presses a chip.
        Form choose(String choice) {
            place.getByText(chip(choice)).click();
            return this;
        }

        /// The words of a chip, with its digit before them or without.
        private static Pattern chip(String words) {
            var literal = words.replaceAll("[\\\\^$.|?*+()\\[\\]{}]", "\\\\$0");
            return Pattern.compile("^(\\d\\s+)?" + literal + "$");
        }

        /// Presses a chip of one of several questions.
        Form chooseIn(String question, String choice) {
            place.getByRole(
                            AriaRole.GROUP,
                            new Locator.GetByRoleOptions().setName(question).setExact(true))
                    .getByText(chip(choice))
                    .click();
            return this;
        }

        Form tick(String label) {
            place.getByLabel(label).check();
            return this;
        }

        /// Ticks a box of one of several groups of the same boxes.
        Form tickIn(String group, String label) {
            place.getByRole(
                            AriaRole.GROUP,
                            new Locator.GetByRoleOptions().setName(group).setExact(true))
                    .getByLabel(label)
                    .check();
            return this;
        }

        Form attach(String label, String name, byte[] content) {
            place.getByLabel(label)
                    .and(visitor.tab.locator("input"))
                    .setInputFiles(new FilePayload(name, "text/xml", content));
            return this;
        }

        Visitor send() {
            return visitor.arrive(() -> place.locator("button[type=submit]").first().click());
        }
    }
}
