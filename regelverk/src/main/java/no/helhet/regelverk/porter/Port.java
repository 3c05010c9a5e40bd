package no.helhet.regelverk.porter;

import no.helhet.regelverk.parametre.Parametre;

import java.util.List;

/// A gate before an ordinary decision.
interface Port {
    /// The id, a word in texts and places on the page.
    String id();

    /// At least one finding.
    List<Utfall> check(Vedtaksgrunnlag grunnlag, Parametre parametre);
}
