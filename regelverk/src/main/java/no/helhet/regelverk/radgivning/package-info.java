/// Advice and guidance (sotjl § 17): [Tjenesteregel] says when it has become a service that needs a
/// decision, [Gjeldsberegning] makes the payment plan of financial counselling.
@NullMarked
package no.helhet.regelverk.radgivning;

import org.jspecify.annotations.NullMarked;
