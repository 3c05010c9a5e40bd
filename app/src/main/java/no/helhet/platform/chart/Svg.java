package no.helhet.platform.chart;

import no.helhet.platform.chart.Chart.Words;

import java.util.Locale;

/// An SVG drawing while it is made. Whatever text comes in, what comes out is well-formed.
final class Svg {
    private static final int HEADING = 56;
    private static final int MARGIN = 16;

    private final boolean file;
    private final StringBuilder body = new StringBuilder();

    /// @param file with the colours in it, rather than classes
    Svg(boolean file) {
        this.file = file;
    }

    void rect(double x, double y, double width, double height, Ink ink) {
        body.append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"2\"%s></rect>"
                        .formatted(px(x), px(y), px(width), px(height), ink.attributes(file)));
    }

    void line(double x1, double y1, double x2, double y2, Ink ink) {
        body.append(
                "<line x1=\"%s\" y1=\"%s\" x2=\"%s\" y2=\"%s\"%s></line>"
                        .formatted(px(x1), px(y1), px(x2), px(y2), ink.attributes(file)));
    }

    /// @param dashes as `stroke-dasharray` has them; empty for a whole line
    void path(String d, String dashes, Ink ink) {
        var dashed = dashes.isEmpty() ? "" : " stroke-dasharray=\"" + dashes + "\"";
        body.append("<path d=\"%s\"%s%s></path>".formatted(d, dashed, ink.attributes(file)));
    }

    /// A closed shape, its border in the colour of the paper.
    void area(String d, Ink ink) {
        body.append(
                "<path d=\"%s\" fill-rule=\"evenodd\" stroke=\"#ffffff\"%s></path>"
                        .formatted(d, ink.attributes(file)));
    }

    void circle(double x, double y, double radius, Ink ink) {
        body.append(
                "<circle cx=\"%s\" cy=\"%s\" r=\"%s\"%s></circle>"
                        .formatted(px(x), px(y), px(radius), ink.attributes(file)));
    }

    /// The field of what is ordinary; those that touch make one.
    void band(double x, double y, double width, double height) {
        body.append(
                "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"%s opacity=\".5\"></rect>"
                        .formatted(
                                px(x), px(y), px(width), px(height), Ink.RANGE.attributes(file)));
    }

    String body() {
        return body.toString();
    }

    /// @param anchor start, middle or end
    void text(double x, double y, String anchor, String text, Ink ink) {
        body.append(
                "<text x=\"%s\" y=\"%s\"%s%s>%s</text>"
                        .formatted(
                                px(x),
                                px(y),
                                anchor.equals("start") ? "" : " text-anchor=\"" + anchor + "\"",
                                ink.attributes(file),
                                escape(text)));
    }

    /// The drawing as an element of a page.
    String element(String id, Words words, int width, double height) {
        return "<svg viewBox=\"0 0 %d %s\" width=\"%d\"%s%s</svg>"
                .formatted(width, px(height), width, described(id, words), body);
    }

    /// The drawing as a file, with its heading and a margin.
    String file(String id, Words words, int width, double height) {
        var wholeWidth = width + 2 * MARGIN;
        var wholeHeight = px(height + HEADING + 2 * MARGIN);
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %s" width="%d" height="%s" \
        font-family="'Source Sans 3', Arial, sans-serif" font-size="13"%s\
        <rect width="%d" height="%s" fill="#ffffff"></rect>
        <text x="%d" y="%d" font-size="18" font-weight="650" fill="#202733">%s</text>
        <text x="%d" y="%d" fill="#49515e">%s</text>
        <g transform="translate(%d %d)">%s</g>
        </svg>
        """
                .formatted(
                        wholeWidth,
                        wholeHeight,
                        wholeWidth,
                        wholeHeight,
                        described(id, words),
                        wholeWidth,
                        wholeHeight,
                        MARGIN,
                        MARGIN + 18,
                        escape(words.title()),
                        MARGIN,
                        MARGIN + 40,
                        escape(words.unit()),
                        MARGIN,
                        MARGIN + HEADING,
                        body);
    }

    private static String described(String id, Words words) {
        var name = escape(id);
        return " role=\"img\" aria-labelledby=\"%s-title %s-desc\"><title id=\"%s-title\">%s</title><desc id=\"%s-desc\">%s</desc>"
                .formatted(
                        name, name, name, escape(words.title()), name, escape(words.description()));
    }

    /// At most one decimal, with a point whatever the machine's language.
    static String px(double value) {
        var text = String.format(Locale.ROOT, "%.1f", value);
        var whole = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
        return whole.equals("-0") ? "0" : whole;
    }

    static String escape(String text) {
        var escaped = new StringBuilder();
        text.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> escaped.append("&amp;");
                                case '<' -> escaped.append("&lt;");
                                case '>' -> escaped.append("&gt;");
                                case '"' -> escaped.append("&quot;");
                                default -> {
                                    // What XML can not hold at all is left out.
                                    if (c >= ' '
                                            && (c < 0xD800 || c > 0xDFFF)
                                            && c != 0xFFFE
                                            && c != 0xFFFF) {
                                        escaped.appendCodePoint(c);
                                    }
                                }
                            }
                        });
        return escaped.toString();
    }
}
