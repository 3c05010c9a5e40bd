package no.helhet.platform.chart;

import java.util.List;

/// What a mark is drawn with: a class of `h-charts.css` in a page, the colours themselves in a
/// file. The colours are tokens of Aksel, named here as the style sheet names them.
enum Ink {
    BAR_1("f-acc-2", "fill=\"#bad5fb\""),
    BAR_2("f-neu", "fill=\"#6f7785\""),
    BAR_3("f-warn", "fill=\"#ca5000\""),
    BAR_4("f-ok", "fill=\"#00893c\""),
    LINE_1("s-acc", "fill=\"none\" stroke=\"#2176d4\" stroke-width=\"1.75\""),
    LINE_2("s-neu", "fill=\"none\" stroke=\"#6f7785\" stroke-width=\"1.25\""),
    LINE_3("s-neu s-warn", "fill=\"none\" stroke=\"#ca5000\" stroke-width=\"1.25\""),
    LINE_4("s-neu s-ok", "fill=\"none\" stroke=\"#00893c\" stroke-width=\"1.25\""),
    POINT_1("f-acc", "fill=\"#2176d4\""),
    POINT_2("f-neu", "fill=\"#6f7785\""),
    POINT_3("f-warn", "fill=\"#ca5000\""),
    POINT_4("f-ok", "fill=\"#00893c\""),
    BAR_BREACH("f-breach", "fill=\"#e22948\""),
    BAND("f-acc-3", "fill=\"#e4eeff\""),
    RANGE("f-neu-2", "fill=\"#e1e3e7\" opacity=\".5\""),
    RULE("s-strong", "fill=\"none\" stroke=\"#202733\" stroke-width=\"1.5\""),
    MIDDLE("s-neu", "fill=\"none\" stroke=\"#6f7785\" stroke-width=\"1.25\""),
    GRID("grid", "stroke=\"#cfd3d8\" stroke-width=\"0.75\""),
    AXIS("axis", "stroke=\"#6f7785\""),
    LABEL("", "fill=\"#49515e\""),
    TICK("t-small", "fill=\"#49515e\" font-size=\"12\""),
    FIGURE("t-strong", "fill=\"#202733\" font-weight=\"600\""),
    LARGE("t-strong t-large", "fill=\"#202733\" font-weight=\"600\" font-size=\"22\""),
    NOTE("t-strong t-small", "fill=\"#202733\" font-weight=\"600\" font-size=\"12\""),
    INVERSE("t-inverse", "fill=\"#ffffff\" font-weight=\"600\""),
    INVERSE_LARGE("t-inverse t-large", "fill=\"#ffffff\" font-weight=\"600\" font-size=\"22\""),
    INVERSE_NOTE("t-inverse t-small", "fill=\"#ffffff\" font-weight=\"600\" font-size=\"12\""),
    NO_CLASS("f-neu-2", "fill=\"#e1e3e7\""),
    CLASS_1("f-1", "fill=\"#f1f7ff\""),
    CLASS_2("f-2", "fill=\"#d4e5fd\""),
    CLASS_3("f-3", "fill=\"#bad5fb\""),
    CLASS_4("f-4", "fill=\"#2176d4\""),
    CLASS_5("f-5", "fill=\"#004ea3\""),
    STRONG("s-strong", "fill=\"none\" stroke=\"#202733\" stroke-width=\"1.5\""),
    LIMIT("s-neu", "fill=\"none\" stroke=\"#6f7785\" stroke-width=\"1.25\"");

    static final List<Ink> BARS = List.of(BAR_1, BAR_2, BAR_3, BAR_4);
    static final List<Ink> LINES = List.of(LINE_1, LINE_2, LINE_3, LINE_4);
    /// Of a map, the palest first; before them what has no value.
    static final List<Ink> CLASSES = List.of(NO_CLASS, CLASS_1, CLASS_2, CLASS_3, CLASS_4, CLASS_5);

    static final List<Ink> POINTS = List.of(POINT_1, POINT_2, POINT_3, POINT_4);

    private final String css;
    private final String colours;

    Ink(String css, String colours) {
        this.css = css;
        this.colours = colours;
    }

    /// As attributes, with a space before them.
    String attributes(boolean file) {
        if (file) {
            return " " + colours;
        }
        return css.isEmpty() ? "" : " class=\"" + css + "\"";
    }
}
