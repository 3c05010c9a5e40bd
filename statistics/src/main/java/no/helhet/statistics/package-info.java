/// Estimators as pure functions. Empty until the part of the work that fills it.
@NullMarked
package no.helhet.statistics;

import org.jspecify.annotations.NullMarked;
