package no.helhet.praksis.trygghet;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.person.PersonId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Answers the queue.
@Service
@Transactional
class Merknadsoppslag implements Merknader {
    private final MerknadRepository merknader;
    private final Merknadsregler regler;

    Merknadsoppslag(MerknadRepository merknader, Merknadsregler regler) {
        this.merknader = merknader;
        this.regler = regler;
    }

    @Override
    public Map<UUID, List<Tiltak>> findMeasures(Collection<PersonId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : merknader.findMeasures(
                        Scopes.current().kommunerArray(),
                        ids.stream().map(PersonId::id).toArray(UUID[]::new),
                        regler.today());
    }
}
