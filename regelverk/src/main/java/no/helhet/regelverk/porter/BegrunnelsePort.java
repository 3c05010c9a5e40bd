package no.helhet.regelverk.porter;

import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Begrunnelse;

import java.util.List;

/// Gate 2: rules, facts and main considerations, each in words of its own (fvl §§ 24 and 25).
final class BegrunnelsePort implements Port {
    @Override
    public String id() {
        return "begrunnelse";
    }

    @Override
    public List<Utfall> check(Vedtaksgrunnlag grunnlag, Parametre parametre) {
        Begrunnelse texts = grunnlag.begrunnelse();
        return new Funn()
                .requireText(
                        texts.regler(),
                        "fvl § 25 første ledd",
                        "#regler",
                        "port.begrunnelse.regler")
                .requireText(
                        texts.fakta(), "fvl § 25 andre ledd", "#fakta", "port.begrunnelse.fakta")
                .requireText(
                        texts.hovedhensyn(),
                        "fvl § 25 tredje ledd",
                        "#hovedhensyn",
                        "port.begrunnelse.hovedhensyn")
                .all();
    }
}
