package no.helhet.platform.access;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;

/// A partner's place at one organisation, in one municipality.
///
/// @param bydeler the districts the organisation works in, inside a divided municipality
/// @param navn of the organisation
/// @param medlemId who the partner is at this organisation
/// @param medlemNavn the name we know the person by
public record Partnertilgang(
        String kommunenr,
        List<String> bydeler,
        UUID organisasjonId,
        String navn,
        UUID medlemId,
        String medlemNavn)
        implements Serializable {
    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Partnertilgang[" + medlemId + "]";
    }
}
