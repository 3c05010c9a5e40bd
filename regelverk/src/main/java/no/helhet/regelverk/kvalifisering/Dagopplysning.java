package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.kvalifisering.Frammote.GyldigFravar;
import no.helhet.regelverk.kvalifisering.Frammote.UtenStonad;

import java.util.List;

/// Lines that only tell: an absence that takes nothing (§ 36 first paragraph second sentence), and
/// days outside the programme (§§ 32, 34 and 35).
final class Dagopplysning implements Dagsregel {
    private static final String GYLDIG = "sotjl § 36 første ledd annet punktum";

    @Override
    public List<Dagspost> apply(Stonadsdag dag, Brok rest) {
        return switch (dag.registrert().frammote()) {
            case GyldigFravar(Fravarstype type) ->
                    tell(dag, "kvp.gyldig-fravar", GYLDIG, type.post());
            case UtenStonad(Frammote.Grunn grunn) ->
                    tell(dag, "kvp." + grunn.word(), grunn.hjemmel(), grunn.post());
            default -> List.of();
        };
    }

    private static List<Dagspost> tell(Stonadsdag dag, String regel, String hjemmel, Tekst post) {
        return List.of(
                new Dagspost(
                        regel,
                        "",
                        hjemmel,
                        post,
                        "setning." + regel,
                        post,
                        Brok.ZERO,
                        List.of(Stegskriver.yes(post, dag.frammoteOpphav()))));
    }
}
