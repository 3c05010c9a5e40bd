package no.helhet.praksis.satser.web;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Problem;
import no.helhet.praksis.satser.Forslagsskjema;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The form of a proposal, with what is wrong in it.
///
/// @param navn what it is a proposal of; null until that is chosen
/// @param satser what may be chosen
/// @param hva a number or no value of its own; for a choice among rules its alternatives
/// @param valg is it a choice among rules?
/// @param tall what the field for the number is called
/// @param eksempel a number as it is written
public record Skjemaside(
        Choice kommune,
        Forslagsskjema skjema,
        @Nullable String navn,
        List<Choice> satser,
        List<Choice> hva,
        boolean valg,
        String tall,
        String eksempel,
        List<Problem> feil) {

    /// Is it an addition that the municipality has not had before?
    public boolean nytt() {
        return skjema.sats().equals(Forslagsskjema.NYTT);
    }

    /// What is wrong with a field, or null.
    public @Nullable String feil(String felt) {
        return Problem.of(feil, felt);
    }
}
