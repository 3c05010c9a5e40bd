package no.helhet.regelverk.porter;

import java.util.List;

/// Gate 4 of an appeal: the office says what it makes of its decision, and why (fvl §§ 24 and 33).
final class KonklusjonPort implements Klageport {
    @Override
    public String id() {
        return "konklusjon";
    }

    @Override
    public List<Utfall> check(Klagegrunnlag grunnlag) {
        return new Funn()
                .require(
                        grunnlag.konklusjon() != null,
                        "fvl § 33",
                        "#konklusjon",
                        "port.konklusjon.velg")
                .requireText(
                        grunnlag.begrunnelse(),
                        "fvl §§ 24, 25",
                        "#begrunnelse",
                        "port.konklusjon.begrunnelse")
                .all();
    }
}
