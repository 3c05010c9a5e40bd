package no.helhet.regelverk.vilkar;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Beregning.Beregnet;
import no.helhet.regelverk.livsopphold.Grunnlag;
import no.helhet.regelverk.livsopphold.Kilde;
import no.helhet.regelverk.livsopphold.Linje;
import no.helhet.regelverk.livsopphold.Linje.Gruppe;
import no.helhet.regelverk.parametre.Parametre;

import java.util.function.Predicate;

/// A calculated month less its reduction (sotjl § 20 third paragraph, § 20 a fourth):
/// [Reduksjonsberegning] from the lines of the month, and its answer as a line of the ledger.
public final class Manedsreduksjon {
    private static final Kilde BEREGNINGEN = Kilde.system("");

    private Manedsreduksjon() {}

    /// How much, as the decision sets it.
    ///
    /// @param prosent of the adults' subsistence, 0 to 100
    /// @param grunnUnderGulv why the floor is crossed; blank when it is not argued for
    /// @param hvem who argues for it, as the trace names them
    public record Valg(int prosent, String grunnUnderGulv, String hvem) {}

    /// Calculates from the amounts proposed for the month.
    public static Reduksjon calculate(Beregnet maned, Valg valg, Parametre parametre) {
        Grunnlag grunnlag = maned.grunnlag();
        return Reduksjonsberegning.calculate(
                new Reduksjonsgrunnlag(
                        grunnlag.kommunenr(),
                        grunnlag.month(),
                        grunnlag.husholdning().type(),
                        maned.forslag().stonad(),
                        sum(maned, line -> line.key().equals("livsopphold")),
                        sum(maned, line -> line.key().startsWith("barn:")),
                        valg.prosent(),
                        valg.grunnUnderGulv(),
                        valg.hvem(),
                        BEREGNINGEN),
                parametre);
    }

    /// The month with the reduction as its last line.
    public static Beregnet apply(Beregnet maned, Reduksjon.Beregnet reduksjon, Valg valg) {
        return maned.reduce(
                new Linje(
                        "reduksjon",
                        Gruppe.REDUKSJON,
                        "reduksjon",
                        "sotjl §§ 20, 20 a",
                        Tekst.of("post.reduksjon"),
                        Tekst.of("forklaring.reduksjon", valg.prosent()),
                        reduksjon.setning(),
                        Belop.ZERO,
                        reduksjon.reduksjon(),
                        reduksjon.steps(),
                        null));
    }

    private static Belop sum(Beregnet maned, Predicate<Linje> which) {
        return Belop.sum(
                maned.linjer().stream()
                        .filter(line -> line.gruppe() == Gruppe.BEHOV)
                        .filter(which)
                        .map(Linje::forslag)
                        .toList());
    }
}
