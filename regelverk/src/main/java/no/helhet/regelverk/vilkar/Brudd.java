package no.helhet.regelverk.vilkar;

import no.helhet.regelverk.porter.Vedtaksgrunnlag.Periode;
import no.helhet.regelverk.porter.Vilkar;
import no.helhet.regelverk.porter.Vilkar.Prove;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// A breach of a condition, and the decision on reduction that is being prepared.
///
/// @param vilkarId the condition that is breached; blank while none is chosen
/// @param vilkar the conditions of the decision on assistance, as they stood when it was made
/// @param vedtakPeriode what that decision is for
/// @param bruddag the day of the breach, or null when not known
/// @param arsak why it was breached, and how that was assessed; blank when not written
/// @param varslet the day the applicant was told beforehand of the reduction (fvl § 16), or null
/// @param varselmate how the applicant was told; blank when not written
/// @param uttalelse what the applicant said when told beforehand, or why nothing; blank when the
///     applicant has not been told (fvl § 16)
/// @param forholdsmessig is the reduction in proportion to the breach and its effects?
/// @param harBarn are there children in the household?
/// @param barnetsBeste how the reduction affects the children; blank when not assessed
/// @param nyttVedtak the day of the new decision, or null while none is prepared
/// @param reduksjonFrom the first day with reduced assistance
public record Brudd(
        String vilkarId,
        List<Vilkar> vilkar,
        Periode vedtakPeriode,
        @Nullable LocalDate bruddag,
        String arsak,
        @Nullable LocalDate varslet,
        String varselmate,
        String uttalelse,
        Prove forholdsmessig,
        boolean harBarn,
        String barnetsBeste,
        @Nullable LocalDate nyttVedtak,
        LocalDate reduksjonFrom) {
    public Brudd {
        vilkar = List.copyOf(vilkar);
    }
}
