package no.helhet.praksis.vedtak;

import no.helhet.praksis.sak.Saksutfall;
import no.helhet.regelverk.porter.Portsvar;

import java.util.List;

/// The answer to sending a draft to the decision maker.
public sealed interface Innsending {
    record Sendt() implements Innsending {}

    /// Something the law asks for is missing.
    ///
    /// @param porter the gates that are not open
    record Mangler(List<Portsvar> porter) implements Innsending {}

    /// Somebody has changed the draft since it was read.
    record Utdatert(Utkast theirs) implements Innsending {}

    /// The draft is not open for this, or there is no such draft.
    record Lukket() implements Innsending {}

    /// The case does not allow it.
    record Avvist(Saksutfall sak) implements Innsending {}
}
