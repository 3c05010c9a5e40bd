package no.helhet.statistics.survey;

import no.helhet.statistics.Fit;
import no.helhet.statistics.Frame;
import no.helhet.statistics.Numbers;
import no.helhet.statistics.Warning;
import no.helhet.statistics.survey.DemandControl.Cuts;
import no.helhet.statistics.survey.DemandControl.Person;
import no.helhet.statistics.survey.DemandControl.Quadrant;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The steps to [DemandControl].
final class DemandControlFit {
    private final Numbers demands;
    private final Numbers control;
    private final @Nullable Numbers support;
    private final double level;

    private DemandControlFit(
            Numbers demands, Numbers control, @Nullable Numbers support, double level) {
        this.demands = demands;
        this.control = control;
        this.support = support;
        this.level = level;
    }

    static Fit<DemandControl> of(
            Scale demands,
            DemandControl.Control control,
            @Nullable Scale support,
            Frame data,
            @Nullable Cuts fixed,
            double level) {
        Fit<Numbers> first = ScaleScores.of(demands, data).map(ScaleScores::means);
        Fit<Numbers> second = control(control, data);
        return first.then(
                d ->
                        second.then(
                                c ->
                                        support == null
                                                ? new DemandControlFit(d, c, null, level).fit(fixed)
                                                : ScaleScores.of(support, data)
                                                        .then(
                                                                s ->
                                                                        new DemandControlFit(
                                                                                        d, c,
                                                                                        s.means(),
                                                                                        level)
                                                                                .fit(fixed))));
    }

    private static Fit<Numbers> control(DemandControl.Control control, Frame data) {
        Fit<Numbers> skill = ScaleScores.of(control.skill(), data).map(ScaleScores::means);
        Scale authority = control.authority();
        if (authority == null) {
            return skill;
        }
        return skill.then(
                s -> ScaleScores.of(authority, data).map(ScaleScores::means).map(a -> half(s, a)));
    }

    private static Numbers half(Numbers a, Numbers b) {
        var half = new double[a.size()];
        Arrays.setAll(half, i -> (a.at(i) + b.at(i)) / 2);
        return Numbers.owning("control", half);
    }

    private Fit<DemandControl> fit(@Nullable Cuts fixed) {
        Cuts cuts = fixed == null ? medians() : fixed;
        if (cuts == null) {
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW,
                    "",
                    "Nobody answered enough items of a scale.",
                    "Lower the number of answered items that the rule asks for.");
        }
        List<Person> persons = persons(cuts);
        int scored = (int) persons.stream().filter(p -> p.quadrant() != null).count();
        if (scored == 0) {
            return Fit.notEstimable(
                    Warning.Kind.TOO_FEW,
                    "",
                    "Nobody has a score of both demands and control.",
                    "Lower the number of answered items that the rule asks for.");
        }
        var shares = new ArrayList<ShareOfPersons>();
        for (Quadrant quadrant : Quadrant.values()) {
            int count = (int) persons.stream().filter(p -> p.quadrant() == quadrant).count();
            shares.add(ShareOfPersons.of(quadrant.words(), count, scored, level));
        }
        return Fit.of(
                new DemandControl(
                        cuts,
                        ScoreSummary.of("demands", demands, level),
                        ScoreSummary.of("control", control, level),
                        support == null ? null : ScoreSummary.of("support", support, level),
                        ScoreSummary.of("demands / control", pairs(true), level),
                        ScoreSummary.of("demands - control", pairs(false), level),
                        shares,
                        isoStrain(persons),
                        persons,
                        level),
                warnings(persons, fixed == null));
    }

    private @Nullable ShareOfPersons isoStrain(List<Person> persons) {
        int of = (int) persons.stream().filter(p -> p.isoStrain() != null).count();
        int count = (int) persons.stream().filter(p -> Boolean.TRUE.equals(p.isoStrain())).count();
        return support == null || of == 0
                ? null
                : ShareOfPersons.of("iso-strain", count, of, level);
    }

    private @Nullable Cuts medians() {
        Double demand = new Order(demands).quantile(.5);
        Double latitude = new Order(control).quantile(.5);
        Double help = support == null ? null : new Order(support).quantile(.5);
        return demand == null || latitude == null || (support != null && help == null)
                ? null
                : new Cuts(demand, latitude, help);
    }

    private Numbers pairs(boolean quotient) {
        var pairs = new double[demands.size()];
        Arrays.setAll(
                pairs,
                i ->
                        !quotient
                                ? demands.at(i) - control.at(i)
                                : control.at(i) > 0 ? demands.at(i) / control.at(i) : Double.NaN);
        return Numbers.owning(quotient ? "quotient" : "difference", pairs);
    }

    private List<Person> persons(Cuts cuts) {
        Numbers quotient = pairs(true);
        Numbers difference = pairs(false);
        var persons = new ArrayList<Person>();
        for (int i = 0; i < demands.size(); i++) {
            Quadrant quadrant = difference.isMissing(i) ? null : quadrant(cuts, i);
            persons.add(
                    new Person(
                            i + 1,
                            EffortRewardFit.present(demands, i),
                            EffortRewardFit.present(control, i),
                            support == null ? null : EffortRewardFit.present(support, i),
                            EffortRewardFit.present(quotient, i),
                            EffortRewardFit.present(difference, i),
                            quadrant,
                            alone(cuts, quadrant, i)));
        }
        return persons;
    }

    private Quadrant quadrant(Cuts cuts, int row) {
        boolean high = above(demands.at(row), cuts.demands());
        boolean low = above(cuts.control(), control.at(row));
        return high
                ? low ? Quadrant.HIGH_STRAIN : Quadrant.ACTIVE
                : low ? Quadrant.PASSIVE : Quadrant.LOW_STRAIN;
    }

    /// By more than the rounding of a mean: 19/6 is 11/6 + 4/3 and 9/6 + 5/3.
    private static boolean above(double value, double other) {
        return value - other > 1e-12 * Math.max(Math.abs(value), Math.abs(other));
    }

    private @Nullable Boolean alone(Cuts cuts, @Nullable Quadrant quadrant, int row) {
        Double cut = cuts.support();
        return quadrant == null || cut == null || support == null || support.isMissing(row)
                ? null
                : Boolean.valueOf(quadrant == Quadrant.HIGH_STRAIN && above(cut, support.at(row)));
    }

    private List<Warning> warnings(List<Person> persons, boolean byMedians) {
        var warnings = new ArrayList<Warning>();
        for (Numbers score : List.of(demands, control, support == null ? control : support)) {
            boolean said = warnings.stream().anyMatch(w -> w.column().equals(score.name()));
            if (byMedians && score.isConstant() && !said) {
                warnings.add(
                        new Warning(
                                Warning.Kind.CONSTANT,
                                score.name(),
                                "Everyone has the same score: nobody is above or below a median.",
                                "See whether the right columns were named, or give fixed cuts."));
            }
        }
        long unscored = persons.stream().filter(p -> p.quadrant() == null).count();
        if (unscored > 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.MISSING,
                            "",
                            "%d of %d persons have no quadrant."
                                    .formatted(unscored, persons.size()),
                            "They answered too few items: see whether they differ."));
        }
        long without =
                persons.stream().filter(p -> p.quadrant() != null && p.quotient() == null).count();
        if (without > 0) {
            warnings.add(
                    new Warning(
                            Warning.Kind.OUT_OF_RANGE,
                            control.name(),
                            "%d persons have control of 0 or less and no quotient."
                                    .formatted(without),
                            "Code the answers from 1, or use the difference."));
        }
        return warnings;
    }
}
