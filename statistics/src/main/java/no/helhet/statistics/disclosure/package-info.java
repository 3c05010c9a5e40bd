/// What may be shown of a table about persons: which cells hide, and which others hide with them,
/// so that nothing hidden can be computed from what is shown.
@NullMarked
package no.helhet.statistics.disclosure;

import org.jspecify.annotations.NullMarked;
