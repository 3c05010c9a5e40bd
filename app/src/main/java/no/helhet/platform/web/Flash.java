package no.helhet.platform.web;

import org.jspecify.annotations.Nullable;

import java.io.Serializable;

/// What has just been done, said once on the next page. Given to the redirect as the flash
/// attribute `flash`.
///
/// @param text one sentence
/// @param undo the address that takes it back with a POST; `null` for what has left the house
public record Flash(String text, @Nullable String undo) implements Serializable {
    /// Said, and not to be undone.
    public static Flash said(String text) {
        return new Flash(text, null);
    }
}
