package no.helhet.praksis.mottak;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.mottak.Henvendelse.Gjelder;
import no.helhet.praksis.mottak.Henvendelse.Kanal;
import no.helhet.praksis.mottak.Henvendelse.Status;
import no.helhet.praksis.person.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The module's interface: somebody who was expected has come, and how it goes with them.
@Service
@Transactional
public class Henvendelser {
    private final Registrering registrering;
    private final HenvendelseRepository henvendelser;

    Henvendelser(Registrering registrering, HenvendelseRepository henvendelser) {
        this.registrering = registrering;
        this.henvendelser = henvendelser;
    }

    /// The person waits at the present user's office. One who waits already keeps that enquiry.
    ///
    /// @param nokkel the same for the same arrival: sent twice it is one enquiry
    /// @param kanal how the person came
    /// @param sprak language code
    /// @param tolk an interpreter is needed
    /// @return empty when the person is out of scope
    public Optional<HenvendelseId> arrive(
            UUID nokkel, PersonId person, Kanal kanal, String sprak, boolean tolk) {
        var skjema = new HashMap<String, String>();
        skjema.put("nokkel", nokkel.toString());
        skjema.put("hvemId", person.path());
        skjema.put("kanal", kanal.name());
        skjema.put("gjelder", Gjelder.AVTALE.name());
        skjema.put("sprak", tolk ? sprak + ":tolk" : sprak);
        return switch (registrering.register(new Henvendelsesskjema(skjema))) {
            case Mottaksvar.Gjort(var h) -> Optional.of(h.id());
            case Mottaksvar.StarAlt(var h) -> Optional.of(h.id());
            default -> Optional.empty();
        };
    }

    /// How it stands with enquiries of the scope's municipalities, by id.
    public Map<UUID, Status> findStatus(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : henvendelser.findStatus(
                        Scopes.current().kommunerArray(), ids.toArray(UUID[]::new));
    }
}
