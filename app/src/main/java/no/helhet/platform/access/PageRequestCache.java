package no.helhet.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/// Remembers where a person was going before the login, but only for whole pages: a fragment
/// or a form is no place to land.
final class PageRequestCache implements RequestCache {
    private final HttpSessionRequestCache cache = new HttpSessionRequestCache();

    PageRequestCache() {
        cache.setMatchingRequestParameterName(null);
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        if ("GET".equals(request.getMethod()) && request.getHeader("HX-Request") == null) {
            cache.saveRequest(request, response);
        }
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
