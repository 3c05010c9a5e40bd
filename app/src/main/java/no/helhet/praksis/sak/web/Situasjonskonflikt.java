package no.helhet.praksis.sak.web;

import no.helhet.platform.web.Fact;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.sak.Situasjon;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The form once more, with what was wrong; or with what another has stated meanwhile.
///
/// @param theirs the other's statement, null when there is none
public record Situasjonskonflikt(Situasjonsskjema skjema, Situasjon.@Nullable Oppgitt theirs) {
    public List<Fact> facts(Texts t) {
        return theirs == null ? List.of() : Situasjonsdel.facts(theirs, t);
    }
}
