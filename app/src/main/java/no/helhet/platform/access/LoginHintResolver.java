package no.helhet.platform.access;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/// Passes the standard `login_hint` on to the identity provider, with PKCE.
final class LoginHintResolver implements OAuth2AuthorizationRequestResolver {
    private final DefaultOAuth2AuthorizationRequestResolver resolver;

    LoginHintResolver(ClientRegistrationRepository registrations) {
        resolver =
                new DefaultOAuth2AuthorizationRequestResolver(
                        registrations, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
        return withHint(request, resolver.resolve(request));
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest resolve(
            HttpServletRequest request, String registrationId) {
        return withHint(request, resolver.resolve(request, registrationId));
    }

    private static @Nullable OAuth2AuthorizationRequest withHint(
            HttpServletRequest request, @Nullable OAuth2AuthorizationRequest login) {
        var hint = request.getParameter("login_hint");
        if (login == null || hint == null || !hint.matches("[A-Za-z0-9._-]{1,64}")) {
            return login;
        }
        return OAuth2AuthorizationRequest.from(login)
                .additionalParameters(p -> p.put("login_hint", hint))
                .build();
    }
}
