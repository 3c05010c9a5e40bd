/// Referral of a person to others: who may be told what, and on which ground. [Delingskontroll]
/// answers for one [Delingsgrunnlag] towards one [Mottakerslag].
@NullMarked
package no.helhet.regelverk.henvisning;

import org.jspecify.annotations.NullMarked;
