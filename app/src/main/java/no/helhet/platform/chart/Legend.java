package no.helhet.platform.chart;

import java.util.List;

/// The names of the series, below the drawing, in as many rows as they need.
final class Legend {
    private static final int ROW = 20;
    private static final int SIZE = 12;
    private static final int MARK = 14;

    private Legend() {}

    /// Draws the mark of a series at a place.
    interface Mark {
        void draw(int series, double x, double y);
    }

    /// @return the height it took
    static double draw(
            Svg svg, List<Series> series, double left, double top, double width, Mark mark) {
        if (series.size() == 1) {
            return 0;
        }
        var x = left;
        var y = top + ROW;
        for (var i = 0; i < series.size(); i++) {
            var name = series.get(i).name();
            var needed = MARK + 6 + Figures.width(name, SIZE) + 20;
            if (x > left && x + needed > left + width) {
                x = left;
                y += ROW;
            }
            mark.draw(i, x, y - 4);
            svg.text(x + MARK + 6, y, "start", name, Ink.TICK);
            x += needed;
        }
        return y - top + 6;
    }
}
