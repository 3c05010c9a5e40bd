package no.helhet.regelverk.porter;

import no.helhet.regelverk.parametre.Parametre;

import java.util.List;

/// Gate 9: the signer's delegation covers the decision, and the signer is not who prepared it.
final class BeslutterPort implements Port {
    @Override
    public String id() {
        return "beslutter";
    }

    @Override
    public List<Utfall> check(Vedtaksgrunnlag grunnlag, Parametre parametre) {
        return Fullmaktskontroll.check(
                grunnlag.beslutter(),
                grunnlag.forberedtAv(),
                grunnlag.fullmakt(),
                grunnlag.type(),
                grunnlag.belop(),
                grunnlag.vedtaksdato());
    }
}
