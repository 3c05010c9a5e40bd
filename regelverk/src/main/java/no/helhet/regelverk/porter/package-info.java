/// The gates before a decision: what must be in place before anyone can sign.
///
/// [Vedtaksporter] checks a [Vedtaksgrunnlag] against nine gates, or a [Nodhjelpsgrunnlag]
/// against the reduced set for emergency help. Each gate is a class of its own; a new one is
/// added to the list. Those on activity, conditions and form ask the rules of `vilkar` and
/// `stonadsform`. [Klageporter] does the same for the office's answer to an appeal. Answers are
/// [Utfall]: values with a text, a paragraph and a place on the page, collected by [Funn]. What
/// rules outside the gates need too is a check of its own: [Fullmaktskontroll],
/// [Vilkarskontroll], [Aktivitetskontroll].
@NullMarked
package no.helhet.regelverk.porter;

import org.jspecify.annotations.NullMarked;
