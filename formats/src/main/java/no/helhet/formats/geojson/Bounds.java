package no.helhet.formats.geojson;

/// The least rectangle around shapes, in the units of their coordinates.
public record Bounds(double minX, double minY, double maxX, double maxY) {
    private static final int LONGITUDES = 180;
    private static final int LATITUDES = 90;

    /// Around nothing: the first that it is joined with is the answer.
    public static final Bounds NONE =
            new Bounds(
                    Double.POSITIVE_INFINITY,
                    Double.POSITIVE_INFINITY,
                    Double.NEGATIVE_INFINITY,
                    Double.NEGATIVE_INFINITY);

    public Bounds with(double x, double y) {
        return new Bounds(
                Math.min(minX, x), Math.min(minY, y), Math.max(maxX, x), Math.max(maxY, y));
    }

    public Bounds with(Bounds other) {
        return new Bounds(
                Math.min(minX, other.minX),
                Math.min(minY, other.minY),
                Math.max(maxX, other.maxX),
                Math.max(maxY, other.maxY));
    }

    /// Whether they can be degrees (WGS 84), as the standard has it. Else they are metres of a
    /// projection, which a map draws as well as long as all its shapes have the same.
    public boolean isDegrees() {
        return minX >= -LONGITUDES && maxX <= LONGITUDES && minY >= -LATITUDES && maxY <= LATITUDES;
    }
}
