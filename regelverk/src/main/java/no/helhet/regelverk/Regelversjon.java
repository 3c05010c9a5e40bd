package no.helhet.regelverk;

/// The version of the rules in this module. It is kept in the trace of every calculation, and is
/// changed whenever the same input could give another answer than before.
public final class Regelversjon {
    /// Year and running number, for example `2026.2`.
    public static final String GJELDENDE = "2026.2";

    private Regelversjon() {}
}
