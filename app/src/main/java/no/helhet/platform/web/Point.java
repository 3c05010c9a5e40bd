package no.helhet.platform.web;

import org.jspecify.annotations.Nullable;

/// A point of a checklist, a stage on a line or a step of a process.
///
/// @param detail what is missing, who has it or when (may be empty)
/// @param href where what is missing can be filled in, `null` for nowhere
/// @param link the words of that link, empty when there is none
public record Point(Status status, String text, String detail, @Nullable String href, String link) {
    public Point(Status status, String text, String detail) {
        this(status, text, detail, null, "");
    }
}
