package no.helhet.register;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// What one thing in the practice says to the register now.
///
/// @param id the source's own
/// @param bydel where it lies, empty outside Oslo
/// @param person whom it is about, null when nobody is known
/// @param facts the rows it makes, given the person's pseudonym
record Kilde<F extends Faktum>(
        UUID id, String bydel, @Nullable UUID person, Function<UUID, List<F>> facts) {

    /// One row of one thing.
    static <F extends Faktum> Kilde<F> of(
            UUID id, String bydel, @Nullable UUID person, Function<UUID, F> fact) {
        return new Kilde<>(id, bydel, person, pseudonym -> List.of(fact.apply(pseudonym)));
    }
}
