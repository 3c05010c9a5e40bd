package no.helhet.praksis.person;

import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Texts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The languages an office meets, named in the reader's language.
public final class SpokenLanguages {
    // Java has no name for it, and it is called the same in all our languages.
    private static final String DARI = "prs";

    private static final List<String> OTHERS =
            List.of(
                    "en", "se", "ar", "es", "fa", "fr", "ku", "lt", "pl", DARI, "ps", "ro", "ru",
                    "so", "sv", "sw", "th", "ti", "tr", "uk", "ur", "vi");

    private SpokenLanguages() {}

    /// @param code a language code; one that is unknown is shown as it is
    public static String name(String code, Texts t) {
        if (code.equals(DARI)) {
            return "Dari";
        }
        var reader = Locale.forLanguageTag(t.language().tag());
        var name = Locale.forLanguageTag(code).getDisplayLanguage(reader);
        return name.isEmpty() ? code : name.substring(0, 1).toUpperCase(reader) + name.substring(1);
    }

    /// Written Norwegian first, then the others by name.
    ///
    /// @param interpreter the languages an interpreter is for, and none
    public static List<Choice> choices(Texts t, boolean interpreter) {
        var choices = new ArrayList<Choice>();
        if (interpreter) {
            choices.add(new Choice("", t.get("person.tolk.nei")));
        } else {
            Stream.of("nb", "nn").forEach(code -> choices.add(new Choice(code, name(code, t))));
        }
        OTHERS.stream()
                .map(code -> new Choice(code, name(code, t)))
                .sorted(Comparator.comparing(Choice::label))
                .forEach(choices::add);
        return choices;
    }
}
