package no.helhet.laering.omrade;

/// A question that is put to the figures.
///
/// @param over the code of the area whose areas are compared
public record Omradesporsmal(Omrademal mal, int ar, Omradeniva niva, String over, Tallkilde kilde) {
    public Omradesporsmal ar(int other) {
        return new Omradesporsmal(mal, other, niva, over, kilde);
    }

    public Omradesporsmal within(Omradeniva other, String code) {
        return new Omradesporsmal(mal, ar, other, code, kilde);
    }

    /// As the end of an address.
    public String query() {
        return "mal=%s&ar=%d&niva=%s&over=%s&kilde=%s".formatted(mal, ar, niva, over, kilde);
    }
}
