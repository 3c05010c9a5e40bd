package no.helhet.formats.json;

import java.util.List;
import java.util.Optional;

/// Reads a JSON document (RFC 8259) that somebody else wrote.
///
/// Strict: UTF-8 without a byte order mark, no field twice, nothing after the end. Limits: 16 MiB,
/// 64 levels, numbers of 1000 characters. Whatever the bytes are, the answer is a value and never
/// an exception.
public final class JsonReader {
    static final int MOST_BYTES = 16 * 1024 * 1024;
    static final int MOST_LEVELS = 64;
    static final int LONGEST_NUMBER = 1000;

    private JsonReader() {}

    public static JsonResult read(byte[] document) {
        Position start = new Position(1, 1, 0);
        if (document.length > MOST_BYTES) {
            return rejected(Fault.of(FaultCode.TOO_LARGE, Place.ROOT, start, "16 MiB"));
        }
        if (isBlank(document)) {
            return rejected(Fault.of(FaultCode.EMPTY, Place.ROOT, start, "object"));
        }
        Optional<Fault> encoding = Encoding.findFault(document);
        return encoding.isPresent() ? rejected(encoding.get()) : new TreeBuilder(document).build();
    }

    private static boolean isBlank(byte[] document) {
        for (byte b : document) {
            if (b != ' ' && b != '\t' && b != '\n' && b != '\r') {
                return false;
            }
        }
        return true;
    }

    private static JsonResult rejected(Fault fault) {
        return new JsonResult.Rejected(List.of(fault));
    }
}
