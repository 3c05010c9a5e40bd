package no.helhet.statistics.survey;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;
import no.helhet.statistics.survey.WithinGroupAgreement.GroupAgreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/// The steps to [WithinGroupAgreement].
final class WithinGroupFit {
    private static final double HIGH = .7;

    private WithinGroupFit() {}

    static Fit<WithinGroupAgreement> of(
            Scale scale, Frame data, Groups groups, NullDistribution against) {
        return Answers.of(scale, data)
                .then(
                        answers -> {
                            List<Numbers> items =
                                    IntStream.range(0, answers.items())
                                            .mapToObj(
                                                    j ->
                                                            Numbers.owning(
                                                                    answers.name(j),
                                                                    answers.columns()[j]))
                                            .toList();
                            return Complete.of(data.rows(), items, List.of(groups))
                                    .then(
                                            c ->
                                                    fit(
                                                            items.stream()
                                                                    .map(n -> n.keep(c.rows()))
                                                                    .toList(),
                                                            groups.keep(c.rows()),
                                                            against));
                        });
    }

    private static Fit<WithinGroupAgreement> fit(
            List<Numbers> items, Groups groups, NullDistribution against) {
        int[] sizes = groups.sizes();
        double[] variances = variances(items, groups, sizes);
        var rows = new ArrayList<GroupAgreement>();
        for (int g = 0; g < sizes.length; g++) {
            boolean single = sizes[g] < 2;
            rows.add(
                    new GroupAgreement(
                            groups.level(g),
                            sizes[g],
                            single ? null : variances[g],
                            single
                                    ? null
                                    : agreement(variances[g] / against.variance(), items.size())));
        }
        double[] values =
                rows.stream()
                        .map(GroupAgreement::agreement)
                        .filter(Objects::nonNull)
                        .mapToDouble(Double::doubleValue)
                        .sorted()
                        .toArray();
        if (values.length == 0) {
            return Fit.notEstimable(
                    Warning.Kind.SMALL_GROUPS,
                    groups.name(),
                    "No group has two members who answered everything.",
                    "Choose larger groups.");
        }
        int half = values.length / 2;
        double median =
                values.length % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
        double mean = 0;
        double high = 0;
        for (double value : values) {
            mean += value / values.length;
            high += value >= HIGH ? 1 : 0;
        }
        return Fit.of(
                new WithinGroupAgreement(
                        items.size(),
                        against,
                        rows,
                        values.length,
                        median,
                        mean,
                        high / values.length),
                warnings(groups, rows, against));
    }

    private static double agreement(double ratio, int items) {
        double share = Math.min(ratio, 1);
        return items * (1 - share) / (items * (1 - share) + share);
    }

    private static double[] variances(List<Numbers> items, Groups groups, int[] sizes) {
        var variances = new double[sizes.length];
        for (Numbers item : items) {
            double[] means = GroupMeans.of(item, groups, sizes);
            for (int i = 0; i < item.size(); i++) {
                int g = groups.at(i);
                double off = item.at(i) - means[g];
                variances[g] += off * off / (sizes[g] - 1.0) / items.size();
            }
        }
        return variances;
    }

    private static List<Warning> warnings(
            Groups groups, List<GroupAgreement> rows, NullDistribution against) {
        var warnings = new ArrayList<Warning>();
        long single = rows.stream().filter(r -> r.size() < 2).count();
        if (single > 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.SMALL_GROUPS,
                            groups.name(),
                            "%d of %d groups have a single member and no agreement."
                                    .formatted(single, rows.size()),
                            "See whether they belong to another group."));
        }
        long above =
                rows.stream()
                        .map(GroupAgreement::variance)
                        .filter(v -> v != null && v > against.variance())
                        .count();
        if (above > 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.OUT_OF_RANGE,
                            groups.name(),
                            "%d groups agree less than the %s distribution; they count as 0."
                                    .formatted(above, against.name()),
                            "Look for parts within these groups that answer differently."));
        }
        return warnings;
    }
}
