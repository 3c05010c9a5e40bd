/// Statistics beside R: the same files, fitted by both, with times and digits.
@NullMarked
package no.helhet.benchmark.statistics;

import org.jspecify.annotations.NullMarked;
