package no.helhet.platform.web;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Locale;

/// A written language of the screens. `NB` is used until somebody chooses another.
public enum Language {
    NB("Bokmål", Locale.of("nb", "NO")),
    NN("Nynorsk", Locale.of("nn", "NO")),
    EN("English", Locale.UK);

    private final String ownName;
    private final Locale locale;

    Language(String ownName, Locale locale) {
        this.ownName = ownName;
        this.locale = locale;
    }

    /// The tag for `<html lang>`: `nb`, `nn` or `en`.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What the language calls itself.
    public String ownName() {
        return ownName;
    }

    Locale locale() {
        return locale;
    }

    /// The language with this tag; `NB` for none or an unknown one.
    public static Language of(@Nullable String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElse(NB);
    }
}
