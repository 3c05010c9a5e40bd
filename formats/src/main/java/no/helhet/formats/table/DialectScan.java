package no.helhet.formats.table;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Finds how a table is written while its bytes pass on their way to where they are kept: the
/// encoding from all of them, the rest from the first 64 KiB. It decides for the likeliest and
/// never fails; whoever knows better says so.
public final class DialectScan {
    static final int HEAD = 1 << 16;
    private static final int MOST_LINES = 200;
    private static final int MOST_FIELDS = 1024;
    private static final char[] SEPARATORS = {';', '\t', ','};
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("[+-]?[0-9]{1,3}(?:[\\s\\u00a0\\u202f.]?[0-9]{3})*,[0-9]+");
    private static final Pattern DECIMAL_POINT =
            Pattern.compile("[+-]?[0-9]{1,3}(?:[\\s\\u00a0\\u202f,]?[0-9]{3})*\\.[0-9]+");
    private static final Pattern THREE_AFTER = Pattern.compile("[+-]?[0-9]{1,3}[.,][0-9]{3}");

    private final EncodingScan encoding = new EncodingScan();
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();

    /// The next bytes of the file.
    public void accept(byte[] bytes, int from, int length) {
        encoding.accept(bytes, from, length);
        int room = HEAD - head.size();
        if (room > 0) {
            head.write(bytes, from, Math.min(room, length));
        }
    }

    /// How many bytes have passed.
    public long bytes() {
        return encoding.bytes();
    }

    /// The first bytes, 64 KiB at most.
    public byte[] head() {
        return head.toByteArray();
    }

    /// Whether the file begins with a byte order mark.
    public boolean hasMark() {
        return encoding.hasMark();
    }

    /// The likeliest way the file is written.
    public Dialect dialect() {
        var lines = lines(text());
        char separator = separator(lines);
        return new Dialect(
                encoding.encoding(),
                separator,
                decimal(lines, separator),
                preamble(lines, separator));
    }

    private String text() {
        var text = head.toString(encoding.encoding().charset());
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    /// Each line as its pieces are told apart: line breaks in quotes end none. The last is left
    /// out when the head may have cut it.
    private List<String> lines(String text) {
        var lines = new ArrayList<String>();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length() && lines.size() < MOST_LINES; i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == '\n' && !quoted) {
                lines.add(text.substring(from, i));
                from = i + 1;
            }
        }
        if (from < text.length()
                && (lines.isEmpty() || bytes() <= HEAD)
                && lines.size() < MOST_LINES) {
            lines.add(text.substring(from));
        }
        return lines.stream().map(String::strip).toList();
    }

    /// The one that most lines have equally many of; on a tie the one that makes most columns.
    private static char separator(List<String> lines) {
        char best = ';';
        long most = -1;
        for (char candidate : SEPARATORS) {
            int usual = usual(lines, candidate);
            if (usual < 2) {
                continue;
            }
            long alike = lines.stream().filter(l -> split(l, candidate).size() == usual).count();
            long worth = alike * 1000 + usual;
            if (worth > most) {
                most = worth;
                best = candidate;
            }
        }
        return best;
    }

    /// How many fields most lines of more than one have, or 1.
    private static int usual(List<String> lines, char separator) {
        var counts = new int[MOST_FIELDS];
        for (var line : lines) {
            counts[Math.min(split(line, separator).size(), MOST_FIELDS - 1)]++;
        }
        int best = 1;
        for (int i = 2; i < MOST_FIELDS; i++) {
            if (counts[i] > 0 && (best == 1 || counts[i] >= counts[best])) {
                best = i;
            }
        }
        return best;
    }

    /// The lines above the first that has about as many fields as most: the line of names may have
    /// one less than the rows below it.
    private static int preamble(List<String> lines, char separator) {
        int least = Math.max(2, usual(lines, separator) - 2);
        for (int i = 0; i < lines.size(); i++) {
            if (split(lines.get(i), separator).size() >= least) {
                return i;
            }
        }
        return 0;
    }

    private static DecimalSign decimal(List<String> lines, char separator) {
        int commas = 0;
        int points = 0;
        for (var line : lines) {
            for (var field : split(line, separator)) {
                var text = field.strip();
                // 1.234 may be either: it says nothing.
                if (!THREE_AFTER.matcher(text).matches()) {
                    commas += DECIMAL_COMMA.matcher(text).matches() ? 1 : 0;
                    points += DECIMAL_POINT.matcher(text).matches() ? 1 : 0;
                }
            }
        }
        if (commas == points) {
            return separator == ',' ? DecimalSign.POINT : DecimalSign.COMMA;
        }
        return commas > points ? DecimalSign.COMMA : DecimalSign.POINT;
    }

    private static List<String> split(String line, char separator) {
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
