package no.helhet.praksis.person;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.SplittableRandom;

/// The same number always gives the same invented facts, and the facts tell nothing of its digits.
final class SyntheticHash {
    private SyntheticHash() {}

    static SplittableRandom of(String register, String fnr) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest((register + ":" + fnr).getBytes(StandardCharsets.UTF_8));
            return new SplittableRandom(ByteBuffer.wrap(digest).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
