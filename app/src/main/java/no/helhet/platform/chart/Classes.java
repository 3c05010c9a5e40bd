package no.helhet.platform.chart;

import java.util.List;

/// The classes of a map, below it.
final class Classes {
    static final int HEIGHT = 32;
    private static final int MARK = 16;

    private Classes() {}

    /// @param names of classes 1 to 5, the palest first
    static void draw(Svg svg, List<String> names, double top, double width) {
        double each = width / names.size();
        for (int i = 0; i < names.size(); i++) {
            svg.rect(i * each, top + 12, MARK, MARK, Ink.CLASSES.get(i + 1));
            svg.text(i * each + MARK + 6, top + 25, "start", names.get(i), Ink.TICK);
        }
    }

    /// Letters on the class are white.
    static boolean isDark(int number) {
        return number > 3;
    }
}
