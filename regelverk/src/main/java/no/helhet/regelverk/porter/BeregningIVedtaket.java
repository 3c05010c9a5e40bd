package no.helhet.regelverk.porter;

import no.helhet.regelverk.livsopphold.Beregning;
import no.helhet.regelverk.livsopphold.Linje;

import java.util.List;

/// How the calculation behind a decision treats what § 18 third paragraph leaves out.
public record BeregningIVedtaket(Visning barnetrygd, Visning barnsInntekt) {

    /// How a kind of income stands in the calculation.
    public enum Visning {
        /// Shown, and counted as nothing.
        VIST_UTENFOR,
        /// Counted, against the law.
        REGNET_MED,
        /// Counted for a month before the law left it out.
        FOR_UNNTAKET,
        /// Not there.
        IKKE_VIST
    }

    /// As it stands in a calculation.
    public static BeregningIVedtaket from(Beregning.Beregnet beregning) {
        return new BeregningIVedtaket(
                visning(beregning.linjer(), "barnetrygd"),
                visning(beregning.linjer(), "barns-arbeidsinntekt"));
    }

    private static Visning visning(List<Linje> lines, String type) {
        Visning found = Visning.IKKE_VIST;
        for (Linje line : lines) {
            String regel = line.regel();
            if (regel.equals("inntekt." + type)
                    || (regel.equals("utenfor." + type) && !line.forslag().isZero())) {
                return Visning.REGNET_MED;
            }
            if (regel.equals("inntekt-for-unntaket." + type)) {
                found = Visning.FOR_UNNTAKET;
            } else if (regel.equals("utenfor." + type)) {
                found = Visning.VIST_UTENFOR;
            }
        }
        return found;
    }
}
