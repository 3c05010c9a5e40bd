package no.helhet.statistics.analysis;

import java.util.List;

/// The methods of one room, in the order they are listed.
final class DisclosureMethods {
    private DisclosureMethods() {}

    static List<Method> all() {
        return List.of(new CellSuppressionMethod());
    }
}
