package no.helhet.formats.digisos.soknad;

import java.util.List;
import java.util.Optional;

/// The attachments of an application (`vedlegg.json`).
public record Vedleggsoversikt(List<Vedlegg> vedlegg) {
    static final Check<Vedleggsoversikt> CHECK =
            Checks.object(f -> new Vedleggsoversikt(f.list("vedlegg", Vedlegg.CHECK)));

    /// Files that belong together, such as the pages of one bank statement.
    ///
    /// @param type open list, such as `husleiekontrakt`, `lonnslipp`
    /// @param tilleggsinfo subtype, open list
    /// @param status open list: `LastetOpp`, `VedleggKreves`, `VedleggAlleredeSendt`
    /// @param filer empty when still asked for or sent before
    public record Vedlegg(
            Optional<String> type,
            Optional<String> tilleggsinfo,
            Optional<String> klageId,
            Optional<String> status,
            List<Fil> filer,
            Optional<HendelseType> hendelseType,
            Optional<String> hendelseReferanse) {
        static final Check<Vedlegg> CHECK =
                Checks.object(
                        f ->
                                new Vedlegg(
                                        f.optional("type", Checks.TEXT),
                                        f.optional("tilleggsinfo", Checks.TEXT),
                                        f.optional("klageId", Checks.TEXT),
                                        f.optional("status", Checks.TEXT),
                                        f.list("filer", Fil.CHECK),
                                        f.optional("hendelseType", HendelseType.CHECK),
                                        f.optional("hendelseReferanse", Checks.TEXT)));
    }

    /// @param filnavn as the applicant named it
    /// @param sha512 of the file's bytes, in hexadecimal; the format does not demand its form
    public record Fil(Optional<String> filnavn, Optional<String> sha512) {
        static final Check<Fil> CHECK =
                Checks.object(
                        f ->
                                new Fil(
                                        f.optional("filnavn", Checks.TEXT),
                                        f.optional("sha512", Checks.TEXT)));
    }

    /// What made the applicant send it.
    public enum HendelseType {
        DOKUMENTASJON_ETTERSPURT("dokumentasjonEtterspurt"),
        DOKUMENTASJONKRAV("dokumentasjonkrav"),
        SOKNAD("soknad"),
        BRUKER("bruker");

        static final Check<HendelseType> CHECK = Checks.word(type -> type.jsonName, values());

        private final String jsonName;

        HendelseType(String jsonName) {
            this.jsonName = jsonName;
        }
    }
}
