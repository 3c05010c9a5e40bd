package no.helhet.platform.web;

import jakarta.servlet.http.HttpServletRequest;

import no.helhet.platform.access.AccessPolicy;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.time.Duration;

/// Remembers the language somebody chose, for a year and without a login, and goes back to the page
/// they came from.
@Controller
class LanguageController {
    static final String COOKIE = "sprak";

    @AccessPolicy(open = true)
    @PostMapping("/sprak")
    ResponseEntity<Void> choose(
            @RequestParam(name = "sprak") String tag,
            @RequestParam(defaultValue = "/") String tilbake,
            HttpServletRequest request) {
        var cookie =
                ResponseCookie.from(COOKIE, Language.of(tag).tag())
                        .path("/")
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build();
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, isLocal(tilbake) ? tilbake : "/")
                .build();
    }

    /// A path on this host. `//host` and `/\host` are addresses of other hosts to a browser.
    private static boolean isLocal(String address) {
        return address.matches("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\]]*");
    }
}
