package no.helhet.platform.web;

/// A column of a table.
///
/// @param label its heading; a column of buttons has one too, but only for those who listen
public record Column(String label, Kind kind) {
    public enum Kind {
        TEXT,
        NUMBER,
        ACTION
    }

    public static Column text(String label) {
        return new Column(label, Kind.TEXT);
    }

    public static Column number(String label) {
        return new Column(label, Kind.NUMBER);
    }

    public static Column action(String label) {
        return new Column(label, Kind.ACTION);
    }
}
