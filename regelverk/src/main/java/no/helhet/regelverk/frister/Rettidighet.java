package no.helhet.regelverk.frister;

import no.helhet.regelverk.parametre.Parametre;

import java.time.LocalDate;

/// Whether an appeal came in time (fvl §§ 29-31), with the limits it was held against.
public sealed interface Rettidighet {
    /// In time. The outer limit of § 31 is about late appeals only, and is not asked.
    record ITide(Frist.Beregnet frist) implements Rettidighet {}

    /// Late: it is considered only for a reason of fvl § 31 first paragraph.
    record ForSen(Frist.Beregnet frist, Frist.Beregnet ytterfrist) implements Rettidighet {}

    /// Late, and more than the outer limit after the decision: it cannot be considered as an appeal
    /// (fvl § 31 third paragraph).
    record EtterYtterfristen(Frist.Beregnet frist, Frist.Beregnet ytterfrist)
            implements Rettidighet {}

    /// No limit is known for these days.
    record Ukjent(Frist.Ukjent frist) implements Rettidighet {}

    /// @param vedtatt the day the decision was made
    /// @param underrettet the day notice of it reached the party
    /// @param fremsatt the day the appeal was made: handed to the post or to the office (§ 30)
    static Rettidighet assess(
            LocalDate vedtatt, LocalDate underrettet, LocalDate fremsatt, Parametre parametre) {
        return switch (Frister.calculate(Fristtype.KLAGEFRIST, underrettet, parametre)) {
            case Frist.Ukjent ukjent -> new Ukjent(ukjent);
            case Frist.Beregnet frist ->
                    frist.isOver(fremsatt)
                            ? late(vedtatt, fremsatt, frist, parametre)
                            : new ITide(frist);
        };
    }

    private static Rettidighet late(
            LocalDate vedtatt, LocalDate fremsatt, Frist.Beregnet frist, Parametre parametre) {
        return switch (Frister.calculate(Fristtype.KLAGE_YTTERFRIST, vedtatt, parametre)) {
            case Frist.Ukjent ukjent -> new Ukjent(ukjent);
            case Frist.Beregnet ytre ->
                    ytre.isOver(fremsatt)
                            ? new EtterYtterfristen(frist, ytre)
                            : new ForSen(frist, ytre);
        };
    }
}
