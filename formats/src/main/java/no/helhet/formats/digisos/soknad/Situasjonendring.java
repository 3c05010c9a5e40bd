package no.helhet.formats.digisos.soknad;

import java.util.Optional;

/// What has changed since the last application; asked in the short form.
public record Situasjonendring(
        Kilde kilde, boolean harNoeEndretSeg, Optional<String> hvaHarEndretSeg) {
    static final Check<Situasjonendring> CHECK =
            Checks.object(
                    f ->
                            new Situasjonendring(
                                    f.required("kilde", Kilde.FROM_USER),
                                    f.requiredYesNo("harNoeEndretSeg"),
                                    f.optional("hvaHarEndretSeg", Checks.TEXT)));

    /// Hides the words.
    @Override
    public String toString() {
        return "Situasjonendring[harNoeEndretSeg=" + harNoeEndretSeg + "]";
    }
}
