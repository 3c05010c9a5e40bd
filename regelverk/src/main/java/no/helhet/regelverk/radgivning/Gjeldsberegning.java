package no.helhet.regelverk.radgivning;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Regelversjon;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Grunner;
import no.helhet.regelverk.livsopphold.Steg;
import no.helhet.regelverk.livsopphold.Steg.Opphav;
import no.helhet.regelverk.livsopphold.Steg.Verdi;
import no.helhet.regelverk.radgivning.Gjeldsgrunnlag.Budsjettlinje;
import no.helhet.regelverk.radgivning.Gjeldsgrunnlag.Kreditor;
import no.helhet.regelverk.radgivning.Gjeldsplan.Nedbetaling;

import java.util.ArrayList;
import java.util.List;

/// When debts are paid off by so much a month, and whether the budget bears it. Each month a
/// twelfth of the year's interest comes on what is left, to the nearest øre, and then the
/// instalment is paid.
public final class Gjeldsberegning {
    private static final Opphav RULE = new Opphav.Regel("sotjl § 17");
    private static final long MONTHS_AND_HUNDREDTHS = 12L * 100 * 100;
    // A hundred years: a number that is written wrongly.
    private static final int LONGEST = 1_200;
    // A thousand percent: likewise.
    private static final int HIGHEST = 100_000;

    private Gjeldsberegning() {}

    /// Calculates.
    public static Gjeldsplan calculate(Gjeldsgrunnlag grunnlag) {
        Grunner grunner = check(grunnlag);
        Belop inn = sum(grunnlag.inntekter());
        Belop ut = sum(grunnlag.utgifter());
        Belop rest = inn.minus(ut);
        Belop avdrag = Belop.sum(grunnlag.kreditorer().stream().map(Kreditor::avdrag).toList());
        List<Nedbetaling> paid = new ArrayList<>();
        if (grunner.isEmpty()) {
            if (rest.isNegative()) {
                grunner.stop("utgifter", "grunn.gjeld.budsjett", Belop.ZERO.minus(rest));
            } else if (avdrag.compareTo(rest) > 0) {
                grunner.stop("kreditorer", "grunn.gjeld.avdrag", avdrag, rest);
            }
            for (Kreditor kreditor : grunnlag.kreditorer()) {
                pay(grunnlag, kreditor, paid, grunner);
            }
        }
        return grunner.isEmpty()
                ? new Gjeldsplan.Beregnet(
                        Regelversjon.GJELDENDE,
                        rest,
                        avdrag,
                        paid,
                        List.of(
                                Steg.money(Tekst.of("steg.gjeld.inntekter"), inn, RULE),
                                Steg.money(Tekst.of("steg.gjeld.utgifter"), ut, RULE),
                                Steg.money(Tekst.of("steg.gjeld.rest"), rest, RULE),
                                Steg.money(Tekst.of("steg.gjeld.avdrag"), avdrag, RULE),
                                Steg.money(Tekst.of("steg.gjeld.igjen"), rest.minus(avdrag), RULE)))
                : new Gjeldsplan.KanIkkeBeregnes(Regelversjon.GJELDENDE, grunner.all());
    }

    private static Belop sum(List<Budsjettlinje> lines) {
        return Belop.sum(lines.stream().map(Budsjettlinje::belop).toList());
    }

    private static Grunner check(Gjeldsgrunnlag g) {
        Grunner grunner =
                new Grunner()
                        .checkIds("inntekter", ids(g.inntekter()))
                        .checkIds("utgifter", ids(g.utgifter()))
                        .checkIds("kreditorer", g.kreditorer().stream().map(Kreditor::id).toList());
        g.inntekter().forEach(l -> grunner.checkBelop("inntekter[" + l.id() + "]", l.belop()));
        g.utgifter().forEach(l -> grunner.checkBelop("utgifter[" + l.id() + "]", l.belop()));
        for (Kreditor k : g.kreditorer()) {
            String place = place(k);
            grunner.checkBelop(place + ".krav", k.krav()).checkBelop(place + ".avdrag", k.avdrag());
            if (k.krav().isZero()) {
                grunner.stop(place + ".krav", "grunn.gjeld.krav");
            }
            if (k.avdrag().isZero()) {
                grunner.stop(place + ".avdrag", "grunn.gjeld.uten-avdrag");
            }
            if (k.rente() < 0 || k.rente() > HIGHEST) {
                grunner.stop(place + ".rente", "grunn.gjeld.rente", HIGHEST / 100);
            }
        }
        return grunner;
    }

    private static List<String> ids(List<Budsjettlinje> lines) {
        return lines.stream().map(Budsjettlinje::id).toList();
    }

    private static String place(Kreditor kreditor) {
        return "kreditorer[" + kreditor.id() + "]";
    }

    private static void pay(Gjeldsgrunnlag g, Kreditor k, List<Nedbetaling> paid, Grunner grunner) {
        Belop first = interest(k.krav(), k.rente());
        if (k.avdrag().compareTo(first) <= 0) {
            grunner.stop(place(k) + ".avdrag", "grunn.gjeld.dekker-ikke-rentene", first);
            return;
        }
        Belop left = k.krav();
        Belop renter = Belop.ZERO;
        for (int number = 1; number <= LONGEST; number++) {
            Belop added = interest(left, k.rente());
            renter = renter.plus(added);
            Belop owed = left.plus(added);
            if (owed.compareTo(k.avdrag()) <= 0) {
                var last = g.forste().plusMonths(number - 1L);
                paid.add(
                        new Nedbetaling(
                                k.id(),
                                number,
                                last,
                                renter,
                                owed,
                                List.of(
                                        Steg.money(Tekst.of("steg.gjeld.krav"), k.krav(), RULE),
                                        Steg.money(
                                                Tekst.of("steg.gjeld.rente-forste"), first, RULE),
                                        Steg.money(
                                                Tekst.of("steg.gjeld.per-maned"), k.avdrag(), RULE),
                                        new Steg(
                                                Tekst.of("steg.gjeld.maneder"),
                                                new Verdi.Antall(number),
                                                RULE),
                                        Steg.money(Tekst.of("steg.gjeld.renter"), renter, RULE),
                                        Steg.money(
                                                Tekst.of("steg.gjeld.siste", last), owed, RULE))));
                return;
            }
            left = owed.minus(k.avdrag());
        }
        grunner.stop(place(k) + ".avdrag", "grunn.gjeld.for-lang", LONGEST);
    }

    private static Belop interest(Belop left, int rente) {
        return left.fraction(rente, MONTHS_AND_HUNDREDTHS);
    }
}
