package no.helhet.platform.chart;

import no.helhet.platform.chart.Chart.Words;

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
        body.append("<rect");
        box(x, y, width, height);
        body.append(" rx=\"2\"").append(ink.attributes(file)).append("></rect>");
    }

    void line(double x1, double y1, double x2, double y2, Ink ink) {
        body.append("<line");
        place("x1", x1);
        place("y1", y1);
        place("x2", x2);
        place("y2", y2);
        body.append(ink.attributes(file)).append("></line>");
    }

    /// @param dashes as `stroke-dasharray` has them; empty for a whole line
    void path(String d, String dashes, Ink ink) {
        body.append("<path d=\"").append(d).append('"');
        if (!dashes.isEmpty()) {
            body.append(" stroke-dasharray=\"").append(dashes).append('"');
        }
        body.append(ink.attributes(file)).append("></path>");
    }

    /// A closed shape, its border in the colour of the paper.
    void area(String d, Ink ink) {
        body.append("<path d=\"")
                .append(d)
                .append("\" fill-rule=\"evenodd\" stroke=\"#ffffff\"")
                .append(ink.attributes(file))
                .append("></path>");
    }

    void circle(double x, double y, double radius, Ink ink) {
        body.append("<circle");
        place("cx", x);
        place("cy", y);
        place("r", radius);
        body.append(ink.attributes(file)).append("></circle>");
    }

    /// The field of what is ordinary; those that touch make one.
    void band(double x, double y, double width, double height) {
        body.append("<rect");
        box(x, y, width, height);
        body.append(Ink.RANGE.attributes(file)).append(" opacity=\".5\"></rect>");
    }

    private void box(double x, double y, double width, double height) {
        place("x", x);
        place("y", y);
        place("width", width);
        place("height", height);
    }

    private void place(String name, double value) {
        body.append(' ').append(name).append("=\"").append(px(value)).append('"');
    }

    String body() {
        return body.toString();
    }

    /// @param anchor start, middle or end
    void text(double x, double y, String anchor, String text, Ink ink) {
        body.append("<text");
        place("x", x);
        place("y", y);
        if (!anchor.equals("start")) {
            body.append(" text-anchor=\"").append(anchor).append('"');
        }
        body.append(ink.attributes(file)).append('>').append(escape(text)).append("</text>");
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
        long tenths = Math.round(value * 10);
        long whole = tenths / 10;
        long rest = Math.abs(tenths % 10);
        var sign = tenths < 0 && whole == 0 ? "-" : "";
        return rest == 0 ? Long.toString(whole) : sign + whole + "." + rest;
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
