package no.helhet.platform.document;

import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.Locale;

/// What a PDF says about itself, beside its text.
///
/// These values rule over any `title` or `lang` on the XHTML's root, so that a file, its window
/// title and its archive record never disagree.
///
/// @param title shown as the window's title and read out first by a screen reader; names the
///     letter, not the person
/// @param language BCP 47 tag of the text, such as `nb`, `nn` or `en`; decides the reading voice
///     and the words of the footer
/// @param office the office that sends the document: the PDF's author, and the footer's left side
/// @param created moment of creation; a whole second in the file, always in UTC
public record DocumentMetadata(String title, String language, String office, Instant created) {

    /// @throws IllegalArgumentException if a text is blank or the language is no BCP 47 tag
    public DocumentMetadata {
        requireText(title, "title");
        requireText(language, "language");
        requireText(office, "office");
        try {
            language = new Locale.Builder().setLanguageTag(language).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(
                    "language '" + language + "' is no BCP 47 tag; use one such as nb, nn or en",
                    e);
        }
    }

    private static void requireText(String value, String name) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " is blank; every document must state it");
        }
    }
}
