/// A synthetic municipality: invented people, three years of support, open cases and the staff of
/// its offices. The same seed and day always give the same rows. Loaded with COPY.
@NullMarked
package no.helhet.cli.synthetic;

import org.jspecify.annotations.NullMarked;
