package no.helhet.regelverk.stonadsform;

import no.helhet.regelverk.porter.Vilkar.Prove;

import org.jspecify.annotations.Nullable;

/// How a decision gives the assistance, with what sotjl § 21 asks of the form.
public sealed interface Stonadsform {
    /// Money that is not paid back.
    record Bidrag() implements Stonadsform {}

    /// Money that is paid back.
    ///
    /// @param betalingsevne will the applicant become able to repay?
    /// @param plan the instalments, or null while none are set
    record Lanet(Prove betalingsevne, @Nullable Avdragsplan plan) implements Stonadsform {}

    /// The municipality answers for a debt, and pays nothing now.
    record Garantien(Garanti garanti) implements Stonadsform {}

    /// All of it as goods and services.
    ///
    /// @param sarligeForhold do the circumstances give reason to believe that money would not be
    ///     used in line with a condition?
    record Varene(Prove sarligeForhold) implements Stonadsform {}
}
