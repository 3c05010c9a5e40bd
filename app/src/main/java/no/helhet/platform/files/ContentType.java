package no.helhet.platform.files;

import org.apache.tika.Tika;

/// Finds a file's type by looking at its first bytes; the name only helps between text formats.
public final class ContentType {
    private static final Tika TIKA = new Tika();

    private ContentType() {}

    public static String sniff(byte[] start, String filnavn) {
        return TIKA.detect(start, filnavn);
    }

    /// Types a browser may show inline; all others are downloaded.
    public static boolean isShownInline(String type) {
        return switch (type) {
            case "application/pdf", "image/png", "image/jpeg" -> true;
            default -> false;
        };
    }
}
