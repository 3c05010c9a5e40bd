package no.helhet.statistics.analysis;

import java.util.List;

/// What a method has been held against.
///
/// @param against reference cases by id, committed output of R by file, published worked examples
/// by
///     source; empty when there is nothing, and the method then says that it is unverified
public record Verified(List<String> against) {
    public static final Verified NOT = new Verified(List.of());

    public static Verified by(String... against) {
        return new Verified(List.of(against));
    }

    public boolean isVerified() {
        return !against.isEmpty();
    }
}
