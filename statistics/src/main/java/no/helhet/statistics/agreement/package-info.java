/// Agreement between raters, and what it means for a choice.
@NullMarked
package no.helhet.statistics.agreement;

import org.jspecify.annotations.NullMarked;
