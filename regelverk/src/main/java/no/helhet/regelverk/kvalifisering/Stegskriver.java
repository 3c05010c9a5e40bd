package no.helhet.regelverk.kvalifisering;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.livsopphold.Steg;
import no.helhet.regelverk.livsopphold.Steg.Opphav;
import no.helhet.regelverk.livsopphold.Steg.Verdi;
import no.helhet.regelverk.parametre.Oppslag.Funnet;

/// The steps that several rules write. Amounts are shown in whole øre; the calculation goes on with
/// the exact ones.
final class Stegskriver {
    private static final Tekst UKE = Tekst.of("steg.kvp.uke");
    private static final Tekst DAG = Tekst.of("steg.kvp.dag");
    private static final Tekst TREKK = Tekst.of("steg.kvp.trekk");
    private static final Tekst TILLEGG = Tekst.of("steg.kvp.tillegg-med");

    private Stegskriver() {}

    static Steg money(Tekst navn, Brok ore, Opphav opphav) {
        return new Steg(navn, new Verdi.Penger(shown(ore)), opphav);
    }

    static Steg number(Tekst navn, long number, Opphav opphav) {
        return new Steg(navn, new Verdi.Antall(Math.toIntExact(number)), opphav);
    }

    static Steg yes(Tekst navn, Opphav opphav) {
        return new Steg(navn, new Verdi.JaNei(true), opphav);
    }

    /// The length of a full week in minutes.
    static Steg week(Dagssats sats) {
        return number(UKE, sats.timerPerUke().value(), new Opphav.Parameter(sats.timerPerUke()));
    }

    /// Whether the child supplement is among what is reduced.
    static Steg tillegg(Funnet med) {
        return new Steg(TILLEGG, new Verdi.JaNei(med.isYes()), new Opphav.Parameter(med));
    }

    /// What is reduced of the day.
    static Steg day(Brok ore, String hjemmel) {
        return money(DAG, ore, new Opphav.Regel(hjemmel));
    }

    /// What is taken from the day.
    static Steg taken(Brok ore, String hjemmel) {
        return money(TREKK, ore, new Opphav.Regel(hjemmel));
    }

    static Belop shown(Brok ore) {
        return new Belop(ore.round(1));
    }
}
