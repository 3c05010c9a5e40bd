package no.helhet.regelverk.refusjon;

import no.helhet.regelverk.Regelversjon;
import no.helhet.regelverk.livsopphold.Grunner;
import no.helhet.regelverk.refusjon.Etterbetaling.Ytelse;

import java.util.ArrayList;
import java.util.List;

/// The claim in back-paid folketrygd and war pensions, sotjl § 26: what was paid for the same
/// purpose and the same time, day by day the lesser of what both sides have. Loans are not claimed
/// here, they are paid back by their own terms (§ 21). The spouse's money is claimed only in a
/// marriage, and only for what the spouse benefited from.
public final class Trygderefusjon {
    private static final String HJEMMEL = "sotjl § 26";
    private static final String EKTEFELLE = "sotjl § 26 andre punktum";

    private Trygderefusjon() {}

    /// Calculates. The same rows always give the same claim, whatever their order.
    public static Refusjon calculate(Refusjonsgrunnlag grunnlag) {
        Grunner grunner = check(grunnlag);
        if (!grunner.isEmpty()) {
            return new Refusjon.KanIkkeBeregnes(Regelversjon.GJELDENDE, grunner.all());
        }
        Oppgjor oppgjor = new Oppgjor("trygd", HJEMMEL);
        Utenfor utenfor = new Utenfor();
        for (Utlegg row : grunnlag.utlegg()) {
            if (!utenfor.addWhenNotClaimed(row, HJEMMEL)) {
                oppgjor.addUtlegg(row);
            }
        }
        for (Etterbetaling row : grunnlag.etterbetalinger()) {
            add(row, grunnlag.gift(), oppgjor, utenfor);
        }
        List<Refusjonslinje> lines = new ArrayList<>(oppgjor.lines());
        lines.addAll(utenfor.lines());
        return new Refusjon.Beregnet(Regelversjon.GJELDENDE, lines);
    }

    private static Grunner check(Refusjonsgrunnlag grunnlag) {
        Grunner grunner = new Grunner();
        Refusjonskontroll.checkUtlegg(grunner, grunnlag.utlegg());
        grunner.checkIds(
                "etterbetalinger",
                grunnlag.etterbetalinger().stream().map(Etterbetaling::id).toList());
        for (Etterbetaling row : grunnlag.etterbetalinger()) {
            String place = "etterbetalinger[" + row.id() + "].";
            Refusjonskontroll.checkRow(grunner, place, row.from(), row.to(), row.belop());
            if (row.ytelse() == Ytelse.ANNEN && row.navn().isBlank()) {
                grunner.stop(place + "navn", "grunn.refusjon.navn");
            }
        }
        return grunner;
    }

    private static void add(Etterbetaling row, boolean gift, Oppgjor oppgjor, Utenfor utenfor) {
        switch (row.ytelse()) {
            case BOSTOTTE ->
                    utenfor.addYtelse(
                            row.id(),
                            "bostotte",
                            HJEMMEL,
                            row.hvem(),
                            row.belop(),
                            row.kilde(),
                            row.belop());
            case ANNEN ->
                    utenfor.addYtelse(
                            row.id(),
                            "annen",
                            HJEMMEL,
                            row.hvem(),
                            row.belop(),
                            row.kilde(),
                            row.navn(),
                            row.belop());
            case FOLKETRYGD, KRIGSPENSJON -> {
                if (row.hvem() == Part.EKTEFELLE && !gift) {
                    utenfor.addYtelse(
                            row.id(),
                            "ikke-gift",
                            EKTEFELLE,
                            row.hvem(),
                            row.belop(),
                            row.kilde(),
                            row.belop());
                } else {
                    oppgjor.addYtelse(
                            row.formal(),
                            row.hvem(),
                            new Fordeling(row.from(), row.to(), row.belop()),
                            row.kilde());
                }
            }
        }
    }
}
