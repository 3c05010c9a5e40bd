package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.parametre.Parametre;

import java.util.List;

/// Does a programme keep within its limits in time, sotjl §§ 31, 32 and 34?
public final class Programkontroll {
    private static final List<Programregel> REGLER =
            List.of(
                    new Programdatoer(),
                    new Programstart(),
                    new Vedtakslengde(),
                    new Programlengde(),
                    new Avbruddslengde());

    private Programkontroll() {}

    /// One answer from each rule.
    public static List<Regelsvar> check(Programforlop program, Parametre parametre) {
        return REGLER.stream()
                .map(
                        regel ->
                                new Regelsvar(
                                        regel.id(),
                                        regel.check(
                                                program,
                                                new Regelverdi(
                                                        parametre,
                                                        program.dag(),
                                                        regel.hjemmel(),
                                                        "#program"))))
                .toList();
    }
}
