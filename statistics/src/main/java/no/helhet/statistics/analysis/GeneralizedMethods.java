package no.helhet.statistics.analysis;

import java.util.List;

/// The methods of one room, in the order they are listed.
final class GeneralizedMethods {
    private GeneralizedMethods() {}

    static List<Method> all() {
        return List.of(new GeneralizedLinear(), new GeneralizedMixed());
    }
}
