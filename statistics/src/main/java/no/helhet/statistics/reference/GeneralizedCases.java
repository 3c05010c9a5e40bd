package no.helhet.statistics.reference;

import java.util.List;

/// The reference cases of one room.
final class GeneralizedCases {
    private GeneralizedCases() {}

    static List<ReferenceCase> all() {
        return List.of(new HerdDiseaseCase());
    }
}
