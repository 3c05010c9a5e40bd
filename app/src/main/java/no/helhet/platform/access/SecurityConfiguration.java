package no.helhet.platform.access;

import static org.springframework.security.config.Customizer.withDefaults;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Three ways in: machines with an OAuth2 token under `/api`, who runs the house with another
/// under `/actuator`, people with OIDC everywhere else.
/// Who may call which route is declared on the route ([AccessPolicy]), not here.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; form-action 'self'; "
                    + "frame-ancestors 'none'; base-uri 'none'";

    /// The scope of a token that reads metrics, and the details of health.
    static final String OPERATIONS = "drift.les";

    /// The time of a whole request is measured; that of each filter in it, nobody has asked for.
    @Bean
    static SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server -> server.jwt(withDefaults()))
                .authorizeHttpRequests(
                        a ->
                                a.requestMatchers("/api/apnetall", "/api/apnetall/**")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .build();
    }

    /// Who runs the house asks with a token of its own; whether it is up, anyone may ask.
    @Bean
    @Order(2)
    SecurityFilterChain operations(HttpSecurity http) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .csrf(csrf -> csrf.disable())
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .oauth2ResourceServer(server -> server.jwt(withDefaults()))
                .authorizeHttpRequests(
                        a ->
                                a.requestMatchers(EndpointRequest.to("health"))
                                        .permitAll()
                                        .anyRequest()
                                        .hasAuthority("SCOPE_" + OPERATIONS))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain pages(
            HttpSecurity http,
            OAuth2UserService<OidcUserRequest, OidcUser> users,
            ObjectProvider<PartnerDirectory> partners,
            ClientRegistrationRepository registrations)
            throws Exception {
        return http.authorizeHttpRequests(
                        a ->
                                a.requestMatchers(
                                                "/assets/**",
                                                "/logginn",
                                                "/sprak",
                                                "/skjerm/**",
                                                "/apnetall",
                                                "/apnetall/**",
                                                "/error")
                                        .permitAll()
                                        .anyRequest()
                                        .authenticated())
                .oauth2Login(
                        login ->
                                login.loginPage("/logginn")
                                        .authorizationEndpoint(
                                                e ->
                                                        e.authorizationRequestResolver(
                                                                new LoginHintResolver(
                                                                        registrations)))
                                        .userInfoEndpoint(e -> e.oidcUserService(users)))
                .logout(logout -> logout.logoutUrl("/loggut").logoutSuccessUrl("/logginn"))
                .headers(
                        headers ->
                                headers.contentSecurityPolicy(
                                                csp ->
                                                        csp.policyDirectives(
                                                                CONTENT_SECURITY_POLICY))
                                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                                        .permissionsPolicyHeader(
                                                p ->
                                                        p.policy(
                                                                "camera=(), geolocation=(),"
                                                                        + " microphone=()")))
                .requestCache(c -> c.requestCache(new PageRequestCache()))
                .addFilterAfter(new ScopeFilter(partners::getObject), AuthorizationFilter.class)
                .build();
    }
}
