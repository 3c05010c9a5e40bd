package no.helhet.regelverk.vilkar;

import static org.assertj.core.api.Assertions.assertThat;

import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.Tekster;
import no.helhet.regelverk.porter.Utfall;

import java.util.List;

/// Answers as tests read them.
public final class Utfallene {
    private static final Tekster TEKSTER = Tekster.load();

    private Utfallene() {}

    /// The key of each answer's text, or `OPPFYLT`. Every text must have its words.
    public static List<String> keys(List<Utfall> answers) {
        return answers.stream()
                .map(
                        answer ->
                                switch (answer) {
                                    case Utfall.Oppfylt() -> "OPPFYLT";
                                    case Utfall.GjelderIkke(Tekst text) -> key(text);
                                    case Utfall.IkkeOppfylt(Tekst text, String h, String a) ->
                                            key(text, h, a);
                                    case Utfall.ManglerOpplysning(Tekst text, String h, String a) ->
                                            key(text, h, a);
                                })
                .toList();
    }

    private static String key(Tekst text, String hjemmel, String anker) {
        assertThat(hjemmel).contains(" ");
        assertThat(anker).startsWith("#");
        return key(text);
    }

    private static String key(Tekst text) {
        for (Sprak sprak : Sprak.values()) {
            assertThat(TEKSTER.render(text, sprak)).isNotBlank();
        }
        return text.key();
    }
}
