package no.helhet.praksis.kartlegging;

import no.helhet.platform.web.Choice;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A question as it is asked in a form.
///
/// @param valgt the codes chosen
/// @param tekst what stands in the field of another type
/// @param kanAvsta whether «vil ikke svare» is offered, and `avstar` whether it is ticked
/// @param feil what is wrong with what was sent; null for nothing
public record Felt(
        String sporsmal,
        Svartype type,
        String tekst,
        String hint,
        List<Choice> valg,
        List<String> valgt,
        String verdi,
        boolean kanAvsta,
        boolean avstar,
        @Nullable String feil) {
    public String id() {
        return "svar-" + sporsmal.replace('.', '-');
    }

    public String chosen() {
        return valgt.isEmpty() ? "" : valgt.getFirst();
    }
}
