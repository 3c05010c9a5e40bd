package no.helhet.platform.files;

import org.apache.tika.Tika;

import java.util.Locale;

/// Finds a file's type by looking at its first bytes; the name only helps between text formats.
public final class ContentType {
    private static final String JSON = "application/json";
    private static final Tika TIKA = new Tika();

    private ContentType() {}

    public static String sniff(byte[] start, String filnavn) {
        return isJson(start, filnavn) ? JSON : TIKA.detect(start, filnavn);
    }

    // Each application is three of these, and Tika holds them against every signature it knows.
    private static boolean isJson(byte[] start, String filnavn) {
        int first = 0;
        while (first < start.length && Character.isWhitespace(start[first])) {
            first++;
        }
        return first < start.length
                && (start[first] == '{' || start[first] == '[')
                && filnavn.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /// Types a browser may show inline; all others are downloaded.
    public static boolean isShownInline(String type) {
        return switch (type) {
            case "application/pdf", "image/png", "image/jpeg" -> true;
            default -> false;
        };
    }
}
