package no.helhet.praksis.kartlegging;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;

/// A line of what is known: a question with what was answered, or what we have from before.
///
/// @param verdi what was known; or what was answered, where nothing was known
/// @param kilde whom we have it from and when
/// @param avvik what other sources say
/// @param under what it was changed to; empty when it was not
/// @param neste the one whose turn it is
/// @param annen who else is at the question now; null for nobody
public record Kjentrad(
        String sporsmal,
        UUID barn,
        String etikett,
        String verdi,
        String kilde,
        List<String> avvik,
        String under,
        Tilstand tilstand,
        boolean neste,
        @Nullable String annen) {
    /// How far the line has come.
    public enum Tilstand {
        KJENT,
        BEKREFTET,
        ENDRET,
        /// Nothing was known before it was said.
        SAGT
    }

    /// The line's id on the page.
    public String id() {
        return id(sporsmal, barn);
    }

    static String id(String sporsmal, UUID barn) {
        var about = barn.equals(Svarsted.INGEN) ? "" : "-" + barn;
        return "rad-" + sporsmal.replace('.', '-') + about;
    }

    Kjentrad turn() {
        return new Kjentrad(
                sporsmal, barn, etikett, verdi, kilde, avvik, under, tilstand, true, annen);
    }
}
