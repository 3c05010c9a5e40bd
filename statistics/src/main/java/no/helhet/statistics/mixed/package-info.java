/// Multilevel models: linear, logistic and Poisson, with what varies between groups set apart.
@NullMarked
package no.helhet.statistics.mixed;

import org.jspecify.annotations.NullMarked;
