package no.helhet.platform.chart;

import no.helhet.platform.chart.Chart.Width;
import no.helhet.platform.chart.Chart.Words;

import java.util.List;
import java.util.Locale;

/// A map of tiles of equal size, each about where its area lies. Colour is by class and never
/// alone: the value stands in the tile, or in the table where the tiles are too small.
///
/// @param classes names of up to five classes, the lowest first
/// @param columns headings of the table
public record TileMap(
        String id, Words words, List<Tile> tiles, List<String> classes, List<String> columns)
        implements Drawn {
    /// An area.
    ///
    /// @param number of its class from 1; 0 when it has no value
    /// @param note a few words below the value; empty for none
    public record Tile(String name, int column, int row, String value, int number, String note) {}

    private static final int MANY = 12;
    /// Smaller tiles are colour alone: their values are in the table.
    private static final int LETTERED = 28;

    public TileMap {
        tiles = List.copyOf(tiles);
        classes = List.copyOf(classes);
        columns = List.copyOf(columns);
        if (tiles.isEmpty() || classes.isEmpty() || classes.size() > Ink.CLASSES.size() - 1) {
            throw new IllegalArgumentException("A map has tiles, and one to five classes");
        }
    }

    @Override
    public String svg(Width width) {
        boolean narrow = width == Width.NARROW;
        int left = tiles.stream().mapToInt(Tile::column).min().orElse(0);
        int top = tiles.stream().mapToInt(Tile::row).min().orElse(0);
        int across = tiles.stream().mapToInt(Tile::column).max().orElse(0) + 1 - left;
        int down = tiles.stream().mapToInt(Tile::row).max().orElse(0) + 1 - top;
        double gap = across > MANY ? 2 : narrow ? 4 : 6;
        double side = (width.pixels - gap * (across - 1)) / across;
        boolean tight = side < 60;
        double height = side < LETTERED ? side : tight ? 44 : narrow ? 76 : 82;
        var svg = new Svg(false);
        for (var tile : tiles) {
            draw(
                    svg,
                    tile,
                    (tile.column() - left) * (side + gap),
                    (tile.row() - top) * (height + gap),
                    side,
                    height);
        }
        double bottom = down * (height + gap) - gap;
        Classes.draw(svg, classes, bottom, width.pixels);
        return svg.element(
                id + "-" + width.name().toLowerCase(Locale.ROOT),
                words,
                width.pixels,
                bottom + Classes.HEIGHT);
    }

    private static void draw(Svg svg, Tile tile, double x, double y, double side, double height) {
        boolean dark = Classes.isDark(tile.number());
        svg.rect(x, y, side, height, Ink.CLASSES.get(tile.number()));
        if (side < LETTERED) {
            return;
        }
        var small = dark ? Ink.INVERSE_NOTE : Ink.NOTE;
        if (height < 60) {
            var name = cut(tile.name(), side - 4);
            svg.text(x + side / 2, y + 16, "middle", name, small);
            svg.text(x + side / 2, y + 35, "middle", tile.value(), dark ? Ink.INVERSE : Ink.FIGURE);
            return;
        }
        boolean roomy = side > 90;
        double left = x + (roomy ? 10 : 5);
        var name = roomy ? tile.name() : cut(tile.name(), side - 6);
        svg.text(left, y + 20, "start", name, roomy ? (dark ? Ink.INVERSE : Ink.FIGURE) : small);
        svg.text(left, y + 47, "start", tile.value(), dark ? Ink.INVERSE_LARGE : Ink.LARGE);
        if (!tile.note().isEmpty()) {
            var note = roomy ? tile.note() : tile.note().split(" ")[0];
            svg.text(left, y + height - 13, "start", note, small);
        }
    }

    /// As much of a name as there is room for.
    static String cut(String name, double width) {
        if (Figures.width(name, 11) <= width) {
            return name;
        }
        int letters = Math.max(2, (int) (width / Figures.width("x", 11)) - 1);
        return name.substring(0, Math.min(letters, name.length())).strip() + "…";
    }

    @Override
    public List<List<String>> rows() {
        return tiles.stream().map(t -> List.of(t.name(), t.value(), t.note())).toList();
    }
}
