package no.helhet.praksis.mottak;

import no.helhet.platform.database.Scopes;
import no.helhet.praksis.mottak.Henvendelse.Status;
import no.helhet.praksis.person.PersonId;
import no.helhet.praksis.trygghet.Samtaler;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/// Who is in conversation just now, at the present user's office.
@Component
@Transactional
class SamtaleNa implements Samtaler {
    private final HenvendelseRepository henvendelser;

    SamtaleNa(HenvendelseRepository henvendelser) {
        this.henvendelser = henvendelser;
    }

    @Override
    public boolean isHeldBy(UUID worker, PersonId person) {
        return henvendelser
                .findOpen(person, Scopes.current().actor().enhetsnr())
                .filter(h -> h.status() == Status.I_SAMTALE && worker.equals(h.hos()))
                .isPresent();
    }
}
