package no.helhet.praksis.vedtak;

import no.helhet.regelverk.porter.Portsvar;
import no.helhet.regelverk.porter.Vedtaksporter;

import java.util.List;

/// A draft held against the rules: calculation, payments, amount, and what the gates answer.
public record Provelse(
        Utregning utregning, Betalingsplan plan, long belopOre, List<Portsvar> porter) {

    boolean isReadyToSend() {
        return Vedtaksporter.isReadyToSend(porter);
    }

    boolean isReadyToSign() {
        return Vedtaksporter.isReadyToSign(porter);
    }

    /// The gates that keep it from being sent.
    List<Portsvar> missingToSend() {
        return porter.stream().filter(p -> !p.isOpen() && !p.id().equals("beslutter")).toList();
    }

    List<Portsvar> missing() {
        return porter.stream().filter(p -> !p.isOpen()).toList();
    }
}
