package no.helhet.formats.iso20022;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/// Names and texts in the characters that Norwegian banks carry: the basic set of ISO 20022
/// payments and the letters of Latin-1. Other Latin letters lose their marks (`š` becomes `s`),
/// what has no Latin form becomes a question mark, and signs outside the set become spaces.
final class BankText {

    static final int NAME_LENGTH = 70;
    static final int TEXT_LENGTH = 140;

    private static final String SIGNS = "/-?:().,'+";

    /// Letters with a stroke or a hook, which Unicode does not take apart; the Sámi ones foremost.
    private static final Map<Integer, String> STROKES =
            Map.ofEntries(
                    Map.entry((int) 'đ', "d"),
                    Map.entry((int) 'Đ', "D"),
                    Map.entry((int) 'ŧ', "t"),
                    Map.entry((int) 'Ŧ', "T"),
                    Map.entry((int) 'ŋ', "n"),
                    Map.entry((int) 'Ŋ', "N"),
                    Map.entry((int) 'ǥ', "g"),
                    Map.entry((int) 'Ǥ', "G"),
                    Map.entry((int) 'ł', "l"),
                    Map.entry((int) 'Ł', "L"),
                    Map.entry((int) 'ı', "i"),
                    Map.entry((int) 'œ', "oe"),
                    Map.entry((int) 'Œ', "OE"),
                    Map.entry((int) '&', "+"),
                    Map.entry((int) '’', "'"),
                    Map.entry((int) '`', "'"),
                    Map.entry((int) '–', "-"),
                    Map.entry((int) '—', "-"));

    private static final Pattern SPACES = Pattern.compile(" {2,}");

    private BankText() {}

    static String name(String text) {
        return cut(clean(text), NAME_LENGTH);
    }

    /// Throws [IllegalArgumentException] when nothing of the name can be carried.
    static void requireName(String name, String whose) {
        if (name(name).isEmpty()) {
            throw new IllegalArgumentException(whose + " has no name that a bank can carry");
        }
    }

    static String text(String text) {
        return cut(clean(text), TEXT_LENGTH);
    }

    private static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .forEach(codePoint -> append(out, codePoint));
        String collapsed = SPACES.matcher(out).replaceAll(" ").strip();
        if (collapsed.indexOf('/') < 0) {
            return collapsed;
        }
        // A slash first, or two together, would be read as a code word by the clearing.
        return collapsed.replaceAll("/{2,}", "/").replaceFirst("^/ *", "");
    }

    private static void append(StringBuilder out, int codePoint) {
        if (isCarried(codePoint)) {
            out.append((char) codePoint);
        } else {
            out.append(standIn(codePoint));
        }
    }

    private static String standIn(int codePoint) {
        String stroke = STROKES.get(codePoint);
        if (stroke != null) {
            return stroke;
        }
        int base =
                Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFD)
                        .codePointAt(0);
        if (isCarried(base)) {
            return Character.toString(base);
        }
        if (Character.getType(codePoint) == Character.NON_SPACING_MARK) {
            return "";
        }
        return Character.isLetter(codePoint) ? "?" : " ";
    }

    private static boolean isCarried(int c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c >= 'À' && c <= 'ÿ' && c != '×' && c != '÷'
                || c < 128 && SIGNS.indexOf(c) >= 0;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length).strip();
    }
}
