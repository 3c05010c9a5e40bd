package no.helhet.praksis.kartlegging;

import no.helhet.platform.web.Language;

/// What a question, a choice or a need is called, in the three languages. It is kept with the
/// version of the questions and not in the message files: an old mapping is read as it was asked.
public record Wording(String nb, String nn, String en) {
    static final Wording NONE = new Wording("", "", "");

    public String in(Language language) {
        return switch (language) {
            case NB -> nb;
            case NN -> nn;
            case EN -> en;
        };
    }

    /// About a child: `{0}` is the child's name.
    public String in(Language language, String name) {
        return in(language).replace("{0}", name);
    }
}
