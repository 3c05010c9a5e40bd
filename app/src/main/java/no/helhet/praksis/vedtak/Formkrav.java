package no.helhet.praksis.vedtak;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.parametre.Parametre;
import no.helhet.regelverk.stonadsform.Avdragsberegning;
import no.helhet.regelverk.stonadsform.Avdragsplan;
import no.helhet.regelverk.stonadsform.Garanti;
import no.helhet.regelverk.stonadsform.Lan;
import no.helhet.regelverk.stonadsform.Lan.Avdragsvalg;
import no.helhet.regelverk.stonadsform.Stonadsform;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// The form of a draft's assistance as the rules ask about it.
final class Formkrav {
    private Formkrav() {}

    /// @param belopOre the whole amount of the decision
    /// @param today the day of the decision
    static Stonadsform of(
            String kommunenr,
            Vurdering vurdering,
            long belopOre,
            LocalDate today,
            Parametre parametre) {
        return switch (vurdering.form()) {
            case BIDRAG -> new Stonadsform.Bidrag();
            case LAN ->
                    new Stonadsform.Lanet(
                            vurdering.lan().betalingsevne(),
                            plan(kommunenr, vurdering.lan(), belopOre, today, parametre));
            case GARANTI -> new Stonadsform.Garantien(garanti(vurdering.garanti(), today));
            case VARER_OG_TJENESTER -> new Stonadsform.Varene(vurdering.varer().sarligeForhold());
        };
    }

    private static @Nullable Avdragsplan plan(
            String kommunenr,
            Vurdering.Lanet lan,
            long belopOre,
            LocalDate today,
            Parametre parametre) {
        var plan = lan.plan();
        return plan == null
                ? null
                : Avdragsberegning.calculate(
                        kommunenr,
                        new Lan(
                                new Belop(belopOre),
                                today,
                                plan.forsteForfall(),
                                new Avdragsvalg.Antall(plan.antall())),
                        parametre);
    }

    private static Garanti garanti(Vurdering.Garantien g, LocalDate today) {
        var grense = g.grenseOre();
        return new Garanti(
                g.gjelder(),
                grense == null ? null : new Belop(grense),
                g.sisteDag(),
                today,
                g.betalingsevne());
    }
}
