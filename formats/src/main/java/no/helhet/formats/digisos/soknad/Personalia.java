package no.helhet.formats.digisos.soknad;

import java.util.Optional;

/// Who applies.
///
/// @param personIdentifikator national number or D-number as sent; the format does not check it
/// @param statsborgerskap ISO 3166-1 alpha-3
/// @param telefonnummer E.164
/// @param folkeregistrertAdresse from the population register
/// @param oppholdsadresse where the applicant stays, which decides the municipality
public record Personalia(
        Opplysning<String> personIdentifikator,
        Navn navn,
        Optional<Opplysning<String>> statsborgerskap,
        Optional<Opplysning<Boolean>> nordiskBorger,
        Optional<Opplysning<String>> telefonnummer,
        Kontonummer kontonummer,
        Optional<Adresse> folkeregistrertAdresse,
        Optional<Adresse> oppholdsadresse,
        Optional<Adresse> postadresse,
        Optional<Dato> fodselsdato) {

    private static final Check<Opplysning<String>> IDENTIFIKATOR =
            Opplysning.check(Kilde.ONLY_SYSTEM, Checks.TEXT);
    private static final Check<Opplysning<String>> TEXT = Opplysning.check(Kilde.ANY, Checks.TEXT);
    private static final Check<Opplysning<Boolean>> YES_NO =
            Opplysning.check(Kilde.ANY, Checks.YES_NO);
    private static final Check<Opplysning<String>> PHONE =
            Opplysning.check(
                    Kilde.ANY, Checks.text("\\+[0-9]+", "+ and digits, such as +4722000000"));

    static final Check<Personalia> CHECK =
            Checks.object(
                    f ->
                            new Personalia(
                                    f.required("personIdentifikator", IDENTIFIKATOR),
                                    f.required("navn", Navn.OF_APPLICANT),
                                    f.optional("statsborgerskap", TEXT),
                                    f.optional("nordiskBorger", YES_NO),
                                    f.optional("telefonnummer", PHONE),
                                    f.required("kontonummer", Kontonummer.CHECK),
                                    f.optional("folkeregistrertAdresse", Adresse.CHECK),
                                    f.optional("oppholdsadresse", Adresse.CHECK),
                                    f.optional("postadresse", Adresse.CHECK),
                                    f.optional("fodselsdato", TimeChecks.DATE)));

    /// @param harIkkeKonto true when the applicant has said that there is no account to use
    /// @param verdi eleven digits; the format does not demand a valid control digit
    public record Kontonummer(Kilde kilde, Optional<Boolean> harIkkeKonto, Optional<String> verdi) {
        private static final Check<String> ELEVEN_DIGITS =
                Checks.text("[0-9]{11}", "eleven digits");

        static final Check<Kontonummer> CHECK =
                Checks.object(
                        f ->
                                new Kontonummer(
                                        f.required("kilde", Kilde.ANY),
                                        f.optional("harIkkeKonto", Checks.YES_NO),
                                        f.optional("verdi", ELEVEN_DIGITS)));
    }

    /// Hides everything, since everything is about a person.
    @Override
    public String toString() {
        return "Personalia[]";
    }
}
