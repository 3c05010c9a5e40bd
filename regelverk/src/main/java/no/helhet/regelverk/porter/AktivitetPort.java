package no.helhet.regelverk.porter;

import no.helhet.regelverk.parametre.Oppslag;
import no.helhet.regelverk.parametre.Parametre;

import java.time.LocalDate;
import java.util.List;

/// Gate 4: under the age limit an activity condition is set, or a coded reason for none is given
/// (sotjl § 20 a).
final class AktivitetPort implements Port {
    private static final String HJEMMEL = "sotjl § 20 a første ledd";

    @Override
    public String id() {
        return "aktivitet";
    }

    @Override
    public List<Utfall> check(Vedtaksgrunnlag grunnlag, Parametre parametre) {
        if (grunnlag.type() != Vedtakstype.OKONOMISK_STONAD || !grunnlag.isGranted()) {
            return Funn.notRelevant("port.aktivitet.ikke-innvilget");
        }
        Oppslag limit = parametre.find("aktivitetsplikt-aldersgrense", grunnlag.vedtaksdato());
        if (!(limit instanceof Oppslag.Funnet found)) {
            return Funn.notRelevant("port.aktivitet.for-regelen", grunnlag.vedtaksdato());
        }
        LocalDate fodt = grunnlag.sokerFodt();
        Funn funn = new Funn();
        if (fodt == null) {
            return funn.require(false, HJEMMEL, "#soker", "port.aktivitet.alder").all();
        }
        if (fodt.until(grunnlag.vedtaksdato()).getYears() >= found.value()) {
            return Funn.notRelevant("port.aktivitet.over-grensen", found.value());
        }
        boolean decided =
                grunnlag.aktivitetsunntak() != null
                        || grunnlag.vilkar().stream().anyMatch(Vilkar::aktivitet);
        return funn.require(decided, HJEMMEL, "#vilkar", "port.aktivitet.mangler", found.value())
                .all();
    }
}
