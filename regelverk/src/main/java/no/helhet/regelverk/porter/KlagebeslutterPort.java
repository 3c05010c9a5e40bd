package no.helhet.regelverk.porter;

import java.util.List;

/// Gate 6 of an appeal: another decides the review than the one who prepared it (internal control,
/// sotjl § 5).
final class KlagebeslutterPort implements Klageport {
    private static final String HJEMMEL = "sotjl § 5";

    @Override
    public String id() {
        return Klageporter.BESLUTTER;
    }

    @Override
    public List<Utfall> check(Klagegrunnlag grunnlag) {
        var beslutter = grunnlag.beslutter();
        if (beslutter == null) {
            return new Funn()
                    .require(false, HJEMMEL, "#klagebeslutter", "port.klagebeslutter.ikke-valgt")
                    .all();
        }
        return beslutter.equals(grunnlag.forberedtAv())
                ? new Funn()
                        .refuse(HJEMMEL, "#klagebeslutter", "port.klagebeslutter.samme-person")
                        .all()
                : new Funn().all();
    }
}
