package no.helhet.regelverk.porter;

import java.util.List;

/// Gate 2 of an appeal: it has what an appeal must have, or the appellant has had the time to mend
/// it before it is dismissed for what it lacks (fvl §§ 32 and 33 second paragraph).
final class KlageformPort implements Klageport {
    private static final String HJEMMEL = "fvl § 32 tredje ledd";

    @Override
    public String id() {
        return "klageform";
    }

    @Override
    public List<Utfall> check(Klagegrunnlag grunnlag) {
        var mangel = grunnlag.mangel();
        if (mangel == null) {
            return new Funn().all();
        }
        if (!grunnlag.isDismissed()) {
            return new Funn().refuse(HJEMMEL, "#mangel", "port.klageform.mangler").all();
        }
        return Avvisningsgrunn.find(grunnlag.rettidighet(), mangel)
                        .contains(Avvisningsgrunn.UTEN_KLAGERETT)
                ? new Funn()
                        .refuse(HJEMMEL, "#konklusjon", "port.klageform.frist", mangel.frist())
                        .all()
                : new Funn().all();
    }
}
