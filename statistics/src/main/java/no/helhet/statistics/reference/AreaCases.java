package no.helhet.statistics.reference;

import java.util.List;

/// The reference cases of one room.
final class AreaCases {
    private AreaCases() {}

    static List<ReferenceCase> all() {
        return List.of(new FayHerriotMilk(), new KitagawaCities(), new FunnelOffices());
    }
}
