package no.helhet.platform.database;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;

import java.util.Comparator;
import java.util.UUID;

/// Ids made in Java: UUIDv7, so that rows lie in the order they came.
public final class Ids {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    /// As the database orders them, which is not as [UUID#compareTo] does.
    public static final Comparator<UUID> ORDER =
            (one, other) -> {
                int first =
                        Long.compareUnsigned(
                                one.getMostSignificantBits(), other.getMostSignificantBits());
                return first != 0
                        ? first
                        : Long.compareUnsigned(
                                one.getLeastSignificantBits(), other.getLeastSignificantBits());
            };

    private Ids() {}

    /// A new id, greater than those made before it in this process.
    public static UUID next() {
        return GENERATOR.generate();
    }
}
