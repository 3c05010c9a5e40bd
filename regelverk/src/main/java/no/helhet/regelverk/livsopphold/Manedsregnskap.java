package no.helhet.regelverk.livsopphold;

import no.helhet.regelverk.livsopphold.Beregning.Beregnet;

import java.time.YearMonth;
import java.util.List;

/// One calculated month as pages and letters show it. It is made of a calculation, or read from a
/// trace that was kept ([Spor#read]): what a decision shows is then what was stored, whatever the
/// rules have become.
///
/// @param regelversjon the version of the rules that made it
/// @param linjer in the order of the ledger
/// @param sought sums of what was asked for and stated
/// @param computed sums of what the rules gave
/// @param forslag sums of what was proposed for the decision
public record Manedsregnskap(
        String regelversjon,
        YearMonth maned,
        List<Linje> linjer,
        Summer sought,
        Summer computed,
        Summer forslag) {
    public Manedsregnskap {
        linjer = List.copyOf(linjer);
    }

    static Manedsregnskap of(Beregnet beregnet) {
        return new Manedsregnskap(
                beregnet.regelversjon(),
                beregnet.grunnlag().month(),
                beregnet.linjer(),
                beregnet.sought(),
                beregnet.computed(),
                beregnet.forslag());
    }
}
