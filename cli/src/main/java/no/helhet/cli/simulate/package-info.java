/// What other rates would cost: the inputs of `helhet simulate`, and what it prints and writes. The
/// calculation itself is `no.helhet.regelverk.mikrosimulering`.
@NullMarked
package no.helhet.cli.simulate;

import org.jspecify.annotations.NullMarked;
