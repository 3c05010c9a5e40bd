package no.helhet.praksis.soknad;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Divides a `multipart/form-data` body (RFC 7578) into its parts, byte for byte. It forgives: a
/// body that stops before the end gives the parts that came, the last as far as it came. What has
/// no part at all is kept whole as one.
final class MultipartBody {
    static final String WHOLE = "helmelding";
    static final int MOST_PARTS = 200;
    private static final Pattern BOUNDARY =
            Pattern.compile(
                    "boundary=(?:\"([^\"]{1,200})\"|([^\\s;,\"]{1,200}))",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETER =
            Pattern.compile(
                    ";\\s*(name|filename)=(?:\"([^\"]*)\"|([^\\s;\"]+))", Pattern.CASE_INSENSITIVE);
    private static final byte[] BLANK_LINE = {'\r', '\n', '\r', '\n'};
    private final byte[] body;
    private final byte[] delimiter;

    private MultipartBody(byte[] body, String boundary) {
        this.body = body;
        this.delimiter = ("--" + boundary).getBytes(StandardCharsets.ISO_8859_1);
    }

    /// @return at least one part
    static List<Del> divide(@Nullable String contentType, byte[] body) {
        var match = BOUNDARY.matcher(contentType == null ? "" : contentType);
        var parts =
                match.find()
                        ? new MultipartBody(
                                        body,
                                        match.group(1) == null ? match.group(2) : match.group(1))
                                .parts()
                        : List.<Del>of();
        return parts.isEmpty() || parts.size() > MOST_PARTS
                ? List.of(new Del(WHOLE, contentType == null ? null : shortened(contentType), body))
                : parts;
    }

    private List<Del> parts() {
        var parts = new ArrayList<Del>();
        int at = indexOf(delimiter, 0);
        while (at >= 0 && parts.size() <= MOST_PARTS) {
            int start = at + delimiter.length;
            if (startsWith("--", start)) {
                break;
            }
            int next = nextDelimiter(start);
            add(parts, start, next < 0 ? body.length : next);
            at = next < 0 ? -1 : next + 2;
        }
        return parts;
    }

    // The line break before a delimiter belongs to the delimiter.
    private int nextDelimiter(int from) {
        for (int at = indexOf(delimiter, from); at >= 0; at = indexOf(delimiter, at + 1)) {
            if (at >= 2 && body[at - 2] == '\r' && body[at - 1] == '\n') {
                return at - 2;
            }
        }
        return -1;
    }

    private void add(List<Del> parts, int start, int end) {
        int blank = indexOf(BLANK_LINE, start);
        if (blank < 0 || blank + BLANK_LINE.length > end) {
            return;
        }
        var head = new String(body, start, blank - start, StandardCharsets.UTF_8);
        var from = blank + BLANK_LINE.length;
        parts.add(
                new Del(
                        name(head),
                        header(head, "content-type"),
                        java.util.Arrays.copyOfRange(body, from, end)));
    }

    // The three documents are known by their field, whatever the file was called at the sender.
    private static String name(String head) {
        var field = "";
        var file = "";
        var disposition = header(head, "content-disposition");
        var match = PARAMETER.matcher(disposition == null ? "" : disposition);
        while (match.find()) {
            var value = match.group(2) == null ? match.group(3) : match.group(2);
            if (match.group(1).equalsIgnoreCase("name")) {
                field = value;
            } else {
                file = value;
            }
        }
        return switch (field) {
            case "melding", "soknad", "vedlegg" -> field + ".json";
            default -> file.isBlank() ? field : file;
        };
    }

    private static @Nullable String header(String head, String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> shortened(line.substring(name.length() + 1).strip()))
                .findFirst()
                .orElse(null);
    }

    private static String shortened(String text) {
        var plain = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "");
        return plain.length() <= 1000 ? plain : plain.substring(0, 1000);
    }

    private boolean startsWith(String text, int at) {
        return at + 1 < body.length && body[at] == text.charAt(0) && body[at + 1] == text.charAt(1);
    }

    private int indexOf(byte[] sought, int from) {
        for (int i = from; i <= body.length - sought.length; i++) {
            if (body[i] == sought[0] && matches(sought, i)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(byte[] sought, int at) {
        for (int j = 1; j < sought.length; j++) {
            if (body[at + j] != sought[j]) {
                return false;
            }
        }
        return true;
    }
}
