package no.helhet.statistics.reference;

import java.util.List;

/// The reference cases of one room.
final class ShareCases {
    private ShareCases() {}

    static List<ReferenceCase> all() {
        return List.of(new ProportionsCase());
    }
}
