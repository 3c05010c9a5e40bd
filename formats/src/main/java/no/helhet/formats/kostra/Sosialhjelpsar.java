package no.helhet.formats.kostra;

import no.helhet.formats.fodselsnummer.Fodselsnummer;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.Month;
import java.util.Map;
import java.util.Set;

/// What is reported of one person and one year of økonomisk sosialhjelp.
///
/// The sums of the year are those of the months, so they always agree.
///
/// @param kommunenr four digits
/// @param bydel two digits in Oslo, null elsewhere
/// @param saksbehandler the case worker's number, at most 10 characters
/// @param months the months with a payment
/// @param vilkar the decision on conditions; null when none were set
/// @param vilkarForSamboer whether conditions were set for a spouse or cohabitant
/// @param unntak the first exception from the duty of activity; null when there was none
public record Sosialhjelpsar(
        String kommunenr,
        @Nullable String bydel,
        String saksbehandler,
        Mottaker mottaker,
        Situasjon situasjon,
        Map<Month, Stonad> months,
        boolean okonomiskRadgivning,
        boolean individuellPlan,
        @Nullable Vilkarsvedtak vilkar,
        boolean vilkarForSamboer,
        @Nullable Unntak20a unntak,
        Set<Sanksjon> sanksjoner) {

    public Sosialhjelpsar {
        months = Map.copyOf(months);
        sanksjoner = Set.copyOf(sanksjoner);
    }

    /// The year's grants in whole kroner.
    public long bidragKroner() {
        return months.values().stream().mapToLong(Stonad::bidragKroner).sum();
    }

    /// The year's loans in whole kroner.
    public long lanKroner() {
        return months.values().stream().mapToLong(Stonad::lanKroner).sum();
    }

    /// The receiver. Text of it shows the journal number alone.
    ///
    /// @param journalnr at most 8 characters
    /// @param duf the twelve digits of the immigration authorities, for those without a number
    /// @param barnUnder18 children in the household whom the receiver or the spouse must support
    public record Mottaker(
            String journalnr,
            LocalDate fodselsdato,
            @Nullable Fodselsnummer fodselsnummer,
            @Nullable String duf,
            Kjonn kjonn,
            Sivilstand sivilstand,
            int barnUnder18) {

        @Override
        public String toString() {
            return "Mottaker[journalnr=" + journalnr + "]";
        }
    }

    /// The receiver's situation at the last contact in the year.
    public record Situasjon(
            Livsoppholdskilde livsoppholdskilde,
            Trygd trygd,
            Arbeidssituasjon arbeidssituasjon,
            Bosituasjon bosituasjon) {}

    /// What was paid in a month, in whole kroner.
    public record Stonad(long bidragKroner, long lanKroner) {
        public Stonad {
            if (bidragKroner < 0 || lanKroner < 0) {
                throw new IllegalArgumentException("A month's payments cannot be below zero");
            }
        }
    }

    /// A decision on payment with conditions, its first and last day, and the conditions.
    public record Vilkarsvedtak(LocalDate dato, LocalDate tom, Set<Vilkar> vilkar) {
        public Vilkarsvedtak {
            vilkar = Set.copyOf(vilkar);
        }
    }

    /// A decision of exception from the duty of activity (sosialtjenesteloven § 20 a).
    public record Unntak20a(LocalDate dato, Set<Unntaksgrunn> grunner) {
        public Unntak20a {
            grunner = Set.copyOf(grunner);
        }
    }
}
