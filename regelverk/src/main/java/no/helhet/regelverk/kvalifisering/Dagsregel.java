package no.helhet.regelverk.kvalifisering;

import java.util.List;

/// A rule that gives, takes or tells something about each benefit day.
interface Dagsregel {
    /// What the rule says of the day; nothing when it is not about it.
    ///
    /// @param rest what the rules before this one have left of the day, in øre
    List<Dagspost> apply(Stonadsdag dag, Brok rest);
}
