/// The national identity number: fødselsnummer and D-nummer, eleven digits.
///
/// Owns the check of a number under today's rules and under the rules for numbers issued from 1
/// January 2032, and a maker of synthetic numbers for seeds and tests. A number is never a source
/// of gender, and at most a hint of the date of birth: both are facts of their own in the
/// population register (folkeregisterloven § 3-1).
@NullMarked
package no.helhet.formats.fodselsnummer;

import org.jspecify.annotations.NullMarked;
