package no.helhet.regelverk.porter;

import no.helhet.regelverk.Tekst;

/// The answer of a condition or a check.
public sealed interface Utfall {
    /// In order.
    record Oppfylt() implements Utfall {}

    /// Something is entered, and it is not lawful.
    ///
    /// @param begrunnelse what is wrong and what to do
    /// @param hjemmel the paragraph
    /// @param anker where on the page it is put right, for example `#vilkar`
    record IkkeOppfylt(Tekst begrunnelse, String hjemmel, String anker) implements Utfall {}

    /// Something is not entered.
    ///
    /// @param hva what is missing
    /// @param hjemmel the paragraph that asks for it
    /// @param anker where on the page it is entered
    record ManglerOpplysning(Tekst hva, String hjemmel, String anker) implements Utfall {}

    /// The condition is not about this case.
    record GjelderIkke(Tekst grunn) implements Utfall {}

    /// Does this stand in the way of a decision?
    default boolean isMissing() {
        return switch (this) {
            case Oppfylt() -> false;
            case GjelderIkke g -> false;
            case IkkeOppfylt i -> true;
            case ManglerOpplysning m -> true;
        };
    }
}
