package no.helhet.regelverk.stonadsform;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Regelversjon;
import no.helhet.regelverk.livsopphold.Beregning.Grunn;
import no.helhet.regelverk.livsopphold.Grunner;
import no.helhet.regelverk.porter.Utfall;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/// What follows of false or withheld information, sotjl § 23, once [Tilbakebetalingsadgang] is
/// open.
public sealed interface Tilbakebetaling {
    /// The grant is repaid: what was paid less what would have been right, over the months
    /// together.
    ///
    /// @param maneder in order of time
    record Krav(String regelversjon, List<Maned> maneder, Belop belop) implements Tilbakebetaling {
        public Krav {
            maneder = List.copyOf(maneder);
        }
    }

    /// The agreement on a loan or a guarantee falls away. What has been paid out of it is claimed
    /// by its terms and § 24, not by § 23.
    record Bortfall(String regelversjon, Form form) implements Tilbakebetaling {}

    /// § 23 is not open.
    ///
    /// @param hindre everything that stands in the way
    record IkkeAdgang(List<Utfall> hindre) implements Tilbakebetaling {
        public IkkeAdgang {
            hindre = List.copyOf(hindre);
        }
    }

    /// It could not be calculated.
    ///
    /// @param grunner every field that stops it
    record KanIkkeBeregnes(String regelversjon, List<Grunn> grunner) implements Tilbakebetaling {
        public KanIkkeBeregnes {
            grunner = List.copyOf(grunner);
        }
    }

    /// One month.
    ///
    /// @param utbetalt what was paid for it
    /// @param riktig what would have been right
    record Maned(YearMonth maned, Belop utbetalt, Belop riktig) {
        /// Too much, or below zero when it was too little.
        public Belop forMye() {
            return utbetalt.minus(riktig);
        }
    }

    /// Calculates.
    ///
    /// @param maneder what was paid and what would have been right, a row a month in any order; not
    ///     read when a loan or a guarantee falls away
    static Tilbakebetaling calculate(UriktigOpplysning sak, List<Maned> maneder) {
        List<Utfall> hindre =
                Tilbakebetalingsadgang.check(sak).stream().filter(Utfall::isMissing).toList();
        if (!hindre.isEmpty()) {
            return new IkkeAdgang(hindre);
        }
        if (sak.form() != Form.BIDRAG) {
            return new Bortfall(Regelversjon.GJELDENDE, sak.form());
        }
        Grunner grunner = new Grunner();
        grunner.checkIds("maneder", maneder.stream().map(m -> m.maned().toString()).toList());
        for (Maned row : maneder) {
            String place = "maneder[" + row.maned() + "].";
            grunner.checkBelop(place + "utbetalt", row.utbetalt())
                    .checkBelop(place + "riktig", row.riktig());
        }
        if (maneder.isEmpty()) {
            grunner.stop("maneder", "grunn.tilbake.ingen-maneder");
        }
        if (!grunner.isEmpty()) {
            return new KanIkkeBeregnes(Regelversjon.GJELDENDE, grunner.all());
        }
        Belop difference = Belop.sum(maneder.stream().map(Maned::forMye).toList());
        return new Krav(
                Regelversjon.GJELDENDE,
                maneder.stream().sorted(Comparator.comparing(Maned::maned)).toList(),
                difference.max(Belop.ZERO));
    }
}
