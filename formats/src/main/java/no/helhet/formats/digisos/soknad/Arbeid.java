package no.helhet.formats.digisos.soknad;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The applicant's work.
///
/// @param forhold employments of the last three months; empty when the register did not answer,
///     and [#situasjon] stands instead
public record Arbeid(
        Optional<List<Forhold>> forhold,
        Optional<Situasjon> situasjon,
        Optional<Svar<String>> kommentarTilArbeidsforhold) {

    private static final Check<Svar<String>> COMMENT = Svar.check(Kilde.FROM_USER, Checks.TEXT);

    static final Check<Arbeid> CHECK =
            Checks.object(
                    f -> {
                        Arbeid arbeid =
                                new Arbeid(
                                        f.optional("forhold", Checks.listOf(Forhold.CHECK)),
                                        f.optional("situasjon", Situasjon.CHECK),
                                        f.optional("kommentarTilArbeidsforhold", COMMENT));
                        if (f.has("kommentarTilArbeidsforhold")) {
                            f.need("forhold", "kommentarTilArbeidsforhold is there");
                        }
                        return arbeid;
                    });

    /// @param arbeidsgivernavn may be a private person's name, or blank
    public record Forhold(
            Kilde kilde,
            String arbeidsgivernavn,
            Dato fom,
            Optional<Dato> tom,
            Heltall stillingsprosent,
            Optional<Stillingstype> stillingstype,
            boolean overstyrtAvBruker) {
        static final Check<Forhold> CHECK =
                Checks.object(
                        f ->
                                new Forhold(
                                        f.required("kilde", Kilde.ANY),
                                        f.required("arbeidsgivernavn", Checks.TEXT),
                                        f.required("fom", TimeChecks.DATE),
                                        f.optional("tom", TimeChecks.DATE),
                                        f.required("stillingsprosent", NumberChecks.WHOLE),
                                        f.optional("stillingstype", Stillingstype.CHECK),
                                        f.requiredYesNo("overstyrtAvBruker")));
    }

    public record Situasjon(Kilde kilde, Optional<Boolean> erIJobb, Optional<Grad> jobbGrad) {
        static final Check<Situasjon> CHECK =
                Checks.object(
                        f ->
                                new Situasjon(
                                        f.required("kilde", Kilde.FROM_USER),
                                        f.optional("erIJobb", Checks.YES_NO),
                                        f.optional("jobbGrad", Grad.CHECK)));
    }

    /// Full or part time, of work and of study.
    public enum Grad {
        HELTID,
        DELTID;

        static final Check<Grad> CHECK =
                Checks.word(grad -> grad.name().toLowerCase(Locale.ROOT), values());
    }

    public enum Stillingstype {
        VARIABEL,
        FAST,
        FAST_OG_VARIABEL;

        static final Check<Stillingstype> CHECK =
                Checks.word(
                        type ->
                                type == FAST_OG_VARIABEL
                                        ? "fastOgVariabel"
                                        : type.name().toLowerCase(Locale.ROOT),
                        values());
    }
}
