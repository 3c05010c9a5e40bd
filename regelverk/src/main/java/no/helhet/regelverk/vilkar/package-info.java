/// Conditions for financial assistance and what follows when they are breached, sotjl §§ 20, 20
/// a.
///
/// The four-part test of a condition and the duty under the age limit are checks of the gates
/// (`porter`). Here are the rules beside them: [Aktivitetsplikt] (the reason for no condition),
/// [Norskopplaring] (language training), [Reduksjonsadgang] (may the assistance be reduced?)
/// and [Reduksjon] (to what amount), for a calculated month by [Manedsreduksjon]. Answers are
/// `porter.Utfall`.
@NullMarked
package no.helhet.regelverk.vilkar;

import org.jspecify.annotations.NullMarked;
