/// Figures of one unit over time: what is ordinary variation and what is a change, and where a
/// year ends.
@NullMarked
package no.helhet.statistics.process;

import org.jspecify.annotations.NullMarked;
