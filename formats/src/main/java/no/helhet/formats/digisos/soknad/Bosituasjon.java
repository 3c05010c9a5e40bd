package no.helhet.formats.digisos.soknad;

import java.util.Locale;
import java.util.Optional;

/// How the applicant lives.
///
/// @param antallPersoner people in the home
public record Bosituasjon(
        Optional<Kilde> kilde, Optional<Botype> botype, Optional<Heltall> antallPersoner) {
    static final Check<Bosituasjon> CHECK =
            Checks.object(
                    f ->
                            new Bosituasjon(
                                    f.optional("kilde", Kilde.FROM_USER),
                                    f.optional("botype", Botype.CHECK),
                                    f.optional("antallPersoner", NumberChecks.WHOLE)));

    public enum Botype {
        EIER,
        LEIER,
        KOMMUNAL,
        INGEN,
        INSTITUSJON,
        KRISESENTER,
        FENGSEL,
        VENNER,
        FORELDRE,
        FAMILIE,
        ANNET;

        static final Check<Botype> CHECK =
                Checks.word(type -> type.name().toLowerCase(Locale.ROOT), values());
    }
}
