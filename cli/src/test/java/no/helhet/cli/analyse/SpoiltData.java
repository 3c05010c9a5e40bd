package no.helhet.cli.analyse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Data of an example with one column spoilt.
final class SpoiltData {
    /// What may be wrong with a column: what stands in a row instead, by its place and what stood
    /// there.
    static final TreeMap<String, BiFunction<Integer, String, String>> WAYS = ways();

    private final String head;
    private final List<String[]> rows;

    private SpoiltData(String head, List<String[]> rows) {
        this.head = head;
        this.rows = rows;
    }

    static SpoiltData of(String csv) {
        var lines = csv.strip().lines().toList();
        return new SpoiltData(
                lines.getFirst(), lines.stream().skip(1).map(l -> l.split(",", -1)).toList());
    }

    private static TreeMap<String, BiFunction<Integer, String, String>> ways() {
        var ways = new TreeMap<String, BiFunction<Integer, String, String>>();
        ways.put("missing", (i, v) -> "");
        ways.put("every other missing", (i, v) -> i % 2 == 0 ? "" : v);
        ways.put("infinite", (i, v) -> "Inf");
        ways.put("once infinite", (i, v) -> i == 1 ? "-Inf" : v);
        ways.put("nothing", (i, v) -> isNumber(v) ? "0" : v);
        ways.put("below nothing", (i, v) -> isNumber(v) ? "-" + v.replace("-", "") : v);
        ways.put("huge", (i, v) -> isNumber(v) ? v + "e12" : v);
        ways.put("tiny", (i, v) -> isNumber(v) ? v + "e-12" : v);
        ways.put("each its own", (i, v) -> isNumber(v) ? String.valueOf(i + 1) : "u" + i);
        ways.put(
                "one apart",
                (i, v) -> isNumber(v) ? (i == 0 ? "1000000" : "1") : i == 0 ? "a" : "b");
        ways.put("texts", (i, v) -> "t" + i % 3);
        return ways;
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d+(\\.\\d+)?");
    }

    List<String> columns() {
        return List.of(head.split(","));
    }

    String constant(int column) {
        return spoilt(column, (i, v) -> rows.getFirst()[column]);
    }

    String spoilt(int column, BiFunction<Integer, String, String> way) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < rows.size(); i++) {
            String[] row = rows.get(i).clone();
            row[column] = way.apply(i, row[column]);
            lines.add(String.join(",", row));
        }
        return written(lines.stream());
    }

    /// Some of the rows, with some of the fields missing.
    String sample(long seed) {
        double[] kept = {.05, .1, .2, .5, .9, 1};
        double[] lost = {0, .05, .3, .7};
        var random = new Random(seed);
        double keep = kept[(int) (seed % kept.length)];
        double lose = lost[(int) (seed % lost.length)];
        var lines = new ArrayList<String>();
        for (String[] row : rows) {
            if (random.nextDouble() < keep) {
                lines.add(
                        Stream.of(row)
                                .map(v -> random.nextDouble() < lose ? "" : v)
                                .collect(Collectors.joining(",")));
            }
        }
        return written(lines.stream());
    }

    String first(int count) {
        return written(rows.stream().limit(count).map(r -> String.join(",", Arrays.asList(r))));
    }

    private String written(Stream<String> lines) {
        return Stream.concat(Stream.of(head), lines).reduce("", (all, l) -> all + l + "\n");
    }
}
