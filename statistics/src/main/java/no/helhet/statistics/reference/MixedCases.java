package no.helhet.statistics.reference;

import java.util.List;

/// The reference cases of one room.
final class MixedCases {
    private MixedCases() {}

    static List<ReferenceCase> all() {
        return List.of(new SleepstudyCase());
    }
}
