package no.helhet.regelverk.mikrosimulering;

import no.helhet.regelverk.livsopphold.Husholdning;
import no.helhet.regelverk.mikrosimulering.Household.Amount;

import java.util.Arrays;
import java.util.List;

/// Tenths of the households by income per consumption unit, before assistance: all income, child
/// benefit and children's earnings too. Households with the same income are in the same tenth, the
/// lowest it reaches, so the tenths are not always of one size.
///
/// The units are those of the modified OECD scale, which is a way of comparing and no rule of law:
/// 1 for the first adult, 0.5 for the second, 0.3 for each child, times the share that it lives
/// here.
final class Deciles {
    static final int COUNT = 10;
    // In thousandths, so that shares of a child are whole numbers.
    private static final long FIRST_ADULT = 1_000;
    private static final long SECOND_ADULT = 500;
    private static final long CHILD_PER_PERCENT = 3;

    private static final List<Amount> INCOME =
            List.of(Amount.INCOME, Amount.CHILD_BENEFIT, Amount.CHILDRENS_EARNINGS);

    private Deciles() {}

    /// @return 0 to 9 for each household
    static byte[] of(Population population) {
        int size = population.size();
        long[] income = new long[size];
        for (Amount amount : INCOME) {
            long[] column = population.column(amount);
            for (int h = 0; h < size; h++) {
                income[h] += column[h];
            }
        }
        for (int h = 0; h < size; h++) {
            income[h] = income[h] * FIRST_ADULT / units(population, h);
        }
        long[] sorted = income.clone();
        Arrays.sort(sorted);
        byte[] deciles = new byte[size];
        for (int h = 0; h < size; h++) {
            byte decile = 0;
            while (income[h] > sorted[last(size, decile)]) {
                decile++;
            }
            deciles[h] = decile;
        }
        return deciles;
    }

    /// The place of the last household of a tenth, in order of income.
    private static int last(int size, int decile) {
        return Math.max(0, (int) ((long) size * (decile + 1) / COUNT) - 1);
    }

    private static long units(Population population, int household) {
        long units = FIRST_ADULT;
        if (population.type(household) == Husholdning.Type.PAR) {
            units += SECOND_ADULT;
        }
        for (int c = population.firstChild[household];
                c < population.firstChild[household + 1];
                c++) {
            units += CHILD_PER_PERCENT * population.share[c];
        }
        return units;
    }
}
