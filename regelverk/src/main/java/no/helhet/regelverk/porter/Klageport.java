package no.helhet.regelverk.porter;

import java.util.List;

/// A gate before the office's own answer to an appeal.
interface Klageport {
    /// The id, a word in texts and places on the page.
    String id();

    /// At least one finding.
    List<Utfall> check(Klagegrunnlag grunnlag);
}
