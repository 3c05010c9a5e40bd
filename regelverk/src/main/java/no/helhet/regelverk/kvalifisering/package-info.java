/// The qualification programme and its benefit, sotjl §§ 29 to 40.
///
/// [Kvalifiseringsstonad] turns a [Stonadsgrunnlag] (the attendance of a period) into a
/// [Stonadsberegning]: lines that add up, each with its rule, its paragraph and the steps behind
/// it, or the fields that stop it. A new rule is a new `Dagsregel` in its list. [Fravarskontroll]
/// and [Programkontroll] answer whether an absence and a programme keep within their limits.
@NullMarked
package no.helhet.regelverk.kvalifisering;

import org.jspecify.annotations.NullMarked;
