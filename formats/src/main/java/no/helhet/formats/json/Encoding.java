package no.helhet.formats.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.util.Optional;

/// Whether a document is UTF-8 without a byte order mark, the only encoding taken in.
final class Encoding {
    private static final int CHUNK = 4096;

    private Encoding() {}

    static Optional<Fault> findFault(byte[] document) {
        if (startsWith(document, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(
                    Fault.of(FaultCode.BYTE_ORDER_MARK, Place.ROOT, new Position(1, 1, 0), ""));
        }
        if (looksWide(document)) {
            return Optional.of(notUtf8(new Position(1, 1, 0), "UTF-16 or UTF-32"));
        }
        return firstMalformed(document)
                .map(offset -> notUtf8(new PositionCursor(document).at(offset), "not UTF-8"));
    }

    private static Fault notUtf8(Position position, String found) {
        return new Fault(FaultCode.NOT_UTF8, Place.ROOT.toString(), position, "UTF-8", found);
    }

    private static boolean startsWith(byte[] document, int... marks) {
        for (int i = 0; i < marks.length; i++) {
            if (i >= document.length || document[i] != (byte) marks[i]) {
                return false;
            }
        }
        return true;
    }

    /// A JSON text starts with two ASCII characters or more, so that a zero byte among the first
    /// bytes tells of a wider encoding (RFC 4627, section 3).
    private static boolean looksWide(byte[] document) {
        boolean zero = false;
        for (int i = 0; i < Math.min(4, document.length); i++) {
            zero |= document[i] == 0;
        }
        return zero || startsWith(document, 0xFE, 0xFF) || startsWith(document, 0xFF, 0xFE);
    }

    private static Optional<Integer> firstMalformed(byte[] document) {
        CharsetDecoder decoder = UTF_8.newDecoder();
        ByteBuffer bytes = ByteBuffer.wrap(document);
        CharBuffer chars = CharBuffer.allocate(Math.clamp(document.length, 2, CHUNK));
        CoderResult result = decoder.decode(bytes, chars, true);
        while (result.isOverflow()) {
            chars.clear();
            result = decoder.decode(bytes, chars, true);
        }
        return result.isError() ? Optional.of(bytes.position()) : Optional.empty();
    }
}
