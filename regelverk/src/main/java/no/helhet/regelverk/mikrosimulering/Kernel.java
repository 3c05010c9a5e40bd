package no.helhet.regelverk.mikrosimulering;

import no.helhet.regelverk.mikrosimulering.Household.Amount;

import java.time.YearMonth;

/// The loop over the households: plain arrays in, plain arrays out. The rules are those of
/// `livsopphold`, in the same order.
final class Kernel {
    private final RuleSet r;
    private final ChildRates children;
    private final byte[] type;
    private final short[] municipality;
    private final int[] firstChild;
    private final int[] born;
    private final byte[] share;
    private final long[] housing;
    private final long[] otherExpenses;
    private final long[] instalments;
    private final long[] income;
    private final long[] savings;
    private final long[] childBenefit;
    private final long[] childrensEarnings;
    private final long[] childrensSavings;
    private final long[] assistance;

    Kernel(Population population, YearMonth month, RuleSet rules, long[] into) {
        r = rules;
        children = new ChildRates(rules, month);
        type = population.type;
        municipality = population.municipality;
        firstChild = population.firstChild;
        born = population.born;
        share = population.share;
        housing = population.column(Amount.HOUSING);
        otherExpenses = population.column(Amount.OTHER_EXPENSES);
        instalments = population.column(Amount.INSTALMENTS);
        income = population.column(Amount.INCOME);
        savings = population.column(Amount.SAVINGS);
        childBenefit = population.column(Amount.CHILD_BENEFIT);
        childrensEarnings = population.column(Amount.CHILDRENS_EARNINGS);
        childrensSavings = population.column(Amount.CHILDRENS_SAVINGS);
        assistance = into;
    }

    /// @param to the first household that is not to be computed
    void run(int from, int to) {
        for (int h = from; h < to; h++) {
            int place = municipality[h];
            long need = r.adults[place * RuleSet.TYPES + type[h]];
            // All ones where some child is there whose own means they can be.
            long childrens = 0;
            for (int c = firstChild[h]; c < firstChild[h + 1]; c++) {
                need += children.rate(place, born[c], share[c]);
                childrens |= children.isChild(place, born[c]) ? -1 : 0;
            }
            need += Math.min(housing[h], r.housingLimit[place]) + otherExpenses[h];
            need += instalments[h] & r.instalmentsMask[place];
            // Children's savings share the household's free amount where they count.
            long saved =
                    savings[h] + (childrensSavings[h] & childrens & r.childrensSavingsMask[place]);
            long counted = income[h] + Math.max(0, saved - r.savingsLeft[place]);
            counted += childBenefit[h] & r.childBenefitMask[place];
            counted += childrensEarnings[h] & childrens & r.childrensEarningsMask[place];
            assistance[h] = Math.max(0, need - counted);
        }
    }
}
