/// Consent to share: who may give it for whom, and for how long. [Samtykkekontroll] answers for one
/// [Samtykkegrunnlag].
@NullMarked
package no.helhet.regelverk.samtykke;

import org.jspecify.annotations.NullMarked;
