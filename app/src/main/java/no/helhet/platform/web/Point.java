package no.helhet.platform.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A point of a checklist, a stage on a line or a step of a process.
///
/// @param detail what is missing, who has it or when (may be empty)
/// @param href where what is missing can be filled in, `null` for nowhere
/// @param link the words of that link, empty when there is none
/// @param more what is missing besides, in order
public record Point(
        Status status,
        String text,
        String detail,
        @Nullable String href,
        String link,
        List<Line> more) {
    public Point {
        more = List.copyOf(more);
    }

    public Point(Status status, String text, String detail, @Nullable String href, String link) {
        this(status, text, detail, href, link, List.of());
    }

    public Point(Status status, String text, String detail) {
        this(status, text, detail, null, "");
    }

    /// One thing that is missing, with the link to where it is filled in.
    public record Line(String detail, String href, String link) {}

    /// A point that lacks all these, at least one.
    public static Point missing(String text, List<Line> lines) {
        var first = lines.getFirst();
        return new Point(
                Status.MISSING,
                text,
                first.detail(),
                first.href(),
                first.link(),
                lines.subList(1, lines.size()));
    }
}
