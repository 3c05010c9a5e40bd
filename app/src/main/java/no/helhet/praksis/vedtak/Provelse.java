package no.helhet.praksis.vedtak;

import no.helhet.regelverk.porter.Portsvar;
import no.helhet.regelverk.porter.Vedtaksporter;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// A draft held against the rules: calculation, payments, amount, and what the gates answer.
public record Provelse(
        Utregning utregning, Betalingsplan plan, long belopOre, List<Portsvar> porter) {

    /// A fingerprint of what would be signed: the calculation with its values and their sources,
    /// and the payments. Another one means that a signer has read something else.
    String avtrykk() {
        var text = belopOre + "|" + utregning.spor() + "|" + plan.linjer();
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

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
