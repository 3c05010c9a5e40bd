package no.helhet.statistics.area;

import no.helhet.statistics.Complete;
import no.helhet.statistics.Fit;
import no.helhet.statistics.Groups;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;

import java.util.ArrayList;
import java.util.List;

/// A count and what it is held against (a population or an expected number), summed by area. Areas
/// with nothing to hold it against are left out and said.
record AreaSums(List<String> areas, Numbers count, Numbers base) {
    static Fit<AreaSums> of(Groups areas, Numbers count, Numbers base) {
        var bad =
                Columns.impossible(count, Columns.COUNTS)
                        .or(() -> Columns.impossible(base, Columns.BASES));
        if (bad.isPresent()) {
            return refused(bad.get());
        }
        return Complete.of(count.size(), List.of(count, base), List.of(areas))
                .then(
                        complete ->
                                sum(
                                        areas.keep(complete.rows()),
                                        count.keep(complete.rows()),
                                        base.keep(complete.rows())));
    }

    private static Fit<AreaSums> sum(Groups areas, Numbers count, Numbers base) {
        var counts = new double[areas.count()];
        var bases = new double[areas.count()];
        for (int i = 0; i < count.size(); i++) {
            counts[areas.at(i)] += count.at(i);
            bases[areas.at(i)] += base.at(i);
        }
        var kept = new ArrayList<Integer>();
        var warnings = new ArrayList<Warning>();
        for (int a = 0; a < counts.length; a++) {
            if (bases[a] > 0) {
                kept.add(a);
            } else if (counts[a] > 0) {
                return Fit.notEstimable(
                        Warning.Kind.OUT_OF_RANGE,
                        base.name(),
                        "%s has %s and nothing in %s."
                                .formatted(areas.level(a), count.name(), base.name()),
                        "Correct the value.");
            } else {
                warnings.add(
                        new Warning(
                                Warning.Kind.EMPTY_GROUP,
                                base.name(),
                                "%s has nothing in %s and is left out."
                                        .formatted(areas.level(a), base.name()),
                                "See whether it should have."));
            }
        }
        if (kept.size() < 2) {
            return Fit.notEstimable(
                    Warning.Kind.ONE_GROUP,
                    areas.name(),
                    "There are not two areas with a number in %s.".formatted(base.name()),
                    "Give at least two areas: there is nothing to compare one with.");
        }
        int[] rows = kept.stream().mapToInt(Integer::intValue).toArray();
        return Fit.of(
                new AreaSums(
                        kept.stream().map(areas::level).toList(),
                        Numbers.owning(count.name(), counts).keep(rows),
                        Numbers.owning(base.name(), bases).keep(rows)),
                warnings);
    }

    static <R> Fit<R> refused(Warning why) {
        return Fit.notEstimable(why.kind(), why.column(), why.what(), why.remedy());
    }

    int size() {
        return areas.size();
    }
}
