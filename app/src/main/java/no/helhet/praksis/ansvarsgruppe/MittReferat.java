package no.helhet.praksis.ansvarsgruppe;

import no.helhet.platform.web.Problem;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Minutes as the person reads them.
///
/// @param beslutninger what was decided at the meeting
public record MittReferat(
        Samarbeidsmote mote,
        Referat referat,
        List<Beslutning> beslutninger,
        List<Problem> feil,
        Gruppeskjema skjema) {
    public String base() {
        return "/minside/ansvarsgruppe/referat/" + mote.id().path();
    }

    public boolean waits() {
        return referat.status() == Referat.Status.SENDT;
    }

    /// What is wrong with the field, or null.
    public @Nullable String feil(String field) {
        return Problem.of(feil, field);
    }
}
