package no.helhet.regelverk.stonadsform;

import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;
import no.helhet.regelverk.porter.Vilkar.Prove;

/// What is known when repayment is considered.
///
/// @param form how the assistance was given
/// @param feil what was wrong with what was told
/// @param skyld how much the one who told it is to blame, the applicant or someone who acted for
///     the applicant
/// @param begrunnelse what was told, what was right, and why it is blamed so; blank when not
///     written
/// @param arsak was the assistance paid because of it?
/// @param uttalelse what the applicant said when told beforehand, or why nothing; blank when the
///     applicant has not been told (fvl § 16)
public record UriktigOpplysning(
        Form form, Feil feil, Skyld skyld, String begrunnelse, Prove arsak, String uttalelse) {

    /// What was wrong.
    public enum Feil {
        IKKE_VURDERT,
        /// Nothing: the office had been told.
        INGEN,
        URIKTIG,
        FORTIET
    }

    /// The blame. Only the two gravest are enough.
    public enum Skyld {
        IKKE_VURDERT,
        INGEN,
        UAKTSOM,
        GROVT_UAKTSOM,
        FORSETTLIG
    }
}
