package no.helhet.regelverk.refusjon;

import no.helhet.regelverk.Regelversjon;
import no.helhet.regelverk.livsopphold.Grunner;

import java.util.ArrayList;
import java.util.List;

/// The claim in maintenance, sotjl § 25: only where the decision set the condition that the right
/// passes to the municipality, only for assistance given while the claim was waiting to be decided
/// or because the maintenance was not paid. What folketrygden claims for its advances goes first.
/// Maintenance is for daily living, so it is set against assistance for that, day by day.
public final class Bidragsrefusjon {
    private static final String HJEMMEL = "sotjl § 25 første ledd";
    private static final String FORTRINNSRETT = "sotjl § 25 andre ledd";

    private Bidragsrefusjon() {}

    /// Calculates. The same rows always give the same claim, whatever their order.
    public static Refusjon calculate(Bidragsgrunnlag grunnlag) {
        Grunner grunner = check(grunnlag);
        if (!grunner.isEmpty()) {
            return new Refusjon.KanIkkeBeregnes(Regelversjon.GJELDENDE, grunner.all());
        }
        Oppgjor oppgjor = new Oppgjor("bidrag", HJEMMEL);
        Utenfor utenfor = new Utenfor();
        for (Utlegg row : grunnlag.utlegg()) {
            if (!utenfor.addWhenNotClaimed(row, HJEMMEL)) {
                oppgjor.addUtlegg(row);
            }
        }
        for (Underholdsbidrag row : grunnlag.bidrag()) {
            oppgjor.addYtelse(
                    Formal.LIVSOPPHOLD,
                    Part.SOKER,
                    new Fordeling(row.from(), row.to(), row.belop().minus(row.folketrygdensKrav())),
                    row.kilde());
            if (!row.folketrygdensKrav().isZero()) {
                utenfor.addYtelse(
                        row.id(),
                        "folketrygden",
                        FORTRINNSRETT,
                        Part.SOKER,
                        row.folketrygdensKrav(),
                        row.kilde(),
                        row.folketrygdensKrav());
            }
        }
        List<Refusjonslinje> lines = new ArrayList<>(oppgjor.lines());
        lines.addAll(utenfor.lines());
        return new Refusjon.Beregnet(Regelversjon.GJELDENDE, lines);
    }

    private static Grunner check(Bidragsgrunnlag grunnlag) {
        Grunner grunner = new Grunner();
        if (!grunnlag.vilkarIVedtaket()) {
            grunner.stop("vilkarIVedtaket", "grunn.refusjon.vilkar");
        }
        if (grunnlag.arsak() == null) {
            grunner.stop("arsak", "grunn.refusjon.arsak");
        }
        Refusjonskontroll.checkUtlegg(grunner, grunnlag.utlegg());
        grunner.checkIds("bidrag", grunnlag.bidrag().stream().map(Underholdsbidrag::id).toList());
        for (Underholdsbidrag row : grunnlag.bidrag()) {
            String place = "bidrag[" + row.id() + "].";
            Refusjonskontroll.checkRow(grunner, place, row.from(), row.to(), row.belop());
            if (row.folketrygdensKrav().isNegative()
                    || row.folketrygdensKrav().compareTo(row.belop()) > 0) {
                grunner.stop(
                        place + "folketrygdensKrav",
                        "grunn.refusjon.folketrygdens-krav",
                        row.belop());
            }
        }
        return grunner;
    }
}
