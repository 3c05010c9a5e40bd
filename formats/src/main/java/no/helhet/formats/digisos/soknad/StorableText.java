package no.helhet.formats.digisos.soknad;

/// Text without what JSON can escape but no database or page can hold: the character zero, and
/// halves of surrogate pairs. They become U+FFFD.
final class StorableText {
    private StorableText() {}

    static String of(String text) {
        return isStorable(text)
                ? text
                : text.codePoints()
                        .map(point -> isHole(point) ? 0xFFFD : point)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
    }

    private static boolean isStorable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0 || Character.isSurrogate(c)) {
                return text.codePoints().noneMatch(StorableText::isHole);
            }
        }
        return true;
    }

    private static boolean isHole(int codePoint) {
        return codePoint == 0 || (codePoint >= 0xD800 && codePoint <= 0xDFFF);
    }
}
