package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.parametre.Aldersregel;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// The ages a child has in some days of a month, by the rule for when a new age counts.
///
/// @param fraDag first day of the month with this age
/// @param tilDag last day
/// @param alder whole years
record Aldersskifte(int fraDag, int tilDag, int alder) {

    /// One part, or two where the child has a birthday within the days and the rule is by the day.
    /// A child born within the days counts from its birth when the rule is by the day, else for all
    /// of them; one born later in the month then has no day.
    static List<Aldersskifte> of(
            YearMonth month, int fraDag, int tilDag, LocalDate fodt, Aldersregel regel) {
        if (regel != Aldersregel.PA_DAGEN) {
            LocalDate day =
                    regel == Aldersregel.MANEDEN_ETTER ? month.atDay(1) : month.atEndOfMonth();
            return List.of(new Aldersskifte(fraDag, tilDag, alder(fodt, day)));
        }
        List<Aldersskifte> parts = new ArrayList<>();
        int start = fodt.isAfter(month.atDay(fraDag)) ? fodt.getDayOfMonth() : fraDag;
        for (int day = start; day <= tilDag; day++) {
            int age = alder(fodt, month.atDay(day));
            if (parts.isEmpty() || parts.getLast().alder != age) {
                parts.add(new Aldersskifte(day, tilDag, age));
                if (parts.size() == 2) {
                    Aldersskifte first = parts.getFirst();
                    parts.set(0, new Aldersskifte(first.fraDag, day - 1, first.alder));
                }
            }
        }
        return parts.isEmpty() ? List.of(new Aldersskifte(tilDag + 1, tilDag, 0)) : parts;
    }

    /// Whole years on the day; a child not born yet is 0. One born on 29 February is a year older
    /// on 1 March where the year has no such day.
    static int alder(LocalDate fodt, LocalDate day) {
        return fodt.isAfter(day) ? 0 : fodt.until(day).getYears();
    }
}
