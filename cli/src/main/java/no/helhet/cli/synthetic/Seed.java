package no.helhet.cli.synthetic;

import java.time.Instant;
import java.util.SplittableRandom;
import java.util.UUID;

/// Randomness that comes again: a stream of its own for each thing that is drawn, and ids made
/// from it.
final class Seed {
    // Not a multiple of SplittableRandom's own step: streams of two purposes never overlap.
    private static final long APART = 0xD1B54A32D192ED03L;
    private final long value;

    Seed(long value) {
        this.value = value;
    }

    /// @param purpose keeps the streams of one index apart
    SplittableRandom stream(Purpose purpose, long index) {
        return new SplittableRandom((value * APART + purpose.ordinal() + 1) * APART + index);
    }

    /// An id in the form of UUIDv7: rows lie in the order of the moments they tell of.
    static UUID id(Instant moment, SplittableRandom random) {
        long high = (moment.toEpochMilli() << 16) | 0x7000L | random.nextInt(0x1000);
        long low = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
