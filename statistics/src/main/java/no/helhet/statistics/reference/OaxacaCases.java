package no.helhet.statistics.reference;

import java.util.List;

/// The reference cases of one room.
final class OaxacaCases {
    private OaxacaCases() {}

    static List<ReferenceCase> all() {
        return List.of(new OaxacaWages());
    }
}
