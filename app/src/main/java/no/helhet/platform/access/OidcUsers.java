package no.helhet.platform.access;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Turns the identity provider's word into a user of ours: a resident by the claim `pid` (as
/// ID-porten sends it), otherwise by `sub` a worker, or else a partner. Someone we do not know is
/// refused.
@Component
class OidcUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {
    private final Directory directory;
    private final ResidentDirectory residents;
    private final PartnerDirectory partners;
    private final Clock clock;

    OidcUsers(
            Directory directory,
            ResidentDirectory residents,
            PartnerDirectory partners,
            Clock clock) {
        this.directory = directory;
        this.residents = residents;
        this.partners = partners;
        this.clock = clock;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest request) {
        var token = request.getIdToken();
        var pid = token.getClaimAsString("pid");
        var user =
                pid == null
                        ? findWorker(token.getSubject(), token.getTokenValue())
                        : findResident(pid, token.getTokenValue());
        if (user.roller().isEmpty()) {
            throw refused();
        }
        return user;
    }

    private HelhetUser findWorker(String subject, String idToken) {
        var ansatt = directory.findAnsatt(subject).orElse(null);
        var kontorer =
                ansatt == null
                        ? List.<Kontortilgang>of()
                        : directory.findTilganger(ansatt.id(), LocalDate.now(clock));
        if (ansatt == null || kontorer.isEmpty()) {
            return findPartner(subject, idToken);
        }
        return new HelhetUser(
                ansatt.id(),
                subject,
                ansatt.navn(),
                ansatt.klarert(),
                kontorer,
                0,
                List.of(),
                idToken);
    }

    private HelhetUser findPartner(String subject, String idToken) {
        var partnere = partners.findPartner(subject);
        if (partnere.isEmpty()) {
            throw refused();
        }
        return HelhetUser.partner(subject, partnere, idToken);
    }

    private HelhetUser findResident(String fnr, String idToken) {
        var personer = residents.findResident(fnr);
        var id = personer.isEmpty() ? new UUID(0, 1) : personer.getFirst().id();
        return new HelhetUser(id, id.toString(), "", false, List.of(), 0, personer, idToken);
    }

    private static OAuth2AuthenticationException refused() {
        return new OAuth2AuthenticationException(
                new OAuth2Error("unknown_user", "The user has no access here", null));
    }
}
