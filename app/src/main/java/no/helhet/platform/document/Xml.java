package no.helhet.platform.document;

/// Text made safe to stand in XML.
public final class Xml {
    private Xml() {}

    /// The text with markup characters as character references, fit for element content and for
    /// attribute values in either kind of quote. Characters that XML 1.0 cannot carry at all (most
    /// control characters, lone surrogates) become U+FFFD, so that a loss is seen on the page.
    public static String escape(String text) {
        var escaped = new StringBuilder(text.length() + 16);
        text.codePoints()
                .forEach(
                        point -> {
                            switch (point) {
                                case '&' -> escaped.append("&amp;");
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '"' -> escaped.append("&quot;");
                                case '\'' -> escaped.append("&#39;");
                                default ->
                                        escaped.appendCodePoint(isXmlChar(point) ? point : 0xFFFD);
                            }
                        });
        return escaped.toString();
    }

    private static boolean isXmlChar(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
