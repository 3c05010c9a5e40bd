/// The law as code: pure functions over dated parameter files.
///
/// This package owns what every part shares: [Belop] (money), [Tekst] and [Tekster] (words in three
/// languages) and [Regelversjon]. Rates live in `parametre`, the benefit calculation in
/// `livsopphold`, the same for many households at once in `mikrosimulering`, time limits in
/// `frister`, the gates before a decision in `porter`.
/// Nothing here reads a clock, a file outside the class path, or a database.
@NullMarked
package no.helhet.regelverk;

import org.jspecify.annotations.NullMarked;
