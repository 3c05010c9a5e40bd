package no.helhet.regelverk.stonadsform;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.porter.Funn;
import no.helhet.regelverk.porter.Utfall;

import java.time.LocalDate;
import java.util.List;

/// A guarantee: what is guaranteed, up to which amount and until when stand in the decision (sotjl
/// § 21 third paragraph).
public final class Garantivilkar {
    private static final String HJEMMEL = "sotjl § 21 tredje ledd";
    private static final String PLACE = "#garanti";

    private Garantivilkar() {}

    /// All that is missing or wrong, or one [Utfall.Oppfylt].
    public static List<Utfall> check(Garanti garanti) {
        Belop grense = garanti.grense();
        LocalDate sisteDag = garanti.sisteDag();
        Funn funn =
                new Funn()
                        .requireText(
                                garanti.gjelder(), HJEMMEL, PLACE, "stonadsform.garanti.gjelder")
                        .require(grense != null, HJEMMEL, PLACE, "stonadsform.garanti.grense")
                        .require(sisteDag != null, HJEMMEL, PLACE, "stonadsform.garanti.siste-dag")
                        .requireText(
                                garanti.betalingsevne(),
                                "sotjl § 21 andre ledd",
                                PLACE,
                                "stonadsform.garanti.betalingsevne");
        if (grense != null && grense.ore() <= 0) {
            funn.refuse(HJEMMEL, PLACE, "stonadsform.garanti.grense.null");
        }
        if (sisteDag != null && sisteDag.isBefore(garanti.vedtaksdato())) {
            funn.refuse(
                    HJEMMEL, PLACE, "stonadsform.garanti.siste-dag.passert", garanti.vedtaksdato());
        }
        return funn.all();
    }
}
