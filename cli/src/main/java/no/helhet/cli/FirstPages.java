package no.helhet.cli;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/// Visits the first pages as a person would: the login page, a login, the front page. What it
/// loads is what the ahead-of-time cache keeps.
final class FirstPages {
    private FirstPages() {}

    static void visit(String address, String subject) throws IOException, InterruptedException {
        var http =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager())
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .build();
        for (var path :
                new String[] {
                    "/logginn",
                    "/oauth2/authorization/helhet?login_hint=" + subject,
                    "/arbeidsliste"
                }) {
            var answer =
                    http.send(
                            HttpRequest.newBuilder(URI.create(address + path)).build(),
                            HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(path + " answered " + answer.statusCode());
            }
        }
    }
}
