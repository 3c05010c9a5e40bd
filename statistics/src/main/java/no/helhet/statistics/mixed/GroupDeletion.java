package no.helhet.statistics.mixed;

import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Fixed effects without one group of the grouping with fewest, the variances held.
final class GroupDeletion {
    private GroupDeletion() {}

    static List<GroupInfluence> of(
            FixedEffects fixed,
            List<String> names,
            MixedData data,
            Deviance deviance,
            Optimum optimum) {
        var systems = deviance.elimination().without(deviance.factor().lambda(optimum.theta()));
        int p = data.predictors();
        double[] estimates = fixed.estimates();
        var errors = new double[p];
        Arrays.setAll(errors, fixed::error);
        double[] all = diagonal(optimum.profiled().system().factor());
        var list = new ArrayList<GroupInfluence>();
        var groups = data.levels().getLast().term().groups();
        for (int g = 0; g < systems.size(); g++) {
            double[] left = systems.get(g);
            int lost = lost(left, all, p);
            if (lost >= 0) {
                list.add(
                        new GroupInfluence(
                                groups.name(), groups.level(g), names.get(lost), null, null));
                continue;
            }
            var without = Profiled.of(0, left, p);
            if (without.isEmpty()) {
                continue;
            }
            double[] change = new double[p];
            for (int j = 0; j < p; j++) {
                change[j] =
                        (without.get().gamma()[j] - optimum.profiled().gamma()[j]) * data.scale();
            }
            change = data.fixed().solve(change);
            int most = 0;
            for (int j = 1; j < p; j++) {
                if (Math.abs(change[j] / errors[j]) > Math.abs(change[most] / errors[most])) {
                    most = j;
                }
            }
            list.add(
                    new GroupInfluence(
                            groups.name(),
                            groups.level(g),
                            names.get(most),
                            estimates[most] + change[most],
                            change[most] / errors[most]));
        }
        return List.copyOf(list);
    }

    private static double[] diagonal(double[][] factor) {
        return Arrays.stream(factor)
                .mapToDouble(row -> Arrays.stream(row).map(v -> v * v).sum())
                .toArray();
    }

    /// The first column that has nothing left beside those before it; -1 when all have.
    private static int lost(double[] system, double[] all, int p) {
        var lower = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = system[i * (p + 1) + j];
                for (int k = 0; k < j; k++) {
                    sum -= lower[i][k] * lower[j][k];
                }
                if (i == j) {
                    if (!(sum > 1e-9 * all[i])) {
                        return i;
                    }
                    lower[i][i] = Math.sqrt(sum);
                } else {
                    lower[i][j] = sum / lower[j][j];
                }
            }
        }
        return -1;
    }

    static boolean isLarge(GroupInfluence influence) {
        Double shift = influence.shift();
        return shift == null || Math.abs(shift) > 1;
    }

    static Optional<Warning> worst(List<GroupInfluence> influences) {
        var large = influences.stream().filter(GroupDeletion::isLarge).toList();
        return large.stream()
                .max(java.util.Comparator.comparingDouble(GroupDeletion::size))
                .map(
                        i ->
                                new Warning(
                                        Warning.Kind.INFLUENTIAL,
                                        i.groups(),
                                        said(i)
                                                + (large.size() > 1
                                                        ? " %d more groups weigh as much."
                                                                .formatted(large.size() - 1)
                                                        : ""),
                                        "Look at the group's rows, and report the estimate without"
                                                + " it too."));
    }

    private static double size(GroupInfluence influence) {
        Double shift = influence.shift();
        return shift == null ? Double.POSITIVE_INFINITY : Math.abs(shift);
    }

    private static String said(GroupInfluence i) {
        return i.shift() == null
                ? "Without the group %s the effect of %s can not be estimated."
                        .formatted(i.level(), i.coefficient())
                : String.format(
                        Locale.ROOT,
                        "Without the group %s the effect of %s moves by %.1f standard errors, to"
                                + " %.4g.",
                        i.level(),
                        i.coefficient(),
                        i.shift(),
                        i.without());
    }
}
