package no.helhet.regelverk.porter;

import no.helhet.regelverk.porter.Klagegrunnlag.Utsettelse;

import java.util.List;

/// Gate 5 of an appeal: whether the decision waits is said, and a choice between yes and no has its
/// reasons (fvl § 42). With an appeal that is dismissed there is nothing to wait for.
final class UtsettelsePort implements Klageport {
    private static final String HJEMMEL = "fvl § 42";

    @Override
    public String id() {
        return "utsettelse";
    }

    @Override
    public List<Utfall> check(Klagegrunnlag grunnlag) {
        if (grunnlag.utsettelse() == null) {
            return new Funn().require(false, HJEMMEL, "#utsettelse", "port.utsettelse.velg").all();
        }
        if (grunnlag.isDismissed() && grunnlag.utsettelse() == Utsettelse.UTSATT) {
            return new Funn().refuse(HJEMMEL, "#utsettelse", "port.utsettelse.avvist").all();
        }
        return grunnlag.utsettelse() == Utsettelse.IKKE_AKTUELT
                ? Funn.notRelevant("port.utsettelse.ikke-aktuelt")
                : new Funn()
                        .requireText(
                                grunnlag.utsettelsesgrunn(),
                                HJEMMEL,
                                "#utsettelsesgrunn",
                                "port.utsettelse.grunn")
                        .all();
    }
}
