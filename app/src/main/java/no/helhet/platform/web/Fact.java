package no.helhet.platform.web;

import org.jspecify.annotations.Nullable;

/// A fact with where we have it from, and where it deviates from another source.
///
/// @param source shown after the value, empty for none
/// @param deviation shown as a tag beside the value, `null` for none
public record Fact(String label, String value, String source, @Nullable String deviation) {
    public Fact(String label, String value, String source) {
        this(label, value, source, null);
    }
}
