package no.helhet.regelverk.porter;

import no.helhet.regelverk.parametre.Parametre;

import java.util.List;

/// Gate 8: the notice of appeal is complete (fvl § 27 third paragraph, sotjl § 47).
final class KlagePort implements Port {
    private static final String HJEMMEL = "fvl § 27 tredje ledd";
    private static final String PLACE = "#klageorientering";

    @Override
    public String id() {
        return "klageorientering";
    }

    @Override
    public List<Utfall> check(Vedtaksgrunnlag grunnlag, Parametre parametre) {
        return check(grunnlag.klageorientering());
    }

    static List<Utfall> check(Klageorientering notice) {
        return new Funn()
                .require(notice.klageadgang(), HJEMMEL, PLACE, "port.klage.klageadgang")
                .require(notice.frist(), HJEMMEL, PLACE, "port.klage.frist")
                .require(notice.instans(), HJEMMEL, PLACE, "port.klage.instans")
                .require(notice.fremgangsmate(), HJEMMEL, PLACE, "port.klage.fremgangsmate")
                .require(notice.innsyn(), HJEMMEL, PLACE, "port.klage.innsyn")
                .require(notice.utsattIverksetting(), HJEMMEL, PLACE, "port.klage.utsatt")
                .all();
    }
}
