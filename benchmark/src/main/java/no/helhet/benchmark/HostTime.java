package no.helhet.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The processors' time since the machine started, as Linux counts it. A virtual machine wants time
/// that its host gives to others: what is measured meanwhile is slower than the program.
///
/// @param wanted ticks that the machine worked or would have worked
/// @param taken ticks of them that the host gave to others
record HostTime(long wanted, long taken) {
    private static final Path STAT = Path.of("/proc/stat");
    private static final int IDLE = 3;
    private static final int IO_WAIT = 4;
    private static final int STEAL = 7;

    static HostTime now() {
        if (!Files.isReadable(STAT)) {
            return new HostTime(0, 0);
        }
        try (var lines = Files.lines(STAT)) {
            var ticks =
                    Arrays.stream(lines.findFirst().orElseThrow().split(" +"))
                            .skip(1)
                            .limit(STEAL + 1)
                            .mapToLong(Long::parseLong)
                            .toArray();
            long idle = ticks[IDLE] + ticks[IO_WAIT];
            return new HostTime(Arrays.stream(ticks).sum() - idle, ticks[STEAL]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return the share of what was wanted since then that the host gave to others; 0 where
    ///     nobody counts it
    double takenSince(HostTime then) {
        long since = wanted - then.wanted;
        return since == 0 ? 0 : (double) (taken - then.taken) / since;
    }
}
