/// The `helhet` command: starts the whole thing locally, plays cases, measures.
@NullMarked
package no.helhet.cli;

import org.jspecify.annotations.NullMarked;
