package no.helhet.praksis.radgivning;

import java.util.List;

/// What is written in a course of financial counselling, as it was typed: nothing half-written is
/// lost.
///
/// @param forste the first month that is paid, `2026-12`; may be empty
public record Okonomiinnhold(
        String mal,
        String forste,
        List<Linje> inntekter,
        List<Linje> utgifter,
        List<Kreditor> kreditorer) {

    static final Okonomiinnhold EMPTY = new Okonomiinnhold("", "", List.of(), List.of(), List.of());

    public Okonomiinnhold {
        inntekter = List.copyOf(inntekter);
        utgifter = List.copyOf(utgifter);
        kreditorer = List.copyOf(kreditorer);
    }

    /// A line of the budget.
    ///
    /// @param belop kroner a month
    /// @param kilde where it is known from
    public record Linje(String navn, String belop, String kilde) {
        boolean isEmpty() {
            return (navn + belop + kilde).isBlank();
        }
    }

    /// One who is owed.
    ///
    /// @param krav kroner owed
    /// @param rente percent a year
    /// @param avdrag kroner a month
    /// @param status how it stands with the creditor
    public record Kreditor(String navn, String krav, String rente, String avdrag, String status) {
        boolean isEmpty() {
            return (navn + krav + rente + avdrag + status).isBlank();
        }
    }

    /// Says nothing of anyone: this may reach a log.
    @Override
    public String toString() {
        return "Okonomiinnhold[]";
    }
}
