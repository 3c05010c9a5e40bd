package no.helhet.benchmark;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Prints the rows as they are measured.
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void head() {
        out.printf(
                "%-34s %8s %9s %9s %9s %10s   %s%n",
                "", "clients", "median", "p95", "p99", "per s", "target");
    }

    /// @param targetP95 milliseconds at one client; at four no more than twice that
    void latency(String name, int clients, Measured m, double targetP95) {
        double limit = clients == 1 ? targetP95 : 2 * targetP95;
        row(
                name,
                clients,
                m,
                "p95 %.0f ms: %s".formatted(limit, m.percentile(.95) <= limit ? "met" : "MISSED"));
    }

    /// What the machine can do at all, to hold the others against.
    void limit(String name, int clients, Measured m) {
        row(name, clients, m, "");
    }

    void mixed(String name, int clients, Measured m, double targetPerSecond, double targetP95) {
        boolean met = m.perSecond() >= targetPerSecond && m.percentile(.95) <= targetP95;
        row(
                name,
                clients,
                m,
                "%.0f/s, p95 %.0f ms: %s"
                        .formatted(targetPerSecond, targetP95, met ? "met" : "MISSED"));
    }

    private void row(String name, int clients, Measured m, String verdict) {
        row(name, clients, m, m.perSecond(), verdict);
    }

    private void row(String name, int clients, Measured m, double perSecond, String verdict) {
        out.printf(
                Locale.ROOT,
                "%-34s %8d %6.1f ms %6.1f ms %6.1f ms %10.0f   %s%s%s%n",
                name,
                clients,
                m.percentile(.5),
                m.percentile(.95),
                m.percentile(.99),
                perSecond,
                verdict,
                failures(m),
                taken(m));
    }

    /// How long until the last of many who watch has seen a change.
    ///
    /// @param perSecond requests answered meanwhile
    /// @param within what each must have seen it within
    void live(String name, int watchers, Measured m, double perSecond, Duration within) {
        boolean met = m.failures() == 0 && m.percentile(1) <= within.toMillis();
        row(
                name,
                watchers,
                m,
                perSecond,
                "all within %d s: %s".formatted(within.toSeconds(), met ? "met" : "MISSED"));
    }

    void rate(String name, double perSecond, String target, boolean met) {
        out.printf(
                Locale.ROOT,
                "%-34s %8s %9s %9s %9s %10.0f   %s: %s%n",
                name,
                "",
                "",
                "",
                "",
                perSecond,
                target,
                met ? "met" : "MISSED");
    }

    /// A time beside the time of a peer that does the least possible with the same.
    void compared(String name, Duration ours, String peerName, Duration peer, double atMostTimes) {
        double times = (double) ours.toNanos() / peer.toNanos();
        out.printf(
                Locale.ROOT,
                "%-34s %.1f s; %s %.1f s: %.1f times   at most %.0f times: %s%n",
                name,
                ours.toMillis() / 1e3,
                peerName,
                peer.toMillis() / 1e3,
                times,
                atMostTimes,
                times <= atMostTimes ? "met" : "MISSED");
    }

    /// Said where it matters: it makes every time longer.
    private static String taken(Measured m) {
        return m.taken() < .02
                ? ""
                : "  (the host took %.0f %% of the processors)".formatted(100 * m.taken());
    }

    private static String failures(Measured m) {
        return m.failures() == 0 ? "" : "  " + m.failures() + " FAILED";
    }
}
