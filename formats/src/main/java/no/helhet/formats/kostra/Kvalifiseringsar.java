package no.helhet.formats.kostra;

import no.helhet.formats.fodselsnummer.Fodselsnummer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Month;
import java.util.Set;

/// What is reported of one person and one year of the qualification programme.
///
/// @param kommunenr four digits
/// @param bydel two digits in Oslo, null elsewhere
/// @param saksbehandler the case worker's number, at most 10 characters
/// @param fraKommunenr four digits of the municipality whose programme the participant comes from;
///     null when from none
/// @param forSoknad benefits in the two months before the application
/// @param tilleggsytelser what was received beside the benefit in the year
/// @param months the months with a payment of the benefit
/// @param stonadKroner the year's benefit in whole kroner
/// @param status how the programme stood at the end of the year
/// @param avsluttet the last day in the programme; null while it goes on
/// @param etterpa what came after; null when it is not to be told
public record Kvalifiseringsar(
        String kommunenr,
        @Nullable String bydel,
        String saksbehandler,
        Deltaker deltaker,
        Datoer datoer,
        @Nullable String fraKommunenr,
        ForSoknad forSoknad,
        Set<Tilleggsytelse> tilleggsytelser,
        Set<Month> months,
        long stonadKroner,
        Programstatus status,
        @Nullable LocalDate avsluttet,
        @Nullable Etterpa etterpa) {

    public Kvalifiseringsar {
        tilleggsytelser = Set.copyOf(tilleggsytelser);
        months = Set.copyOf(months);
        if (stonadKroner < 0) {
            throw new IllegalArgumentException("A year's benefit cannot be below zero");
        }
    }

    /// The participant. Text of it shows the journal number alone.
    ///
    /// @param journalnr at most 8 characters
    /// @param barnUnder18 children in the household whom the participant or the spouse must support
    public record Deltaker(
            String journalnr,
            LocalDate fodselsdato,
            @Nullable Fodselsnummer fodselsnummer,
            Kjonn kjonn,
            Sivilstand sivilstand,
            int barnUnder18) {

        @Override
        public String toString() {
            return "Deltaker[journalnr=" + journalnr + "]";
        }
    }

    /// @param soknad the day the application was registered at the office
    /// @param vedtak the day the programme was granted
    /// @param begynt the first day in the programme
    public record Datoer(LocalDate soknad, LocalDate vedtak, LocalDate begynt) {}

    /// @param sosialhjelp what sosialhjelp was; null when there was none
    public record ForSoknad(@Nullable Sosialhjelpsrolle sosialhjelp, Set<TidligereYtelse> ytelser) {
        public ForSoknad {
            ytelser = Set.copyOf(ytelser);
        }
    }

    /// @param situasjoner what the participant went on to, one or more
    /// @param viktigsteInntekt the most important source of income then
    public record Etterpa(Set<Sluttsituasjon> situasjoner, Sluttsituasjon viktigsteInntekt) {
        public Etterpa {
            situasjoner = Set.copyOf(situasjoner);
        }
    }
}
