package no.helhet.formats.digisos.soknad;

import java.util.List;
import java.util.Optional;

/// The applicant's money. Types are open lists: a new one must be shown by its title.
///
/// @param opplysninger what the applicant and the registers say
/// @param oversikt the structured overview
public record Okonomi(Opplysninger opplysninger, Optional<Oversikt> oversikt) {
    static final Check<Okonomi> CHECK =
            Checks.object(
                    f ->
                            new Okonomi(
                                    f.required("opplysninger", Opplysninger.CHECK),
                                    f.optional("oversikt", Oversikt.CHECK)));

    /// @param bostottesaker applications for housing support, from the register
    public record Opplysninger(
            List<Bekreftelse> bekreftelse,
            Optional<BeskrivelseAvAnnet> beskrivelseAvAnnet,
            List<Utbetaling> utbetaling,
            List<Post> utgift,
            List<Bostottesak> bostottesaker) {
        private static final Check<List<Bostottesak>> BOSTOTTE =
                Checks.object(f -> f.list("saker", Bostottesak.CHECK));

        static final Check<Opplysninger> CHECK =
                Checks.object(
                        f ->
                                new Opplysninger(
                                        f.list("bekreftelse", Bekreftelse.CHECK),
                                        f.optional("beskrivelseAvAnnet", BeskrivelseAvAnnet.CHECK),
                                        f.required("utbetaling", Checks.listOf(Utbetaling.CHECK)),
                                        f.list("utgift", Post.CHECK),
                                        f.optional("bostotte", BOSTOTTE).orElse(List.of())));
    }

    /// @param inntekt income a month
    /// @param utgift expenses a month, such as `husleie`, `barnehage`
    /// @param formue wealth, such as `brukskonto`, `sparekonto`
    public record Oversikt(List<Inntekt> inntekt, List<Post> utgift, List<Post> formue) {
        static final Check<Oversikt> CHECK =
                Checks.object(
                        f ->
                                new Oversikt(
                                        f.required("inntekt", Checks.listOf(Inntekt.CHECK)),
                                        f.list("utgift", Post.CHECK),
                                        f.list("formue", Post.CHECK)));
    }

    /// A yes, a no or a consent from the applicant.
    ///
    /// @param verdi empty when not answered
    public record Bekreftelse(
            Kilde kilde,
            String type,
            String tittel,
            Optional<Boolean> verdi,
            Optional<Tidspunkt> bekreftelsesDato) {
        static final Check<Bekreftelse> CHECK =
                Checks.object(
                        f ->
                                new Bekreftelse(
                                        f.required("kilde", Kilde.ANY),
                                        f.required("type", Checks.TEXT),
                                        f.required("tittel", Checks.TEXT),
                                        f.optional("verdi", Checks.YES_NO),
                                        f.optional("bekreftelsesDato", TimeChecks.TIME)));
    }

    /// The applicant's words on other income, expenses and wealth.
    public record BeskrivelseAvAnnet(
            Kilde kilde,
            String verdi,
            String sparing,
            String utbetaling,
            String boutgifter,
            String barneutgifter) {
        static final Check<BeskrivelseAvAnnet> CHECK =
                Checks.object(
                        f ->
                                new BeskrivelseAvAnnet(
                                        f.required("kilde", Kilde.FROM_USER),
                                        f.required("verdi", Checks.TEXT),
                                        f.required("sparing", Checks.TEXT),
                                        f.required("utbetaling", Checks.TEXT),
                                        f.required("boutgifter", Checks.TEXT),
                                        f.required("barneutgifter", Checks.TEXT)));
    }

    /// An expense or a piece of wealth.
    ///
    /// @param belop empty when the applicant has it and has not said how much
    public record Post(
            Kilde kilde,
            String type,
            String tittel,
            Optional<Belop> belop,
            boolean overstyrtAvBruker) {
        static final Check<Post> CHECK =
                Checks.object(
                        f ->
                                new Post(
                                        f.required("kilde", Kilde.ANY),
                                        f.required("type", Checks.TEXT),
                                        f.required("tittel", Checks.TEXT),
                                        f.optional("belop", NumberChecks.KRONER),
                                        f.requiredYesNo("overstyrtAvBruker")));
    }

    /// Income a month; amounts are empty when the applicant has not said how much.
    public record Inntekt(
            Kilde kilde,
            String type,
            String tittel,
            Optional<Belop> brutto,
            Optional<Belop> netto,
            boolean overstyrtAvBruker) {
        static final Check<Inntekt> CHECK =
                Checks.object(
                        f ->
                                new Inntekt(
                                        f.required("kilde", Kilde.ANY),
                                        f.required("type", Checks.TEXT),
                                        f.required("tittel", Checks.TEXT),
                                        f.optional("brutto", NumberChecks.KRONER),
                                        f.optional("netto", NumberChecks.KRONER),
                                        f.requiredYesNo("overstyrtAvBruker")));
    }

    /// An application for housing support.
    ///
    /// @param status open list, such as `UNDER_BEHANDLING`, `VEDTATT`
    public record Bostottesak(
            Kilde kilde,
            String type,
            Dato dato,
            String status,
            Optional<String> beskrivelse,
            Optional<Vedtaksstatus> vedtaksstatus) {
        static final Check<Bostottesak> CHECK =
                Checks.object(
                        f ->
                                new Bostottesak(
                                        f.required("kilde", Kilde.FROM_SYSTEM),
                                        f.required("type", Checks.TEXT),
                                        f.required("dato", TimeChecks.DATE),
                                        f.required("status", Checks.TEXT),
                                        f.optional("beskrivelse", Checks.TEXT),
                                        f.optional("vedtaksstatus", Vedtaksstatus.CHECK)));
    }

    public enum Vedtaksstatus {
        INNVILGET,
        AVSLAG,
        AVVIST;

        static final Check<Vedtaksstatus> CHECK = Checks.word(Vedtaksstatus::name, values());
    }

    /// Hides everything, since everything is about a person.
    @Override
    public String toString() {
        return "Okonomi[]";
    }
}
