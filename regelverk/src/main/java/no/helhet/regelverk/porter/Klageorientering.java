package no.helhet.regelverk.porter;

/// What the notice of the decision says about appeal, fvl § 27 third paragraph.
///
/// @param klageadgang the right to appeal
/// @param frist the time limit
/// @param instans the body of appeal
/// @param fremgangsmate how to appeal
/// @param innsyn the right to see the documents of the case
/// @param utsattIverksetting the right to ask that the decision waits
public record Klageorientering(
        boolean klageadgang,
        boolean frist,
        boolean instans,
        boolean fremgangsmate,
        boolean innsyn,
        boolean utsattIverksetting) {

    /// All of it.
    public static Klageorientering complete() {
        return new Klageorientering(true, true, true, true, true, true);
    }
}
