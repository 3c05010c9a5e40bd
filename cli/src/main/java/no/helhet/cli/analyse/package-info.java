/// A method run on a file: the specification and the data as they are read, and what is
/// printed and written. The methods themselves are `no.helhet.statistics.analysis`.
@NullMarked
package no.helhet.cli.analyse;

import org.jspecify.annotations.NullMarked;
