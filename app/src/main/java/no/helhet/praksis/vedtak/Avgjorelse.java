package no.helhet.praksis.vedtak;

import no.helhet.praksis.sak.Saksutfall;
import no.helhet.regelverk.porter.Portsvar;

import java.util.List;

/// The answer to a signature, or to sending a draft back.
public sealed interface Avgjorelse {
    /// The decision is made.
    record Fattet(VedtakId vedtakId) implements Avgjorelse {}

    /// The draft is back with the caseworker.
    record SendtTilbake() implements Avgjorelse {}

    /// Somebody signed first.
    ///
    /// @param besluttetNavn who
    record AlleredeFattet(VedtakId vedtakId, String besluttetNavn) implements Avgjorelse {}

    /// Gates that are not open: something is missing, or the signer may not sign this.
    record Mangler(List<Portsvar> porter) implements Avgjorelse {}

    /// The draft has been changed since it was read.
    record Utdatert(Utkast theirs) implements Avgjorelse {}

    /// The draft is as it was read, but a rate or a day of payment has become another since.
    record NyBeregning() implements Avgjorelse {}

    /// The signer is registered as close to the person (fvl § 6).
    record Inhabil() implements Avgjorelse {}

    /// The signer has not confirmed being impartial.
    record IkkeBekreftetHabil() implements Avgjorelse {}

    /// A draft is sent back with a remark.
    record ManglerMerknad() implements Avgjorelse {}

    /// The draft is not waiting for a decision, or there is no such draft.
    record Lukket() implements Avgjorelse {}

    /// The case does not allow it.
    record Avvist(Saksutfall sak) implements Avgjorelse {}
}
