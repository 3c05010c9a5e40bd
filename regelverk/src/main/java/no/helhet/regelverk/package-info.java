/// The law as code: pure functions over dated parameter files.
///
/// This package owns what every part shares: [Belop] (money), [Tekst] and [Tekster] (words in three
/// languages) and [Regelversjon]. Rates live in `parametre`, the benefit calculation in
/// `livsopphold`, time limits in `frister`, the gates before a decision in `porter`, the forms of
/// assistance in `stonadsform`, conditions and reductions in `vilkar`, refunds in `refusjon`.
/// Nothing here reads a clock, a file outside the class path, or a database.
@NullMarked
package no.helhet.regelverk;

import org.jspecify.annotations.NullMarked;
