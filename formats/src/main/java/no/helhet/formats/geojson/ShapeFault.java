package no.helhet.formats.geojson;

/// What is wrong with a file of shapes or one shape in it, and where.
///
/// @param feature the shape's number from 1, or 0 when it is the file
/// @param line from 1, where reading had come
public record ShapeFault(Reason reason, long feature, int line) {
    /// What is wrong.
    public enum Reason {
        /// The text is not JSON, or stops in the middle.
        NOT_JSON,
        /// The outermost object is no FeatureCollection.
        NOT_A_COLLECTION,
        /// A point, a line or nothing where an area should be.
        NOT_AN_AREA,
        /// Fewer than four positions in a ring.
        RING_TOO_SHORT,
        /// The last position of a ring is not the first.
        RING_NOT_CLOSED,
        /// A position without two numbers.
        POSITION,
        /// More than a million positions in one shape.
        TOO_LARGE
    }
}
