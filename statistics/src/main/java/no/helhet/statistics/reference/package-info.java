/// Reference cases: what each method answers on data whose answer is known elsewhere.
@NullMarked
package no.helhet.statistics.reference;

import org.jspecify.annotations.NullMarked;
