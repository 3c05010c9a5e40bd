package no.helhet.regelverk.porter;

import java.util.List;

/// Gate 3 of an appeal: what it brings is met (fvl § 33 second paragraph). One that is dismissed is
/// not tried.
final class KlageinnholdPort implements Klageport {
    private static final String HJEMMEL = "fvl § 33 annet ledd";

    @Override
    public String id() {
        return "klageinnhold";
    }

    @Override
    public List<Utfall> check(Klagegrunnlag grunnlag) {
        return grunnlag.isDismissed()
                ? Funn.notRelevant("port.klageinnhold.avvist")
                : new Funn()
                        .requireText(grunnlag.nytt(), HJEMMEL, "#nytt", "port.klageinnhold.nytt")
                        .requireText(
                                grunnlag.vurdert(),
                                HJEMMEL,
                                "#vurdert",
                                "port.klageinnhold.vurdert")
                        .all();
    }
}
