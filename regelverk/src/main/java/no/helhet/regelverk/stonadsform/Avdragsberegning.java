package no.helhet.regelverk.stonadsform;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Regelversjon;
import no.helhet.regelverk.livsopphold.Grunner;
import no.helhet.regelverk.parametre.Oppslag.Funnet;
import no.helhet.regelverk.parametre.Oppslag.Ukjent;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.stonadsform.Avdragsplan.Avdrag;
import no.helhet.regelverk.stonadsform.Lan.Avdragsvalg;

import java.util.ArrayList;
import java.util.List;

/// A loan's instalments, sotjl § 21 third paragraph. The act speaks of no interest, and there is
/// none unless the municipality has set it; then it is a twelfth of the yearly percent of what is
/// left, each month after the first.
public final class Avdragsberegning {
    // Longer than any loan the act has in mind: a number that is written wrongly.
    private static final int FLEST = 1_200;
    private static final int LENGST_AR = 100;
    private static final int MANEDER_I_ARET = 12;

    private Avdragsberegning() {}

    /// Calculates.
    ///
    /// @param kommunenr four digits
    public static Avdragsplan calculate(String kommunenr, Lan lan, Parametre parametre) {
        Grunner grunner = check(lan);
        return switch (parametre.find(kommunenr, "lan-rente", lan.vedtaksdato())) {
            case Ukjent ukjent ->
                    stopped(grunner.stop("vedtaksdato", "grunn.lan.ukjent-rente", ukjent.date()));
            case Funnet rente ->
                    grunner.isEmpty()
                            ? new Avdragsplan.Beregnet(
                                    Regelversjon.GJELDENDE, rente, plan(lan, rente.value()))
                            : stopped(grunner);
        };
    }

    private static Avdragsplan stopped(Grunner grunner) {
        return new Avdragsplan.KanIkkeBeregnes(Regelversjon.GJELDENDE, grunner.all());
    }

    private static Grunner check(Lan lan) {
        Grunner grunner = new Grunner().checkBelop("hovedstol", lan.hovedstol());
        if (lan.hovedstol().isZero()) {
            grunner.stop("hovedstol", "grunn.lan.null");
        }
        if (lan.forsteForfall().isBefore(lan.vedtaksdato())
                || lan.forsteForfall().getYear() - lan.vedtaksdato().getYear() > LENGST_AR) {
            grunner.stop("forsteForfall", "grunn.lan.forfall", lan.vedtaksdato());
        }
        if (grunner.isEmpty() && !isWithin(antall(lan))) {
            grunner.stop("avdrag", "grunn.lan.avdrag", FLEST);
        }
        return grunner;
    }

    private static boolean isWithin(long antall) {
        return antall >= 1 && antall <= FLEST;
    }

    /// How many instalments; zero when each would be less than an øre.
    private static long antall(Lan lan) {
        long ore = lan.hovedstol().ore();
        return switch (lan.avdrag()) {
            case Avdragsvalg.Antall(int n) -> n > ore ? 0 : n;
            case Avdragsvalg.Storrelse(Belop size) ->
                    size.ore() <= 0 ? 0 : Math.ceilDiv(ore, size.ore());
        };
    }

    private static List<Avdrag> plan(Lan lan, long percent) {
        long last = antall(lan);
        Belop size =
                switch (lan.avdrag()) {
                    case Avdragsvalg.Antall(int n) -> new Belop(lan.hovedstol().ore() / n);
                    case Avdragsvalg.Storrelse(Belop belop) -> belop;
                };
        List<Avdrag> plan = new ArrayList<>();
        Belop left = lan.hovedstol();
        for (int number = 1; number <= last; number++) {
            Belop belop = number == last ? left : size;
            Belop renter = number == 1 ? Belop.ZERO : interest(left, percent);
            left = left.minus(belop);
            plan.add(
                    new Avdrag(
                            number,
                            lan.forsteForfall().plusMonths(number - 1),
                            belop,
                            renter,
                            left));
        }
        return plan;
    }

    /// A month's interest, to the nearest øre.
    private static Belop interest(Belop left, long percent) {
        long of = 100L * MANEDER_I_ARET;
        return new Belop(
                Math.floorDiv(Math.addExact(Math.multiplyExact(left.ore(), percent), of / 2), of));
    }
}
