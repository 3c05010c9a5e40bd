package no.helhet.praksis.partner;

import no.helhet.platform.database.ReadOnce;
import no.helhet.platform.database.Scopes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;

/// The module's interface: which organisations the office works with. A partner sees their own
/// alone.
@Service
@Transactional(readOnly = true)
public class Partnere {
    private final PartnerRepository partners;

    Partnere(PartnerRepository partners) {
        this.partners = partners;
    }

    public Optional<Partner> find(PartnerId id) {
        return partners.find(id);
    }

    /// All, by name, those that have ended last.
    public List<Partner> findAll() {
        var kommuner = Scopes.current().kommunerArray();
        return ReadOnce.get("partnere", List.of(kommuner), () -> partners.findAll(kommuner));
    }

    /// Those the office works with in the municipality now, by name.
    public List<Partner> findActive(String kommunenr) {
        return findAll().stream()
                .filter(p -> p.id().kommunenr().equals(kommunenr))
                .filter(Partner::isActive)
                .toList();
    }

    /// The organisation the present partner works for; empty for everybody else.
    public Optional<Partner> findOwn() {
        var scope = Scopes.current();
        return scope.partner() == null
                ? Optional.empty()
                : find(new PartnerId(scope.kommuner().getFirst(), scope.partner()));
    }
}
