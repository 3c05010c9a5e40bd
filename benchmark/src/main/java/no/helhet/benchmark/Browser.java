package no.helhet.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A logged-in user's requests, with cookies and the token that forms carry.
final class Browser {
    private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 10;
    private final String address;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(cookies)
                    .build();
    private String token = "";

    private Browser(String address) {
        this.address = address;
    }

    static Browser login(String address, String subject) throws IOException, InterruptedException {
        var browser = new Browser(address);
        var page = browser.get("/oauth2/authorization/helhet?login_hint=" + subject);
        if (page.statusCode() != 200) {
            throw new IllegalStateException("Login failed with " + page.statusCode());
        }
        var found = TOKEN.matcher(page.body());
        if (found.find()) {
            browser.token = found.group(1);
        }
        return browser;
    }

    /// The session of one that logs in and goes away.
    ///
    /// @return as a request's header has it
    static String session(String address, String subject) throws IOException, InterruptedException {
        var browser = login(address, subject);
        browser.http.shutdown();
        return browser.cookies.getCookieStore().get(URI.create(address)).stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return follow(send(HttpRequest.newBuilder(URI.create(address + path))));
    }

    HttpResponse<String> post(String path, Map<String, String> form)
            throws IOException, InterruptedException {
        return follow(submit(path, form));
    }

    /// Without going where the answer leads.
    HttpResponse<String> submit(String path, Map<String, String> form)
            throws IOException, InterruptedException {
        return send(form(path, form));
    }

    /// A file of any size, sent as it is made.
    HttpResponse<String> upload(String path, Supplier<InputStream> file)
            throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/octet-stream")
                        .header("X-CSRF-TOKEN", token)
                        .POST(HttpRequest.BodyPublishers.ofInputStream(file)));
    }

    /// As the page's script sends a form whose answer replaces it.
    HttpResponse<String> part(String path, Map<String, String> form)
            throws IOException, InterruptedException {
        return send(form(path, form).header("HX-Request", "true"));
    }

    private HttpRequest.Builder form(String path, Map<String, String> form) {
        var body =
                form.entrySet().stream()
                        .map(
                                e ->
                                        e.getKey()
                                                + "="
                                                + URLEncoder.encode(
                                                        e.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> follow(HttpResponse<String> first)
            throws IOException, InterruptedException {
        var answer = first;
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            var to = answer.headers().firstValue("Location").orElseThrow();
            answer = send(HttpRequest.newBuilder(answer.uri().resolve(to)));
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
