package no.helhet.cli.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// What every page is held to, on a desk and on a phone: axe finds nothing, the browser complains
/// of nothing, nothing is wider than the window. What is folded together is unfolded first. A page
/// built of the same kinds of elements as one that axe has read is not read once more: it takes
/// seconds, and it would find the same.
final class PageRules {
    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final int HEIGHT = 900;
    private static final Path PICTURES = Path.of("target/pages");
    private static final AtomicInteger COUNT = new AtomicInteger();

    // Nothing when the page is as wide as its window; else what makes it wider.
    private static final String TOO_WIDE =
            """
            () => document.documentElement.scrollWidth <= innerWidth ? [] :
                [...document.querySelectorAll("body *")]
                    .filter(e => e.getBoundingClientRect().right > innerWidth)
                    .map(e => e.outerHTML.slice(0, 120))
            """;

    // What is folded into the menu must lie inside the window when it is unfolded.
    private static final String MENU_OUTSIDE =
            """
            () => [...document.querySelectorAll("header nav details.h-menu")].flatMap(menu => {
                menu.open = true;
                const outside = [...menu.querySelectorAll(".h-menu__list, .h-menu__list *")]
                    .filter(e => e.getBoundingClientRect().right > innerWidth
                        || e.getBoundingClientRect().left < 0)
                    .map(e => e.outerHTML.slice(0, 120));
                menu.open = false;
                return outside;
            })
            """;

    // A chip shows its choice by itself; every other box must be there to be ticked.
    private static final String UNSEEN_BOXES =
            """
            () => [...document.querySelectorAll("input[type=checkbox], input[type=radio]")]
                .filter(e => !e.nextElementSibling?.matches(".aksel-chips__chip"))
                .filter(e => e.offsetParent && (getComputedStyle(e).opacity === "0" || e.offsetWidth < 12))
                .map(e => e.outerHTML)
            """;

    private static final String UNFOLD =
            """
            () => [...document.querySelectorAll("details:not(.h-menu, [open])")]
                .forEach(d => { d.open = true; d.dataset.unfolded = ""; })
            """;

    private static final String FOLD =
            """
            () => document.querySelectorAll("details[data-unfolded]").forEach(d => d.open = false)
            """;

    private static final String BUILT_OF =
            """
            () => {
                const kind = e => [e.tagName, e.className, e.type, e.getAttribute("role")].join(".");
                const all = [...document.querySelectorAll("body *")];
                return [...new Set(all.map(e => kind(e.parentElement) + ">" + kind(e)))].sort().join();
            }
            """;

    private static final Set<String> READ = new HashSet<>();
    private static final Set<String> PICTURED = new HashSet<>();

    private final Page tab;
    private final List<String> complaints = new ArrayList<>();

    PageRules(Page tab) {
        this.tab = tab;
        tab.onConsoleMessage(
                message -> {
                    // A refusal (4xx) is a page too; the browser mentions it, the visitor sees it.
                    if (message.type().equals("error")
                            && !message.location().startsWith(tab.url() + ":")) {
                        complaints.add(message.text() + " " + message.location());
                    }
                });
        tab.onPageError(complaints::add);
    }

    /// Checks the page that is open. The first time in a language it leaves pictures of it
    /// in `target/pages`.
    void check() {
        var path = URI.create(tab.url()).getPath();
        tab.evaluate("() => document.fonts.ready.then(() => true)");
        assertThat(complaints).as("what the browser says of %s", path).isEmpty();
        tab.evaluate(UNFOLD);
        checkAt(PHONE, path);
        checkAt(DESK, path);
        tab.evaluate(FOLD);
        var language = tab.evaluate("() => document.documentElement.lang");
        var query = URI.create(tab.url()).getQuery();
        if (PICTURED.add(path + query + language)) {
            picture(path + (language.equals("nb") ? "" : "-" + language));
        }
    }

    private void checkAt(int width, String path) {
        tab.setViewportSize(width, HEIGHT);
        assertThat(tab.evaluate(TOO_WIDE))
                .as("what reaches out of the window on %s at %d", path, width)
                .isEqualTo(List.of());
        assertThat(tab.evaluate(MENU_OUTSIDE))
                .as("what of the menu is outside the window on %s at %d", path, width)
                .isEqualTo(List.of());
        assertThat(tab.evaluate(UNSEEN_BOXES))
                .as("boxes that nobody can see on %s at %d", path, width)
                .isEqualTo(List.of());
        if (READ.add(width + " " + tab.evaluate(BUILT_OF))) {
            // Without frames there is no need of the blank page that axe else does its sums on.
            assertThat(new AxeBuilder(tab).setLegacyMode(true).analyze().getViolations())
                    .as("axe on %s at %d", path, width)
                    .extracting(PageRules::describe)
                    .isEmpty();
        }
    }

    private void picture(String path) {
        var name =
                "%03d%s"
                        .formatted(
                                COUNT.incrementAndGet(),
                                path.replaceAll("-?[0-9a-f]{8}-[0-9a-f-]{27}", "")
                                        .replaceAll("\\W+", "-"));
        for (int width : new int[] {PHONE, DESK}) {
            tab.setViewportSize(width, HEIGHT);
            tab.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(PICTURES.resolve(name + "-" + width + ".png")));
        }
    }

    private static String describe(Rule rule) {
        return rule.getId()
                + ": "
                + rule.getNodes().stream().map(n -> n.getTarget() + " " + n.getHtml()).toList();
    }
}
