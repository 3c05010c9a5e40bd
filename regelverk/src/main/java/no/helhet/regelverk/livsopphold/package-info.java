/// The calculation of financial assistance, sotjl § 18.
///
/// [Livsopphold] turns a [Grunnlag] (what is known about a household and a month) into a
/// [Beregning]: either lines that add up, each with its rule, its paragraph and the steps behind
/// it,
/// or the fields that stop it. [Spor] is the trace that a decision keeps. A new rule is a new
/// `Linjeregel` in the list of [Livsopphold].
@NullMarked
package no.helhet.regelverk.livsopphold;

import org.jspecify.annotations.NullMarked;
