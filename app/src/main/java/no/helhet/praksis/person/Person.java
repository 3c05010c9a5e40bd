package no.helhet.praksis.person;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Period;

/// A person as the present user may see them. Of a protected person ([#skjult] true) all that
/// could give them away is null, unless the user is cleared.
///
/// @param fnr eleven digits, or null when unknown or hidden
/// @param navn null when unknown or hidden
/// @param skjermet the person has a protected address
/// @param skjult protected, and the user is not cleared: show "Skjermet person"
public record Person(
        PersonId id,
        @Nullable String fnr,
        @Nullable LocalDate fodselsdato,
        @Nullable Navn navn,
        @Nullable Adresse adresse,
        @Nullable String telefon,
        @Nullable Opplysning<String> kontonummer,
        @Nullable Opplysning<Kjonn> kjonn,
        @Nullable Opplysning<Sivilstand> sivilstand,
        String sprak,
        @Nullable String tolk,
        Adressebeskyttelse adressebeskyttelse,
        boolean skjult,
        int version) {

    public enum Kjonn {
        MANN,
        KVINNE
    }

    public enum Sivilstand {
        UGIFT,
        GIFT,
        SAMBOER,
        SKILT_SEPARERT,
        ENKE_ENKEMANN
    }

    public enum Adressebeskyttelse {
        INGEN,
        FORTROLIG,
        STRENGT_FORTROLIG
    }

    public record Navn(String fornavn, String mellomnavn, String etternavn) {
        public String full() {
            return (fornavn + " " + (mellomnavn.isBlank() ? "" : mellomnavn + " ") + etternavn)
                    .strip();
        }
    }

    public record Adresse(
            @Nullable String gateadresse,
            @Nullable String postnr,
            @Nullable String poststed,
            String kilde,
            @Nullable LocalDate dato) {}

    /// A fact with its source and date.
    public record Opplysning<T>(T verdi, String kilde, LocalDate dato) {}

    public boolean skjermet() {
        return adressebeskyttelse != Adressebeskyttelse.INGEN;
    }

    /// Whole years on the date, or -1 when the birth date is unknown.
    public int alder(LocalDate dato) {
        return fodselsdato == null ? -1 : Period.between(fodselsdato, dato).getYears();
    }

    /// Ids only: this may reach a log.
    @Override
    public String toString() {
        return "Person[" + id + "]";
    }
}
