package no.helhet.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.database.Scopes;

import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;

/// Binds the logged-in user's scope around the request.
final class ScopeFilter extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = CurrentUser.find().orElse(null);
        var scope = user == null ? null : user.scope();
        if (scope == null) {
            chain.doFilter(request, response);
            return;
        }
        try {
            Scopes.callThrowing(
                    scope,
                    () -> {
                        chain.doFilter(request, response);
                        return true;
                    });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }
}
