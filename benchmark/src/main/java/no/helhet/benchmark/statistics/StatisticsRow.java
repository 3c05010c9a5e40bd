package no.helhet.benchmark.statistics;

import no.helhet.statistics.Frame;

import java.util.function.Function;

/// What is measured. The data are made by [SampleData], R's side is `peer.R`.
enum StatisticsRow {
    LOGISTIC_MIXED(
            "Logistic mixed model, Laplace, 200 000 rows, 300 groups",
            1,
            2e-3,
            1024,
            0,
            LogisticMixedWork::of),
    LINEAR_MIXED(
            "Linear mixed model, REML, 1 000 000 rows, 300 groups",
            .5,
            1e-4,
            1024,
            0,
            LinearMixedWork::of),
    ALPHA(
            "Alpha with item statistics, 30 items x 100 000 persons",
            .2,
            1e-8,
            1024,
            0,
            AlphaWork::of),
    FIXED_EFFECTS(
            "Two-way fixed effects, clustered errors, 2 000 000 rows",
            .15,
            1e-8,
            400,
            500,
            FixedEffectsWork::of),
    KRIPPENDORFF(
            "Krippendorff's alpha, 203 x 5 ordinal, 500 bootstraps",
            .1,
            1e-10,
            1024,
            0,
            KrippendorffWork::of);

    private final String title;
    private final double seconds;
    private final double digits;
    private final int heap;
    private final int most;
    private final Function<Frame, Work> work;

    /// @param seconds the target
    /// @param digits largest relative difference from R: its optimisers stop at different places
    /// @param heap of our process in MB
    /// @param most memory of the whole process in MB; 0 where none is promised
    StatisticsRow(
            String title,
            double seconds,
            double digits,
            int heap,
            int most,
            Function<Frame, Work> work) {
        this.title = title;
        this.seconds = seconds;
        this.digits = digits;
        this.heap = heap;
        this.most = most;
        this.work = work;
    }

    String title() {
        return title;
    }

    double seconds() {
        return seconds;
    }

    double digits() {
        return digits;
    }

    int heap() {
        return heap;
    }

    int most() {
        return most;
    }

    /// Ready to be computed: columns are typed, nothing has been estimated.
    Work work(Frame data) {
        return work.apply(data);
    }
}
