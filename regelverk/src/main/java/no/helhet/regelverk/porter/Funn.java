package no.helhet.regelverk.porter;

import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.porter.Utfall.GjelderIkke;
import no.helhet.regelverk.porter.Utfall.IkkeOppfylt;
import no.helhet.regelverk.porter.Utfall.ManglerOpplysning;
import no.helhet.regelverk.porter.Utfall.Oppfylt;

import java.util.ArrayList;
import java.util.List;

/// Collects what a gate or a rule finds missing.
public final class Funn {
    private final List<Utfall> missing = new ArrayList<>();

    /// Missing unless it is there.
    public Funn require(
            boolean there, String hjemmel, String anker, String key, Object... arguments) {
        if (!there) {
            missing.add(new ManglerOpplysning(Tekst.of(key, arguments), hjemmel, anker));
        }
        return this;
    }

    /// Missing when the text is blank.
    public Funn requireText(
            String text, String hjemmel, String anker, String key, Object... arguments) {
        return require(!text.isBlank(), hjemmel, anker, key, arguments);
    }

    /// Unlawful when the answer is no, missing when it is not given in words.
    ///
    /// @param key of the text when it is missing; that of the refusal ends with `.nei`
    public Funn requireYes(
            Vilkar.Prove part, String hjemmel, String anker, String key, Object... arguments) {
        return switch (part.svar()) {
            case NEI -> refuse(hjemmel, anker, key + ".nei", arguments);
            case JA -> requireText(part.begrunnelse(), hjemmel, anker, key, arguments);
            case IKKE_VURDERT -> require(false, hjemmel, anker, key, arguments);
        };
    }

    /// Not lawful as it is entered.
    public Funn refuse(String hjemmel, String anker, String key, Object... arguments) {
        return refuse(hjemmel, anker, Tekst.of(key, arguments));
    }

    /// Not lawful as it is entered, for a reason that another rule gave.
    public Funn refuse(String hjemmel, String anker, Tekst grunn) {
        missing.add(new IkkeOppfylt(grunn, hjemmel, anker));
        return this;
    }

    /// What another rule found missing.
    public Funn add(List<Utfall> answers) {
        answers.stream().filter(Utfall::isMissing).forEach(missing::add);
        return this;
    }

    /// What is missing, or one [Oppfylt].
    public List<Utfall> all() {
        return missing.isEmpty() ? List.of(new Oppfylt()) : List.copyOf(missing);
    }

    /// The one answer of a rule that is not about this case.
    public static List<Utfall> notRelevant(String key, Object... arguments) {
        return List.of(new GjelderIkke(Tekst.of(key, arguments)));
    }
}
