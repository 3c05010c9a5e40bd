package no.helhet.praksis.vedtak;

import no.helhet.regelverk.porter.Portsvar;
import no.helhet.regelverk.porter.Vedtaksporter;
import no.helhet.regelverk.stonadsform.Avdragsplan;
import no.helhet.regelverk.stonadsform.Avdragsspor;
import no.helhet.regelverk.vilkar.Brudd;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/// A draft held against the rules: calculation, payments, amount, and what the gates answer.
///
/// @param belopOre what is paid in all; of a guarantee the most it may cost
/// @param laneplan the instalments of a loan, or null when there is none
/// @param brudd the breach a reduction is for, or null when nothing is reduced
public record Provelse(
        Utregning utregning,
        Betalingsplan plan,
        long belopOre,
        List<Portsvar> porter,
        @Nullable Avdragsplan laneplan,
        @Nullable Brudd brudd) {

    /// The trace to keep with the decision; [Vedtaksspor] reads it.
    Map<String, Object> spor() {
        var map = utregning.spor();
        if (laneplan instanceof Avdragsplan.Beregnet plan) {
            map.put("laneplan", Avdragsspor.toMap(plan));
        }
        return map;
    }

    /// A fingerprint of what would be signed: the calculation with its values and their sources,
    /// and the payments. Another one means that a signer has read something else.
    String avtrykk() {
        var text = belopOre + "|" + spor() + "|" + plan.linjer();
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

    /// How many things are missing before it can be sent.
    int countMissing() {
        return missingToSend().stream().mapToInt(p -> p.missing().size()).sum();
    }

    /// The gates that keep it from being sent.
    List<Portsvar> missingToSend() {
        return porter.stream().filter(p -> !p.isOpen() && !p.id().equals("beslutter")).toList();
    }

    List<Portsvar> missing() {
        return porter.stream().filter(p -> !p.isOpen()).toList();
    }
}
