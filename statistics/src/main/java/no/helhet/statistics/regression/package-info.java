/// Least squares with standard errors that hold, fixed effects, permutation tests.
@NullMarked
package no.helhet.statistics.regression;

import org.jspecify.annotations.NullMarked;
