package no.helhet.platform.web;

import org.jspecify.annotations.Nullable;

/// A line of a list: a text (a link when `href` is given), what stands at its end, and a smaller
/// second line (both may be empty).
public record Row(String text, @Nullable String href, String end, String below) {
    public Row(String text, String end) {
        this(text, null, end, "");
    }
}
