package no.helhet.regelverk.porter;

import no.helhet.regelverk.frister.Rettidighet;

import java.util.List;

/// Gate 1 of an appeal: it came in time, is considered for a reason although late, or is dismissed
/// (fvl §§ 29-31 and 33 second paragraph).
final class KlagefristPort implements Klageport {
    private static final String HJEMMEL = "fvl § 31";
    private static final String PLACE = "#oversitting";

    @Override
    public String id() {
        return "klagefrist";
    }

    @Override
    public List<Utfall> check(Klagegrunnlag grunnlag) {
        return switch (grunnlag.rettidighet()) {
            case Rettidighet.ITide inTime -> new Funn().all();
            case Rettidighet.ForSen late -> late(grunnlag);
            case Rettidighet.EtterYtterfristen late ->
                    grunnlag.isDismissed()
                            ? new Funn().all()
                            : new Funn()
                                    .refuse(
                                            "fvl § 31 tredje ledd",
                                            "#konklusjon",
                                            "port.klagefrist.ytterfrist",
                                            late.ytterfrist().lastDay())
                                    .all();
            case Rettidighet.Ukjent unknown ->
                    new Funn()
                            .require(false, "fvl § 29", "#klagen", "port.klagefrist.ukjent")
                            .all();
        };
    }

    private static List<Utfall> late(Klagegrunnlag grunnlag) {
        if (grunnlag.isDismissed()) {
            return grunnlag.oversitting() == null
                    ? new Funn().all()
                    : new Funn().refuse(HJEMMEL, PLACE, "port.klagefrist.begge").all();
        }
        return new Funn()
                .require(grunnlag.oversitting() != null, HJEMMEL, PLACE, "port.klagefrist.for-sen")
                .requireText(
                        grunnlag.oversittingsgrunn(),
                        HJEMMEL,
                        "#oversittingsgrunn",
                        "port.klagefrist.grunn")
                .all();
    }
}
