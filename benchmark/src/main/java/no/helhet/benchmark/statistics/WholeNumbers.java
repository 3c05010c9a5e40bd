package no.helhet.benchmark.statistics;

import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;

/// Groups from a column of whole numbers, without a text for each row.
final class WholeNumbers {
    private WholeNumbers() {}

    static Groups groups(Frame data, String name) {
        var column = data.numbers(name);
        var values = new int[column.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (int) column.at(i);
        }
        return Groups.of(name, values);
    }
}
