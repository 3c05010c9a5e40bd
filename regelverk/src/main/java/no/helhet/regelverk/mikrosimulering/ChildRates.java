package no.helhet.regelverk.mikrosimulering;

import no.helhet.regelverk.parametre.Aldersregel;

import java.time.LocalDate;
import java.time.YearMonth;

/// What a child gets in a month, by its day of birth. A birthday in the month counts by the
/// municipality's rule. Safe to share between threads.
final class ChildRates {
    private static final int THIRTIETHS = 30;

    private final RuleSet rules;
    private final int ages;
    private final int length;
    private final int firstDay;

    /// The last day of birth with which one has an age on a day of the month, in days since 1970:
    /// `[(day - 1) * ages + i]`. One born on 29 February is a year older on 1 March where the year
    /// has no such day.
    private final int[] cutoffs;

    /// The last day of birth, for each municipality, with which one has come of age and applies
    /// alone the whole of the month, in days since 1970.
    private final int[] ofAge;

    ChildRates(RuleSet rules, YearMonth month) {
        this.rules = rules;
        this.ages = rules.ages.length;
        this.length = month.lengthOfMonth();
        this.firstDay = Math.toIntExact(month.atDay(1).toEpochDay());
        this.cutoffs = new int[length * ages];
        int i = 0;
        for (int day = 1; day <= length; day++) {
            LocalDate date = month.atDay(day);
            for (int age : rules.ages) {
                cutoffs[i++] = Math.toIntExact(date.minusYears(age).toEpochDay());
            }
        }
        this.ofAge = new int[rules.ageLimit.length];
        for (int place = 0; place < ofAge.length; place++) {
            LocalDate day =
                    rules.ageRule[place] == Aldersregel.SAMME_MANED
                            ? month.atEndOfMonth()
                            : month.atDay(1);
            ofAge[place] = Math.toIntExact(day.minusYears(rules.ageLimit[place]).toEpochDay());
        }
    }

    /// Does it count as a child on some day of the month? One born after the month does not.
    boolean isChild(int place, int born) {
        return born > ofAge[place] && born < firstDay + length;
    }

    /// @param born days since 1970; a child born after the month gets nothing
    /// @param share percent
    /// @return øre
    long rate(int place, int born, int share) {
        if (born >= firstDay + length) {
            return 0;
        }
        Aldersregel rule = rules.ageRule[place];
        if (rule == Aldersregel.PA_DAGEN) {
            return byDay(place, born, share);
        }
        int day = rule == Aldersregel.MANEDEN_ETTER ? 1 : length;
        return percent(rules.children[place * ages + ageGroup(born, day)], share);
    }

    /// The month is shared between two ages where the birthday lies in it.
    private long byDay(int place, int born, int share) {
        int start = Math.max(1, born - firstDay + 1);
        int before = ageGroup(born, start);
        int after = ageGroup(born, length);
        boolean byCalendar = rules.byCalendar[place];
        long first = percent(rules.children[place * ages + before], share);
        if (before == after) {
            return first - upTo(first, start - 1, byCalendar);
        }
        int birthday = start + 1;
        while (ageGroup(born, birthday) == before) {
            birthday++;
        }
        long second = percent(rules.children[place * ages + after], share);
        return upTo(first, birthday - 1, byCalendar)
                - upTo(first, start - 1, byCalendar)
                + second
                - upTo(second, birthday - 1, byCalendar);
    }

    /// The place among the ages; a child born later in the month is 0 years old.
    private int ageGroup(int born, int day) {
        int row = (day - 1) * ages;
        int group = 0;
        for (int i = 1; i < ages; i++) {
            if (born <= cutoffs[row + i]) {
                group = i;
            }
        }
        return group;
    }

    /// What has fallen due of a month's amount at the end of a day, as `Manedsdeling` has it.
    private long upTo(long ore, int day, boolean byCalendar) {
        if (byCalendar) {
            return fraction(ore, day, length);
        }
        return fraction(ore, day == length ? THIRTIETHS : Math.min(day, THIRTIETHS), THIRTIETHS);
    }

    /// Rounded to the nearest øre, halves upwards, as [no.helhet.regelverk.Belop#fraction] does.
    private static long fraction(long ore, long part, long of) {
        return (ore * part * 2 + of) / (2 * of);
    }

    /// Rounded to the nearest øre, halves upwards, as [no.helhet.regelverk.Belop#percent] does.
    private static long percent(long ore, int percent) {
        return percent == 100 ? ore : (ore * percent + 50) / 100;
    }
}
