package no.helhet.formats.geojson;

/// Takes what a file of shapes holds, in the order of the file.
public interface ShapeSink {
    void shape(Shape shape);

    /// A shape that is left out, or the end of what could be read.
    void fault(ShapeFault fault);
}
