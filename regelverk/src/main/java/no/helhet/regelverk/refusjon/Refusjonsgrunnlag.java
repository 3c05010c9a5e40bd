package no.helhet.regelverk.refusjon;

import java.util.Comparator;
import java.util.List;

/// What a claim under § 26 builds on. Lists are sorted by id, so the order of entry never matters.
///
/// @param utlegg what the municipality has paid
/// @param etterbetalinger what is to be paid for time gone by
/// @param gift is the applicant married? Only then can the spouse's money be claimed
public record Refusjonsgrunnlag(
        List<Utlegg> utlegg, List<Etterbetaling> etterbetalinger, boolean gift) {
    public Refusjonsgrunnlag {
        utlegg = utlegg.stream().sorted(Comparator.comparing(Utlegg::id)).toList();
        etterbetalinger =
                etterbetalinger.stream().sorted(Comparator.comparing(Etterbetaling::id)).toList();
    }
}
