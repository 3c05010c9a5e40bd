package no.helhet.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/// Remembers where a person was going before the login, but only for whole pages: a fragment, a
/// form or the picture a browser fetches by itself is no place to land.
final class PageRequestCache implements RequestCache {
    private final HttpSessionRequestCache cache = new HttpSessionRequestCache();

    PageRequestCache() {
        cache.setMatchingRequestParameterName(null);
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if ("GET".equals(request.getMethod())
                && request.getHeader("HX-Request") == null
                && wantsPage(request)) {
            cache.saveRequest(request, response);
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
    }

    @Override
    public SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return cache.getRequest(request, response);
    }

    @Override
    public HttpServletRequest getMatchingRequest(
            HttpServletRequest request, HttpServletResponse response) {
        return cache.getMatchingRequest(request, response);
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        cache.removeRequest(request, response);
    }
}
