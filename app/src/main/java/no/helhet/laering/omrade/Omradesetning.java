package no.helhet.laering.omrade;

/// One thing that is said of figures.
///
/// @param strong its beginning, empty when all of it is plain
public record Omradesetning(Slag slag, String strong, String text) {
    /// What kind of thing it is.
    public enum Slag {
        VISER,
        VISER_IKKE,
        RANGERER_IKKE
    }
}
