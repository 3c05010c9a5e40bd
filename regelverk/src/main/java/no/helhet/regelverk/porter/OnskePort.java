package no.helhet.regelverk.porter;

import no.helhet.regelverk.parametre.Parametre;

import java.util.List;

/// Gate 6: the user's own wish, and how it was weighed (sotjl § 42).
final class OnskePort implements Port {
    private static final String HJEMMEL = "sotjl § 42";
    private static final String PLACE = "#onske";

    @Override
    public String id() {
        return "onske";
    }

    @Override
    public List<Utfall> check(Vedtaksgrunnlag grunnlag, Parametre parametre) {
        return new Funn()
                .requireText(grunnlag.onske().onske(), HJEMMEL, PLACE, "port.onske.onske")
                .requireText(
                        grunnlag.onske().vektlegging(), HJEMMEL, PLACE, "port.onske.vektlegging")
                .all();
    }
}
