package no.helhet.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;

/// Visits the first pages as a person would: the login page, a login, the front page, a case and
/// its person. What it loads, and how it runs, is what the ahead-of-time cache keeps.
final class FirstPages {
    private static final int ROUNDS = 5;
    private static final Pattern CASE = Pattern.compile("href=\"(/sak/[0-9a-f-]+)\"");
    private static final Pattern PERSON = Pattern.compile("href=\"(/person/[0-9a-f-]+)\"");
    private final String address;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();

    private FirstPages(String address) {
        this.address = address;
    }

    static void visit(String address, String subject) throws IOException, InterruptedException {
        var pages = new FirstPages(address);
        pages.open("/logginn");
        pages.open("/oauth2/authorization/helhet?login_hint=" + subject);
        for (int i = 0; i < ROUNDS; i++) {
            var list = pages.open("/arbeidsliste");
            pages.follow(pages.follow(list, CASE), PERSON);
        }
    }

    /// @return the page behind the first such link; the same page when it has none
    private String follow(String page, Pattern link) throws IOException, InterruptedException {
        var found = link.matcher(page);
        return found.find() ? open(found.group(1)) : page;
    }

    private String open(String path) throws IOException, InterruptedException {
        var answer =
                http.send(
                        HttpRequest.newBuilder(URI.create(address + path)).build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }
}
