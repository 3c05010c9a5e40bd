/// Linear algebra, thin over EJML: only what more than one room needs.
@NullMarked
package no.helhet.statistics.linear;

import org.jspecify.annotations.NullMarked;
