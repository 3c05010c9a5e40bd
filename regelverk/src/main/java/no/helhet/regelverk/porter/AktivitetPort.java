package no.helhet.regelverk.porter;

import no.helhet.regelverk.parametre.Parametre;

import java.util.List;

/// Gate 4: under the age limit an activity condition is set, or a coded reason for none is given
/// (sotjl § 20 a).
final class AktivitetPort implements Port {
    @Override
    public String id() {
        return "aktivitet";
    }

    @Override
    public List<Utfall> check(Vedtaksgrunnlag grunnlag, Parametre parametre) {
        if (grunnlag.type() != Vedtakstype.OKONOMISK_STONAD || !grunnlag.isGranted()) {
            return Funn.notRelevant("port.aktivitet.ikke-innvilget");
        }
        return Aktivitetskontroll.check(
                grunnlag.sokerFodt(),
                grunnlag.vedtaksdato(),
                grunnlag.vilkar(),
                grunnlag.aktivitetsunntak(),
                parametre);
    }
}
