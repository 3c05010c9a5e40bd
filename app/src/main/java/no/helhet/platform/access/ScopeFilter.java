package no.helhet.platform.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import no.helhet.platform.database.Scopes;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import java.io.IOException;
import java.util.function.Supplier;

/// Binds the logged-in user's scope around the request. A partner who works there no longer is
/// logged out first.
final class ScopeFilter extends OncePerRequestFilter {
    private final Supplier<PartnerDirectory> partners;

    ScopeFilter(Supplier<PartnerDirectory> partners) {
        this.partners = partners;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var user = CurrentUser.find().orElse(null);
        var partner = user == null ? null : user.partner();
        if (partner != null && !partners.get().isActive(partner)) {
            SecurityContextHolder.clearContext();
            var session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            response.sendRedirect("/logginn");
            return;
        }
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
