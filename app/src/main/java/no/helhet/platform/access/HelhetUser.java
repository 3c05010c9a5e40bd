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

/// A logged-in person: a worker at one office at a time, or a resident.
///
/// @param kontorer every office the worker has a role at; empty for a resident
/// @param valgt index of the present office
/// @param personer a resident's own persons (one per municipality that knows them)
public record HelhetUser(
        UUID brukerId,
        String subject,
        String navn,
        boolean klarert,
        List<Kontortilgang> kontorer,
        int valgt,
        List<ResidentPerson> personer,
        String idToken)
        implements OidcUser, Serializable {

    /// One of the resident's own person rows.
    public record ResidentPerson(String kommunenr, String bydel, UUID id) implements Serializable {}

    /// The present office, or null for a resident.
    public @Nullable Kontortilgang kontor() {
        return kontorer.isEmpty() ? null : kontorer.get(valgt);
    }

    public Set<Rolle> roller() {
        var kontor = kontor();
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
