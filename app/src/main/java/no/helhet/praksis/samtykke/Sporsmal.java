package no.helhet.praksis.samtykke;

import no.helhet.praksis.partner.PartnerId;
import no.helhet.praksis.person.PersonId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// A question whether a partner may see something.
///
/// @param formal what for, in the person's language
/// @param til the last day a yes would hold
/// @param varslet an SMS to the person was laid in the outbox
/// @param svar `JA`, `NEI`, `TRUKKET` when the worker took it back, or null while it is open
public record Sporsmal(
        SamtykkeId id,
        PersonId personId,
        PartnerId partner,
        List<Delt> deler,
        String formal,
        LocalDate til,
        Instant stilt,
        String stiltNavn,
        boolean varslet,
        @Nullable String svar,
        @Nullable Instant besvart) {

    public String hva() {
        return deler.stream().map(Delt::tekst).collect(Collectors.joining(", "));
    }

    /// Whether it waits for an answer; one whose time is over does not.
    public boolean isOpen(LocalDate today) {
        return svar == null && !today.isAfter(til);
    }

    public boolean covers(String key) {
        return deler.stream().anyMatch(d -> d.key().equals(key));
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Sporsmal[" + id + "]";
    }
}
