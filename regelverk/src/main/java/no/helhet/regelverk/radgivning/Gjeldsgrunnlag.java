package no.helhet.regelverk.radgivning;

import no.helhet.regelverk.Belop;

import java.time.YearMonth;
import java.util.List;

/// What a payment plan is made from.
///
/// @param forste the first month that is paid
/// @param inntekter what comes in each month, by the ids of the lines
/// @param utgifter what goes out each month, without the instalments of the plan
public record Gjeldsgrunnlag(
        YearMonth forste,
        List<Budsjettlinje> inntekter,
        List<Budsjettlinje> utgifter,
        List<Kreditor> kreditorer) {
    public Gjeldsgrunnlag {
        inntekter = List.copyOf(inntekter);
        utgifter = List.copyOf(utgifter);
        kreditorer = List.copyOf(kreditorer);
    }

    /// A line of the budget, each month.
    public record Budsjettlinje(String id, Belop belop) {}

    /// One who is owed.
    ///
    /// @param krav what is owed when the plan begins
    /// @param rente a year, in hundredths of a percent: 950 is 9.5 percent
    /// @param avdrag what is paid each month
    public record Kreditor(String id, Belop krav, int rente, Belop avdrag) {}
}
