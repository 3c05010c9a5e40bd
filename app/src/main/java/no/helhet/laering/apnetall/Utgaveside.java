package no.helhet.laering.apnetall;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Problem;

import java.util.List;

/// The office's releases, and the form that makes one.
///
/// @param kommuner those of the office
/// @param ar the years that can be published, the latest first
/// @param grunn what was typed
public record Utgaveside(
        List<Choice> kommuner,
        String kommunenr,
        List<Choice> ar,
        String valgtAr,
        String grunn,
        boolean mayPublish,
        List<Utgaverad> utgaver,
        List<Problem> feil) {
    public Utgaveside {
        kommuner = List.copyOf(kommuner);
        ar = List.copyOf(ar);
        utgaver = List.copyOf(utgaver);
        feil = List.copyOf(feil);
    }

    /// @param til the last month it holds
    public record Utgaverad(
            String kommune,
            String ar,
            int versjon,
            String til,
            String publisert,
            String grunn,
            String sha) {}
}
