package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.porter.Utfall;

/// A limit in time to a programme.
interface Programregel {
    /// The id of the rule.
    String id();

    /// The paragraph.
    String hjemmel();

    Utfall check(Programforlop program, Regelverdi verdi);
}
