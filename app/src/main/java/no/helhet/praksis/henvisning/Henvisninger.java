package no.helhet.praksis.henvisning;

import no.helhet.platform.database.Count;
import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.person.Personer;
import no.helhet.regelverk.henvisning.Mottakerslag;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The module's interface to others: begin a referral, and see those that are open. Callers check
/// access and audit what they show.
@Service
@Transactional
public class Henvisninger {
    private final HenvisningRepository henvisninger;
    private final Henvisningsutkast utkast;
    private final Mottakere mottakere;
    private final Personer personer;

    Henvisninger(
            HenvisningRepository henvisninger,
            Henvisningsutkast utkast,
            Mottakere mottakere,
            Personer personer) {
        this.henvisninger = henvisninger;
        this.utkast = utkast;
        this.mottakere = mottakere;
        this.personer = personer;
    }

    /// Begins a referral, to be written further on its page (`/henvisning/<id>`).
    ///
    /// @param key the same twice is one referral
    /// @param gjelder what is asked of the receiver; may be empty
    /// @return empty when the person is closed to the user
    public Optional<HenvisningId> createDraft(
            PersonId person, UUID key, Mottakerslag slag, String gjelder) {
        if (!personer.checkAccess(person).erTillatt()) {
            return Optional.empty();
        }
        return switch (utkast.begin(person, key, mottakere.national(slag), gjelder)) {
            case Henvisningssvar.Gjort(var h) -> Optional.of(h.id());
            default -> Optional.empty();
        };
    }

    /// A person's open referrals, newest first.
    public List<Henvisning> findOpen(PersonId person) {
        return henvisninger.findByPerson(person).stream().filter(h -> h.status().isOpen()).toList();
    }

    /// How many are open at the user's office.
    public Count open() {
        var scope = Scopes.current();
        return henvisninger.open(scope.kommunerArray(), scope.actor().enhetsnr());
    }
}
