/// Each method as a user asks for it: columns, options, tables, and how it is repeated in R.
/// Pure: a specification and a [no.helhet.statistics.Frame] in, an [Analysis] out.
@NullMarked
package no.helhet.statistics.analysis;

import org.jspecify.annotations.NullMarked;
