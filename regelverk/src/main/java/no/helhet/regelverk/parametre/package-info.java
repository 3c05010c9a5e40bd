/// Dated legal values: rates, limits, time limits and dates of effect.
///
/// Owns the parameter files (one per legal value) and the municipal layer above them. Publishes
/// [Parametre] (look-ups), [Oppslag] (their answers) and [Parameterfil] (reading and checking a
/// file). A date that no row covers has no value: nothing is carried on or interpolated.
@NullMarked
package no.helhet.regelverk.parametre;

import org.jspecify.annotations.NullMarked;
