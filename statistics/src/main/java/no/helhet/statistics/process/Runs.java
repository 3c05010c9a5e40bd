package no.helhet.statistics.process;

import no.helhet.statistics.Numbers;

/// Values in a row on one side of a centre. One without a value neither counts nor breaks.
final class Runs {
    private Runs() {}

    /// @return how many up to each, positive above and negative below; 0 on the centre
    static int[] of(Numbers values, double centre) {
        var runs = new int[values.size()];
        int run = 0;
        for (int i = 0; i < runs.length; i++) {
            if (!values.isMissing(i)) {
                int side = (int) Math.signum(values.at(i) - centre);
                run = side != 0 && Integer.signum(run) == side ? run + side : side;
            }
            runs[i] = run;
        }
        return runs;
    }

    /// Which belong to a run that is long enough.
    static boolean[] shifted(Numbers values, int[] runs) {
        var shifted = new boolean[runs.length];
        for (int i = 0; i < runs.length; i++) {
            if (Math.abs(runs[i]) >= ControlLimits.RUN && !values.isMissing(i)) {
                for (int j = start(values, runs, i); j <= i; j++) {
                    shifted[j] = !values.isMissing(j);
                }
            }
        }
        return shifted;
    }

    /// The first of the run that holds at a place.
    static int start(Numbers values, int[] runs, int at) {
        int left = Math.abs(runs[at]);
        int i = at;
        int first = at;
        while (left > 0) {
            if (!values.isMissing(i)) {
                first = i;
                left--;
            }
            i--;
        }
        return first;
    }
}
