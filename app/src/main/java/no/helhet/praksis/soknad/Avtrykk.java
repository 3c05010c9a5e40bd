package no.helhet.praksis.soknad;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/// Fingerprints of what was sent.
final class Avtrykk {
    private Avtrykk() {}

    /// SHA-256 over name, length and bytes of each part in order: the lengths keep two different
    /// divisions of the same bytes apart.
    static byte[] ofParts(List<Del> deler) {
        var digest = digest("SHA-256");
        for (var del : deler) {
            var name = del.navn().getBytes(StandardCharsets.UTF_8);
            digest.update(ByteBuffer.allocate(4).putInt(name.length).array());
            digest.update(name);
            digest.update(ByteBuffer.allocate(8).putLong(del.bytes().length).array());
            digest.update(del.bytes());
        }
        return digest.digest();
    }

    /// Lower-case hex, as `vedlegg.json` states it.
    static String sha512(byte[] bytes) {
        return HexFormat.of().formatHex(digest("SHA-512").digest(bytes));
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
