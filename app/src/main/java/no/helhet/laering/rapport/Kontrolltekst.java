package no.helhet.laering.rapport;

import no.helhet.formats.kostra.Skjema;
import no.helhet.platform.web.Texts;

/// What a control demands, in words. Numbers mean different things in the two forms.
public final class Kontrolltekst {
    private Kontrolltekst() {}

    public static String of(Texts t, Skjema skjema, String kontroll, String felt) {
        var own = "rapport.kontroll." + skjema.nummer() + "." + kontroll;
        var common = "rapport.kontroll." + kontroll;
        return t.has(own)
                ? t.get(own)
                : t.has(common) ? t.get(common, felt(t, felt)) : kontroll + " " + felt(t, felt);
    }

    /// The field as a person would call it; else as the form does.
    public static String felt(Texts t, String felt) {
        var key = "rapport.felt." + felt;
        return t.has(key) ? t.get(key) : felt;
    }
}
