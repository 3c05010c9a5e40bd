package no.helhet.praksis.person;

import no.helhet.platform.web.Flash;
import no.helhet.platform.web.Language;
import no.helhet.platform.web.TextCatalog;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Says on the next page, in the reader's language, what was just done.
@Component
class Announcements {
    private final TextCatalog texts;

    Announcements(TextCatalog texts) {
        this.texts = texts;
    }

    /// @param language the value of the language cookie, or null
    Flash flash(@Nullable String language, String key) {
        return Flash.said(texts.in(Language.of(language)).get(key));
    }
}
