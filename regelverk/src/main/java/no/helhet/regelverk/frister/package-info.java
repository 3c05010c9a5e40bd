/// Time limits, and the days they may end on.
///
/// [Frister] counts a limit from its start by the dated values in force; [Helligdager] knows the
/// Norwegian public holidays. Which act applies (`forvaltningslov`) is data like the rest.
@NullMarked
package no.helhet.regelverk.frister;

import org.jspecify.annotations.NullMarked;
