package no.helhet.cli.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Debian's Chromium. Each visitor has a window of their own, with cookies of their own.
final class Chromium implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(PROGRAM)
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-dev-shm-usage",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--no-first-run")));
    }

    static boolean isInstalled() {
        return Files.isExecutable(PROGRAM);
    }

    /// A window where nobody is logged in.
    ///
    /// @param address of the server, such as `http://localhost:8080`
    Visitor open(String address) {
        return new Visitor(
                browser.newContext(
                        new Browser.NewContextOptions().setBaseURL(address).setLocale("nb-NO")));
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
