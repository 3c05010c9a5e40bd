/// Comparing areas and offices: standardisation, shrinkage, decomposition, funnels, ranks.
@NullMarked
package no.helhet.statistics.area;

import org.jspecify.annotations.NullMarked;
