package no.helhet.formats.digisos.soknad;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Money the applicant has received.
///
/// @param type open list, such as `navytelse`, `husbanken`, `skatteopplysninger`, `salg`
/// @param tittel to be shown; may hold the applicant's own words
/// @param overstyrtAvBruker true when the applicant says that the register is wrong
public record Utbetaling(
        Kilde kilde,
        String type,
        String tittel,
        Optional<Organisasjon> organisasjon,
        Optional<Belop> belop,
        Optional<Belop> netto,
        Optional<Belop> brutto,
        Optional<Belop> skattetrekk,
        Optional<Belop> andreTrekk,
        Optional<Dato> utbetalingsdato,
        Optional<Dato> periodeFom,
        Optional<Dato> periodeTom,
        List<Komponent> komponenter,
        boolean overstyrtAvBruker,
        Optional<Mottaker> mottaker) {

    static final Check<Utbetaling> CHECK =
            Checks.object(
                    f ->
                            new Utbetaling(
                                    f.required("kilde", Kilde.ANY),
                                    f.required("type", Checks.TEXT),
                                    f.required("tittel", Checks.TEXT),
                                    f.optional("organisasjon", Organisasjon.CHECK),
                                    f.optional("belop", NumberChecks.KRONER),
                                    f.optional("netto", NumberChecks.KRONER_AND_ORE),
                                    f.optional("brutto", NumberChecks.KRONER_AND_ORE),
                                    f.optional("skattetrekk", NumberChecks.KRONER_AND_ORE),
                                    f.optional("andreTrekk", NumberChecks.KRONER_AND_ORE),
                                    f.optional("utbetalingsdato", TimeChecks.DATE),
                                    f.optional("periodeFom", TimeChecks.DATE),
                                    f.optional("periodeTom", TimeChecks.DATE),
                                    f.list("komponenter", Komponent.CHECK),
                                    f.requiredYesNo("overstyrtAvBruker"),
                                    f.optional("mottaker", Mottaker.CHECK)));

    /// @param organisasjonsnummer nine digits; the format does not demand a valid control digit
    public record Organisasjon(String navn, String organisasjonsnummer) {
        private static final Check<String> NINE_DIGITS = Checks.text("[0-9]{9}", "nine digits");

        static final Check<Organisasjon> CHECK =
                Checks.object(
                        f ->
                                new Organisasjon(
                                        f.required("navn", Checks.TEXT),
                                        f.required("organisasjonsnummer", NINE_DIGITS)));
    }

    /// One part of a payment: the rate, how many, and what it came to.
    public record Komponent(
            Optional<String> type,
            Optional<Belop> belop,
            Optional<String> satsType,
            Optional<Tall> satsAntall,
            Optional<Belop> satsBelop) {
        static final Check<Komponent> CHECK =
                Checks.object(
                        f ->
                                new Komponent(
                                        f.optional("type", Checks.TEXT),
                                        f.optional("belop", NumberChecks.KRONER_AND_ORE),
                                        f.optional("satsType", Checks.TEXT),
                                        f.optional("satsAntall", NumberChecks.NUMBER),
                                        f.optional("satsBelop", NumberChecks.KRONER_AND_ORE)));
    }

    /// Who received it: the household, or the municipality on its behalf.
    public enum Mottaker {
        HUSSTAND,
        KOMMUNE;

        static final Check<Mottaker> CHECK =
                Checks.word(
                        who ->
                                who.name().charAt(0)
                                        + who.name().substring(1).toLowerCase(Locale.ROOT),
                        values());
    }
}
