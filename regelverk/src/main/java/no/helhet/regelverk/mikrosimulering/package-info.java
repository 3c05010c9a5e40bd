/// What other rates would cost: the calculation of `livsopphold` for many households at once.
///
/// [Population] holds households as columns, [RuleSet] the legal values of a date as plain arrays,
/// and [Mikrosimulering] goes through the first with the second without making an object for any
/// household. It gives the same øre as [no.helhet.regelverk.livsopphold.Livsopphold]; a rule that
/// is added there is added here. [Comparison] sums two runs up.
@NullMarked
package no.helhet.regelverk.mikrosimulering;

import org.jspecify.annotations.NullMarked;
