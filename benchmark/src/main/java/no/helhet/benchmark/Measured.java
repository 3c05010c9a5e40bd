package no.helhet.benchmark;

import java.util.Arrays;

/// Latencies of one kind of request at one concurrency.
///
/// @param nanos each request's time, sorted
/// @param seconds wall time of the whole
/// @param taken share of the processors' time that the host gave to others meanwhile
record Measured(long[] nanos, double seconds, int failures, double taken) {
    Measured {
        Arrays.sort(nanos);
    }

    /// @param share 0.95 for the 95th percentile
    /// @return milliseconds
    double percentile(double share) {
        return nanos.length == 0
                ? Double.NaN
                : nanos[(int) Math.min(nanos.length - 1, Math.floor(share * nanos.length))] / 1e6;
    }

    double perSecond() {
        return nanos.length / seconds;
    }
}
