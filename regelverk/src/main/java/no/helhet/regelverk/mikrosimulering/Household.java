package no.helhet.regelverk.mikrosimulering;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.livsopphold.Husholdning;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// A household of a simulation: what the calculation needs to know, and nothing of who they are.
/// It is helped for the whole of a month.
///
/// @param kommunenr four digits
/// @param type how the adults live
/// @param children those that the adults support; one who has come of age counts as nothing
/// @param amounts those that are not nothing. What children earn and have saved is counted as the
///     youngest one's: left out where nobody is a child any longer
public record Household(
        String kommunenr, Husholdning.Type type, List<Child> children, Map<Amount, Belop> amounts) {
    /// The most of any amount, so that no sum can overflow: a thousand million kroner.
    public static final Belop MOST = Belop.kroner(1_000_000_000L);

    /// What a household has and owes in a month.
    public enum Amount {
        /// Rent or the like, limited by the municipality's frame.
        HOUSING,
        /// Other expenses, with no frame.
        OTHER_EXPENSES,
        /// Instalments on loans.
        INSTALMENTS,
        /// Income after tax, but for what stands below.
        INCOME,
        /// Savings of the adults.
        SAVINGS,
        /// Barnetrygd.
        CHILD_BENEFIT,
        /// What children earn in their spare time.
        CHILDRENS_EARNINGS,
        /// Savings of the children.
        CHILDRENS_SAVINGS
    }

    /// @throws IllegalArgumentException when a field has no meaning, which is a bug in the caller
    public Household {
        children = List.copyOf(children);
        amounts = Map.copyOf(amounts);
        if (!kommunenr.matches("[0-9]{4}")) {
            throw new IllegalArgumentException("kommunenr is four digits");
        }
        for (Belop amount : amounts.values()) {
            if (amount.isNegative() || amount.compareTo(MOST) > 0) {
                throw new IllegalArgumentException("An amount is from 0 to " + MOST);
            }
        }
    }

    /// The amount, zero when none is given.
    public Belop amount(Amount amount) {
        return amounts.getOrDefault(amount, Belop.ZERO);
    }

    /// A child.
    ///
    /// @param born a child born after the month counts as nothing in it
    /// @param share how much of the month the child lives here, percent
    public record Child(LocalDate born, int share) {
        public Child {
            if (share < 0 || share > 100) {
                throw new IllegalArgumentException("share is from 0 to 100 percent");
            }
        }
    }
}
