package no.helhet.statistics;

/// Lower and upper limit, in the unit of what they are limits for.
public record Interval(double lower, double upper) {
    public boolean contains(double value) {
        return lower <= value && value <= upper;
    }
}
