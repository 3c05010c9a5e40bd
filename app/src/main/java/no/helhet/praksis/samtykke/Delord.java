package no.helhet.praksis.samtykke;

import no.helhet.platform.web.Language;
import no.helhet.platform.web.Texts;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What parts are called in the reader's language. The record is in bokmål, and shown as it was
/// written to who reads that; so is a part that can be shared no longer, to everybody.
///
/// @param ord by the key of the part
public record Delord(Map<String, Function<Texts, String>> ord) {
    static Delord of(List<Delbar.Del> parts) {
        return new Delord(
                parts.stream()
                        .collect(
                                Collectors.toMap(
                                        Delbar.Del::key, Delbar.Del::tekst, (one, same) -> one)));
    }

    /// All of them, in a sentence.
    public String hva(List<Delt> deler, Texts t) {
        return deler.stream().map(d -> word(d, t)).collect(Collectors.joining(", "));
    }

    private String word(Delt del, Texts t) {
        var word = t.language() == Language.NB ? null : ord.get(del.key());
        return word == null ? del.tekst() : word.apply(t);
    }
}
