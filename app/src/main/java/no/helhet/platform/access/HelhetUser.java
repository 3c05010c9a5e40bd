package no.helhet.platform.access;

import no.helhet.platform.database.Actor;
import no.helhet.platform.database.Scope;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.OidcUserInfo;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A logged-in person: a worker at one office at a time, a partner at one organisation
/// at a time, or a resident. Who is a worker is nothing else.
///
/// @param kontorer every office the worker has a role at; empty for others
/// @param valgt index of the present office or organisation
/// @param personer a resident's own persons (one per municipality that knows them)
/// @param partnere every organisation a partner works at; empty for others
public record HelhetUser(
        UUID brukerId,
        String subject,
        String navn,
        boolean klarert,
        List<Kontortilgang> kontorer,
        int valgt,
        List<ResidentPerson> personer,
        List<Partnertilgang> partnere,
        String idToken)
        implements OidcUser, Serializable {

    public HelhetUser(
            UUID brukerId,
            String subject,
            String navn,
            boolean klarert,
            List<Kontortilgang> kontorer,
            int valgt,
            List<ResidentPerson> personer,
            String idToken) {
        this(brukerId, subject, navn, klarert, kontorer, valgt, personer, List.of(), idToken);
    }

    /// A partner, at the first of the organisations. In each they are a member with an id and a
    /// name of its own.
    static HelhetUser partner(String subject, List<Partnertilgang> partnere, String idToken) {
        var first = partnere.getFirst();
        return new HelhetUser(
                first.medlemId(),
                subject,
                first.medlemNavn(),
                false,
                List.of(),
                0,
                List.of(),
                partnere,
                idToken);
    }

    /// One of the resident's own person rows.
    public record ResidentPerson(String kommunenr, String bydel, UUID id) implements Serializable {}

    /// The present office, or null for a resident.
    public @Nullable Kontortilgang kontor() {
        return kontorer.isEmpty() ? null : kontorer.get(valgt);
    }

    /// The present organisation, or null for those who are no partner.
    public @Nullable Partnertilgang partner() {
        return partnere.isEmpty() || !kontorer.isEmpty() ? null : partnere.get(valgt);
    }

    public Set<Rolle> roller() {
        var kontor = kontor();
        if (kontor == null && partner() != null) {
            return Set.of(Rolle.PARTNER);
        }
        return kontor != null
                ? kontor.roller()
                : personer.isEmpty() ? Set.of() : Set.of(Rolle.INNBYGGER);
    }

    /// The same user at another of their offices.
    public HelhetUser at(String enhetsnr) {
        for (int i = 0; i < kontorer.size(); i++) {
            if (kontorer.get(i).enhetsnr().equals(enhetsnr)) {
                return new HelhetUser(
                        brukerId, subject, navn, klarert, kontorer, i, personer, idToken);
            }
        }
        throw new IllegalArgumentException("The user has no role at that office");
    }

    /// The same partner at another of their organisations.
    public HelhetUser atPartner(UUID organisasjon) {
        for (int i = 0; i < partnere.size(); i++) {
            var one = partnere.get(i);
            if (one.organisasjonId().equals(organisasjon)) {
                return new HelhetUser(
                        one.medlemId(),
                        subject,
                        one.medlemNavn(),
                        false,
                        List.of(),
                        i,
                        List.of(),
                        partnere,
                        idToken);
            }
        }
        throw new IllegalArgumentException("The user does not work at that organisation");
    }

    /// What the user's transactions may see, or null where the user has no access at all.
    public @Nullable Scope scope() {
        var kontor = kontor();
        if (kontor != null) {
            if (kontor.kommuner().isEmpty()) {
                return null;
            }
            var rolle = kontor.roller().stream().sorted().findFirst().map(Enum::name).orElse("");
            return new Scope(
                    kontor.kommuner(),
                    kontor.bydeler(),
                    null,
                    klarert,
                    new Actor(brukerId, navn, rolle, kontor.enhetsnr()));
        }
        var partner = partner();
        if (partner != null) {
            return Scope.partner(
                    List.of(partner.kommunenr()),
                    partner.bydeler(),
                    partner.organisasjonId(),
                    new Actor(brukerId, navn, Rolle.PARTNER.name(), ""));
        }
        if (personer.isEmpty()) {
            return null;
        }
        return new Scope(
                personer.stream().map(ResidentPerson::kommunenr).distinct().toList(),
                personer.stream().map(ResidentPerson::bydel).filter(b -> !b.isEmpty()).toList(),
                personer.stream().map(ResidentPerson::id).toList(),
                false,
                new Actor(brukerId, navn, Rolle.INNBYGGER.name(), ""));
    }

    @Override
    public Map<String, Object> getClaims() {
        return Map.of("sub", subject);
    }

    @Override
    public @Nullable OidcUserInfo getUserInfo() {
        return null;
    }

    @Override
    public OidcIdToken getIdToken() {
        return OidcIdToken.withTokenValue(idToken).subject(subject).build();
    }

    @Override
    public Map<String, Object> getAttributes() {
        return getClaims();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public String getName() {
        return brukerId.toString();
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "HelhetUser[" + brukerId + "]";
    }
}
