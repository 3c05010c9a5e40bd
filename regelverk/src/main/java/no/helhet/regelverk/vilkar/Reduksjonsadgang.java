package no.helhet.regelverk.vilkar;

import no.helhet.regelverk.porter.Funn;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.porter.Vilkar;
import no.helhet.regelverk.porter.Vilkarskontroll;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// May assistance be reduced for a breached condition (sotjl § 20 third paragraph, § 20 a fourth)?
/// Only for a lawful condition of the decision on assistance, only when that decision warned of it,
/// only by a new decision and from then on, and only in proportion.
public final class Reduksjonsadgang {
    private static final String PLACE = "#reduksjon";
    private static final String VARSEL = "fvl § 16 første ledd";

    private Reduksjonsadgang() {}

    /// All that stands in the way, or one [Utfall.Oppfylt].
    public static List<Utfall> check(Brudd brudd) {
        if (brudd.vilkarId().isBlank()) {
            return new Funn()
                    .require(false, "sotjl § 20 tredje ledd", PLACE, "vilkar.reduksjon.vilkar")
                    .all();
        }
        Optional<Vilkar> found =
                brudd.vilkar().stream().filter(v -> v.id().equals(brudd.vilkarId())).findFirst();
        if (found.isEmpty()) {
            return new Funn()
                    .refuse("sotjl § 20 tredje ledd", PLACE, "vilkar.reduksjon.ikke-i-vedtaket")
                    .all();
        }
        Vilkar vilkar = found.get();
        String hjemmel = Vilkarskontroll.reduksjonshjemmel(vilkar);
        Funn funn = new Funn().add(Vilkarskontroll.check(vilkar));
        if (!vilkar.varslerReduksjon()) {
            funn.refuse(hjemmel, PLACE, "vilkar.reduksjon.ikke-varslet", vilkar.navn());
        }
        checkDays(funn, brudd, hjemmel);
        checkNotice(funn, brudd);
        funn.requireText(brudd.arsak(), "fvl § 17 første ledd", PLACE, "vilkar.reduksjon.arsak")
                .requireText(brudd.uttalelse(), VARSEL, PLACE, "vilkar.reduksjon.uttalelse")
                .requireYes(
                        brudd.forholdsmessig(), hjemmel, PLACE, "vilkar.reduksjon.forholdsmessig");
        if (brudd.harBarn()) {
            funn.requireText(
                    brudd.barnetsBeste(),
                    "barnekonvensjonen artikkel 3",
                    PLACE,
                    "vilkar.reduksjon.barna");
        }
        return funn.all();
    }

    private static void checkNotice(Funn funn, Brudd brudd) {
        LocalDate varslet = brudd.varslet();
        LocalDate bruddag = brudd.bruddag();
        LocalDate nytt = brudd.nyttVedtak();
        funn.require(varslet != null, VARSEL, PLACE, "vilkar.reduksjon.varslet")
                .requireText(brudd.varselmate(), VARSEL, PLACE, "vilkar.reduksjon.varselmate");
        if (varslet == null) {
            return;
        }
        if (bruddag != null && varslet.isBefore(bruddag)) {
            funn.refuse(VARSEL, PLACE, "vilkar.reduksjon.varslet-for-bruddet", varslet);
        }
        if (nytt != null && varslet.isAfter(nytt)) {
            funn.refuse(VARSEL, PLACE, "vilkar.reduksjon.varslet-etter-vedtaket", varslet);
        }
    }

    private static void checkDays(Funn funn, Brudd brudd, String hjemmel) {
        LocalDate bruddag = brudd.bruddag();
        LocalDate nytt = brudd.nyttVedtak();
        if (bruddag != null
                && (bruddag.isBefore(brudd.vedtakPeriode().from())
                        || bruddag.isAfter(brudd.vedtakPeriode().to()))) {
            funn.refuse(hjemmel, PLACE, "vilkar.reduksjon.utenfor-perioden", bruddag);
        }
        funn.require(bruddag != null, hjemmel, PLACE, "vilkar.reduksjon.dag")
                .require(nytt != null, hjemmel, PLACE, "vilkar.reduksjon.nytt-vedtak");
        if (nytt == null) {
            return;
        }
        if (bruddag != null && nytt.isBefore(bruddag)) {
            funn.refuse(hjemmel, PLACE, "vilkar.reduksjon.for-bruddet", nytt);
        }
        if (brudd.reduksjonFrom().isBefore(nytt)) {
            funn.refuse(hjemmel, PLACE, "vilkar.reduksjon.tilbake-i-tid", nytt);
        }
    }
}
