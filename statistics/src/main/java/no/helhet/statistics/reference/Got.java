package no.helhet.statistics.reference;

/// What a method answered where a reference answers something, and how near it must be.
///
/// @param value a [Double] or a [String]
/// @param tolerance for numbers: the largest difference
/// @param relative whether the tolerance is a share of the expected value
/// @param left empty, or why the reference's value is not computed here on purpose
public record Got(Object value, double tolerance, boolean relative, String left) {
    public static Got absolute(double value, double tolerance) {
        return new Got(value, tolerance, false, "");
    }

    public static Got relative(double value, double tolerance) {
        return new Got(value, tolerance, true, "");
    }

    public static Got text(String value) {
        return new Got(value, 0, false, "");
    }

    /// Not computed, and why: an error of other software, or a part left out on purpose.
    public static Got leftOut(String why) {
        return new Got("", 0, false, why);
    }
}
