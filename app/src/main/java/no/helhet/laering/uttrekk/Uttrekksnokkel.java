package no.helhet.laering.uttrekk;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.UUID;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Turns the register's keys into those of one data set: HMAC-SHA-256 under a secret that belongs
/// to the data set alone, its first 128 bits. The same person has the same key all over one data
/// set, and keys of two can not be joined by anybody who lacks both secrets. Not for several
/// threads.
final class Uttrekksnokkel {
    private static final int BYTES = 32;
    private static final int KEY_BYTES = 16;
    private final Mac mac;

    Uttrekksnokkel(byte[] hemmelighet) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(hemmelighet, "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] draw() {
        var secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    /// The key of a person or of an event.
    String of(UUID id) {
        return of(id.toString());
    }

    /// Something else that belongs to the data set, such as the order of its rows.
    String of(String what) {
        var whole = mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(whole, 0, KEY_BYTES);
    }
}
