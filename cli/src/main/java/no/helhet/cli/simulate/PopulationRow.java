package no.helhet.cli.simulate;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Husholdning;
import no.helhet.regelverk.mikrosimulering.Household;
import no.helhet.regelverk.mikrosimulering.Household.Amount;
import no.helhet.regelverk.mikrosimulering.Household.Child;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A row of a population file while it is read.
final class PopulationRow {
    String kommunenr = "";
    Husholdning.Type type = Husholdning.Type.ENSLIG;
    final List<Child> children = new ArrayList<>();

    final Map<Amount, Belop> amounts = new EnumMap<>(Amount.class);

    /// What is a child's with no child there.
    boolean hasOrphans() {
        return children.isEmpty()
                && (!isZero(Amount.CHILDRENS_EARNINGS) || !isZero(Amount.CHILDRENS_SAVINGS));
    }

    private boolean isZero(Amount amount) {
        return amounts.getOrDefault(amount, Belop.ZERO).isZero();
    }

    /// When every column has been read without fault.
    Household household() {
        return new Household(kommunenr, type, children, amounts);
    }
}
