package no.helhet.cli.analyse;

import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Warnings as they are printed. Missing values of many columns, told in the same words, are one
/// warning that names all of them; `result.json` has each by itself.
final class WarningLines {
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\d_.])\\d+(?![\\p{L}\\d_.])");
    private static final String PLACE = "#";

    private WarningLines() {}

    static List<String> of(List<Warning> warnings) {
        var lines = new ArrayList<String>();
        for (var warning : together(warnings)) {
            lines.addAll(Wrapped.lines(warning.toString(), "  ! ", "    "));
        }
        return lines;
    }

    private static List<Warning> together(List<Warning> warnings) {
        var alike = new LinkedHashMap<Warning, List<Warning>>();
        for (var warning : warnings) {
            alike.computeIfAbsent(words(warning), w -> new ArrayList<>()).add(warning);
        }
        var found = new ArrayList<Warning>();
        for (var group : alike.values()) {
            var columns = group.stream().map(Warning::column).toList();
            boolean one = new HashSet<>(columns).size() == columns.size();
            found.addAll(one && columns.size() > 1 ? List.of(joined(group)) : group);
        }
        return found;
    }

    /// What those that are told together have in common: all but the column and the first number.
    private static Warning words(Warning warning) {
        return warning.kind() == Warning.Kind.MISSING
                ? new Warning(
                        warning.kind(),
                        "",
                        NUMBER.matcher(warning.what()).replaceFirst(PLACE),
                        warning.remedy())
                : warning;
    }

    private static Warning joined(List<Warning> group) {
        var first = group.getFirst();
        var counts = group.stream().mapToLong(WarningLines::count).summaryStatistics();
        String count =
                counts.getMin() == counts.getMax()
                        ? String.valueOf(counts.getMin())
                        : counts.getMin() + " to " + counts.getMax();
        return new Warning(
                first.kind(),
                group.stream().map(Warning::column).collect(Collectors.joining(", ")),
                NUMBER.matcher(first.what()).replaceFirst(count),
                first.remedy());
    }

    private static long count(Warning warning) {
        var number = NUMBER.matcher(warning.what());
        return number.find() ? Long.parseLong(number.group()) : 0;
    }
}
