package no.helhet.formats.digisos.soknad;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An application for social assistance as the national form sends it (sosialtjenesteloven § 18).
///
/// @param version of the format, semantic versioning
/// @param kompatibilitet texts that must be shown to the case worker, depending on the version the
///     reader expects
public record Soknad(
        String version,
        Data data,
        Optional<Tidspunkt> innsendingstidspunkt,
        Mottaker mottaker,
        Driftsinformasjon driftsinformasjon,
        List<Kompatibilitet> kompatibilitet) {

    private static final Check<String> VERSION =
            Checks.text(
                    "[0-9]+\\.[0-9]+\\.[0-9]+(-[a-zA-Z0-9]+)?(\\+[a-zA-Z0-9]+)?",
                    "a version such as 1.0.11");

    static final Check<Soknad> CHECK =
            Checks.object(
                    f ->
                            new Soknad(
                                    f.required("version", VERSION),
                                    f.required("data", Data.CHECK),
                                    f.optional("innsendingstidspunkt", TimeChecks.TIME),
                                    f.required("mottaker", Mottaker.CHECK),
                                    f.required("driftsinformasjon", Driftsinformasjon.CHECK),
                                    f.required(
                                            "kompatibilitet",
                                            Checks.listOf(Kompatibilitet.CHECK))));

    /// What the applicant and the registers say.
    public record Data(
            Optional<Soknadstype> soknadstype,
            Personalia personalia,
            Optional<Arbeid> arbeid,
            Optional<Utdanning> utdanning,
            Optional<Familie> familie,
            Begrunnelse begrunnelse,
            Optional<Situasjonendring> situasjonendring,
            Optional<Bosituasjon> bosituasjon,
            Okonomi okonomi) {
        static final Check<Data> CHECK =
                Checks.object(
                        f ->
                                new Data(
                                        f.optional("soknadstype", Soknadstype.CHECK),
                                        f.required("personalia", Personalia.CHECK),
                                        f.optional("arbeid", Arbeid.CHECK),
                                        f.optional("utdanning", Utdanning.CHECK),
                                        f.optional("familie", Familie.CHECK),
                                        f.required("begrunnelse", Begrunnelse.CHECK),
                                        f.optional("situasjonendring", Situasjonendring.CHECK),
                                        f.optional("bosituasjon", Bosituasjon.CHECK),
                                        f.required("okonomi", Okonomi.CHECK)));
    }

    /// The short form is for those who applied recently.
    public enum Soknadstype {
        KORT,
        STANDARD;

        static final Check<Soknadstype> CHECK =
                Checks.word(type -> type.name().toLowerCase(Locale.ROOT), values());
    }

    /// The municipality and office it is sent to.
    public record Mottaker(
            Optional<String> kommunenummer,
            Optional<String> enhetsnummer,
            Optional<String> navEnhetsnavn) {
        static final Check<Mottaker> CHECK =
                Checks.object(
                        f ->
                                new Mottaker(
                                        f.optional("kommunenummer", Checks.TEXT),
                                        f.optional("enhetsnummer", Checks.TEXT),
                                        f.optional("navEnhetsnavn", Checks.TEXT)));
    }

    /// Which registers did not answer, so that their silence is not read as nothing.
    public record Driftsinformasjon(
            Optional<Boolean> utbetalingerFraNavFeilet,
            boolean inntektFraSkatteetatenFeilet,
            Optional<Boolean> stotteFraHusbankenFeilet) {
        static final Check<Driftsinformasjon> CHECK =
                Checks.object(
                        f ->
                                new Driftsinformasjon(
                                        f.optional("utbetalingerFraNavFeilet", Checks.YES_NO),
                                        f.requiredYesNo("inntektFraSkatteetatenFeilet"),
                                        f.optional("stotteFraHusbankenFeilet", Checks.YES_NO)));
    }

    /// @param minVersion first version it concerns
    /// @param maxVersion last version it concerns
    /// @param text CommonMark with tables
    public record Kompatibilitet(
            Optional<String> minVersion, Optional<String> maxVersion, Optional<String> text) {
        static final Check<Kompatibilitet> CHECK =
                Checks.object(
                        f ->
                                new Kompatibilitet(
                                        f.optional("minVersion", Checks.TEXT),
                                        f.optional("maxVersion", Checks.TEXT),
                                        f.optional("text", Checks.TEXT)));
    }

    /// Hides what is about a person.
    @Override
    public String toString() {
        return "Soknad[version=" + version + "]";
    }
}
