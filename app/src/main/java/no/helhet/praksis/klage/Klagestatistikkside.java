package no.helhet.praksis.klage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The office's appeals as table and picture.
///
/// @param tall years and quarters, newest first
/// @param stolper the quarters, oldest first
public record Klagestatistikkside(List<Kvartalstall> tall, List<Stolpe> stolper) {
    public static final int WIDTH = 640;
    public static final int BASE = 150;
    private static final int TALLEST = 120;
    private static final int MOST = 12;

    /// A quarter's bar: how many came, and how many of them came late.
    ///
    /// @param x left edge, `width` of the bar and `height` of its parts in units of the picture
    public record Stolpe(Kvartalstall tall, int x, int width, int height, int late) {}

    static Klagestatistikkside of(List<Kvartalstall> tall) {
        var quarters =
                tall.stream()
                        .filter(k -> k.kvartal() != null)
                        .sorted(
                                Comparator.comparingInt(Kvartalstall::ar)
                                        .thenComparing(k -> k.kvartal() == null ? 0 : k.kvartal()))
                        .toList();
        var shown = quarters.subList(Math.max(0, quarters.size() - MOST), quarters.size());
        var most = shown.stream().mapToInt(Kvartalstall::antall).max().orElse(1);
        var step = WIDTH / MOST;
        var bars = new ArrayList<Stolpe>();
        for (var k : shown) {
            bars.add(
                    new Stolpe(
                            k,
                            bars.size() * step + 8,
                            step - 16,
                            k.antall() * TALLEST / most,
                            k.forSene() * TALLEST / most));
        }
        return new Klagestatistikkside(tall, bars);
    }
}
