package no.helhet.praksis.satser.web;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Problem;
import no.helhet.praksis.satser.Forslagsskjema;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The form of a proposal, with what is wrong in it.
///
/// @param satser what may be chosen
/// @param hva an amount, or no value of its own
public record Skjemaside(
        Choice kommune,
        Forslagsskjema skjema,
        List<Choice> satser,
        List<Choice> hva,
        List<Problem> feil) {

    /// What is wrong with a field, or null.
    public @Nullable String feil(String felt) {
        return feil.stream()
                .filter(f -> f.field().equals(felt))
                .map(Problem::text)
                .findFirst()
                .orElse(null);
    }
}
