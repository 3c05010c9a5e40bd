package no.helhet.praksis.samtykke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import no.helhet.platform.access.HelhetUser;
import no.helhet.platform.access.Rolle;
import no.helhet.testing.HelhetTest;
import no.helhet.testing.TestData;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import java.time.Instant;
import java.util.List;

/// Who comes in as a partner, by the identity provider's word.
@HelhetTest
@Import(Provemal.class)
class PartnerLoginTest {
    @Autowired TestData data;
    @Autowired OAuth2UserService<OidcUserRequest, OidcUser> users;
    @Autowired ClientRegistrationRepository registrations;
    @Autowired WebApplicationContext context;
    private Delingen d;

    @BeforeEach
    void begin() {
        d = Delingen.in(data, "Sara");
    }

    private HelhetUser login(String subject) {
        var now = Instant.now();
        var token = OidcIdToken.withTokenValue("token").subject(subject).build();
        var access =
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER, "token", now, now.plusSeconds(60));
        return (HelhetUser)
                users.loadUser(
                        new OidcUserRequest(
                                registrations.findByRegistrationId("helhet"), access, token));
    }

    @Test
    void aPartnerComesInAsAPartnerOfTheOrganisationAndNothingElse() {
        var petter = login(d.subject());

        assertThat(petter.roller()).containsExactly(Rolle.PARTNER);
        assertThat(petter.kontor()).isNull();
        assertThat(petter.scope().partner()).isEqualTo(d.partner().id());
        assertThat(petter.scope().personer()).isEmpty();
        assertThat(petter.scope().klarert()).isFalse();
    }

    @Test
    void aWorkerWhoIsAlsoAPartnerIsAWorker() {
        d.member(d.partner(), d.worker().subject(), "Ingrid Solbakken");

        var ingrid = login(d.worker().subject());

        assertThat(ingrid.roller()).containsExactly(Rolle.VEILEDER);
        assertThat(ingrid.partner()).isNull();
    }

    @Test
    void whoHasLeftAndWhoNobodyKnowsAreRefused() {
        Delingen.owner(
                "update partner.medlem set avsluttet = now() where subject = '%s'"
                        .formatted(d.subject()));

        assertThatThrownBy(() -> login(d.subject()))
                .isInstanceOf(OAuth2AuthenticationException.class);
        assertThatThrownBy(() -> login("nobody")).isInstanceOf(OAuth2AuthenticationException.class);
    }

    @Test
    void whoWorksAtTwoOrganisationsIsAtOneAtATimeAndChanges() throws Exception {
        var other = Delingen.in(data, "Tor");
        other.member(other.partner(), d.subject(), "Petter Aune");
        var petter = login(d.subject());
        assertThat(petter.partnere()).hasSize(2);
        var mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
        var session = new MockHttpSession();

        mvc.perform(
                post("/partner/organisasjon")
                        .param("organisasjon", other.partner().id().toString())
                        .session(session)
                        .with(csrf())
                        .with(
                                authentication(
                                        new OAuth2AuthenticationToken(
                                                petter, List.of(), "helhet"))));

        var page = mvc.perform(get("/partner").session(session)).andReturn().getResponse();
        page.setCharacterEncoding("UTF-8");
        assertThat(page.getContentAsString())
                .contains("Jobbspor " + other.partner().id(), "Andre du arbeider for");
    }
}
