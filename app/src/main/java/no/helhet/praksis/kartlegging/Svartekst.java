package no.helhet.praksis.kartlegging;

import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;

import java.util.stream.Collectors;

/// Writes answers in words, in one language.
final class Svartekst {
    private final Texts t;

    Svartekst(Texts t) {
        this.t = t;
    }

    /// The question's name; an office's own is called by its theme.
    String label(Sporsmal sporsmal) {
        return sporsmal.etikett().equals(Wording.NONE)
                ? t.get("kartlegging.tema." + sporsmal.tema())
                : sporsmal.etikett().in(t.language());
    }

    String value(Sporsmal sporsmal, @Nullable Svar svar) {
        return svar == null ? "" : value(sporsmal, svar.verdi());
    }

    String value(Sporsmal sporsmal, Svarverdi verdi) {
        return switch (verdi) {
            case Svarverdi.Koder(var koder) ->
                    sporsmal.valg().stream()
                            .filter(v -> koder.contains(v.kode()))
                            .map(v -> v.tekst().in(t.language()))
                            .collect(Collectors.joining(", "));
            case Svarverdi.Penger(var ore) -> t.amount(ore);
            case Svarverdi.Dag(var dato) -> t.dateWithYear(dato);
            case Svarverdi.Ord(var tekst) -> tekst;
            case Svarverdi.Avstar() -> t.get("kartlegging.avstar");
            case Svarverdi.Tom() -> "";
        };
    }

    /// `Trives: ja.`, or empty when nothing is answered.
    String line(Sporsmal sporsmal, @Nullable Svar svar) {
        var value = value(sporsmal, svar);
        if (value.isEmpty()) {
            return "";
        }
        var end = value.endsWith(".") || value.endsWith("!") || value.endsWith("?") ? "" : ".";
        return label(sporsmal) + ": " + value + end;
    }
}
