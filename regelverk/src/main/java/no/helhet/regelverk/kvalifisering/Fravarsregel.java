package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.porter.Utfall;

/// A limit to absence with permission, sotjl § 36 and forskrift 2011-12-21-1471.
interface Fravarsregel {
    /// The id of the rule.
    String id();

    /// The kind of absence it is about.
    Fravarstype type();

    /// The answer for a day with that kind of absence.
    Utfall check(Fravarsgrunnlag grunnlag, Regelverdi verdi);
}
