/// The forms of financial assistance and what each asks of the decision, sotjl §§ 19, 21 to 24, 27.
///
/// A rule is a class with one question and answers `porter.Utfall`: [SarligTilfelle] (§ 19),
/// [Lanevilkar], [Garantivilkar] and [VarerOgTjenester] (§ 21), [Utbetalingsmottaker] (§ 22),
/// [Tilbakebetalingsadgang] (§ 23), [MidlertidigBotilbud] (§ 27). A grant asks for nothing but its
/// own ground. Two calculate: [Avdragsplan] (a loan's instalments) and [Tilbakebetaling] (what is
/// reclaimed). [Stonadsform] is the form that a decision has chosen.
@NullMarked
package no.helhet.regelverk.stonadsform;

import org.jspecify.annotations.NullMarked;
