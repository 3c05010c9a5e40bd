package no.helhet.regelverk.frister;

import no.helhet.regelverk.parametre.Oppslag;
import no.helhet.regelverk.parametre.Parametre;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Whether an enquiry that is not answered yet is to have an interim reply (fvl § 11 a third
/// paragraph).
public sealed interface Svarbehov {
    /// There is still time to answer.
    record IkkeEnda(Frist.Beregnet frist) implements Svarbehov {}

    /// The answer will not come in time, or hardly: an interim reply is proposed.
    record Foreslatt(Frist.Beregnet frist) implements Svarbehov {}

    /// The reply should have been sent.
    record Forfalt(Frist.Beregnet frist) implements Svarbehov {}

    /// No limit is known for that day.
    record Ukjent() implements Svarbehov {}

    /// @param mottatt the day the enquiry was received
    /// @param tidligst the first day an answer can come, null when it may come any day
    static Svarbehov assess(
            LocalDate mottatt, @Nullable LocalDate tidligst, LocalDate today, Parametre parametre) {
        if (!(Frister.calculate(Fristtype.FORELOPIG_SVAR, mottatt, parametre)
                        instanceof Frist.Beregnet frist)
                || !(parametre.find("forelopig-svar-varsel", today)
                        instanceof Oppslag.Funnet notice)) {
            return new Ukjent();
        }
        if (frist.isOver(today)) {
            return new Forfalt(frist);
        }
        var isNear = !today.isBefore(frist.lastDay().minusDays(notice.value()));
        var isLater = tidligst != null && tidligst.isAfter(frist.lastDay());
        return isNear || isLater ? new Foreslatt(frist) : new IkkeEnda(frist);
    }
}
