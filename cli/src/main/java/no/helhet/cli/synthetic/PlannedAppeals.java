package no.helhet.cli.synthetic;

import no.helhet.cli.synthetic.PlannedAppeal.Kind;
import no.helhet.cli.synthetic.PlannedCase.Stage;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Which decisions are appealed against: one in Havnvik for each way an appeal can stand, and a few
/// of the older ones everywhere, all settled.
final class PlannedAppeals {
    private static final int NAMED = 10;
    private static final int LONGEST_IN_TIME = 18;
    private static final int SHORTEST_LATE = 30;
    private static final int LONGEST_LATE = 200;
    private static final int SETTLED_AFTER = 180;
    private static final int OF_THOUSAND_DECISIONS = 12;

    private final Map<PlannedCase, PlannedAppeal> appeals = new IdentityHashMap<>();
    private final LocalDate today;

    private PlannedAppeals(LocalDate today) {
        this.today = today;
    }

    /// @param households numbered cases and all
    static PlannedAppeals of(List<Household> households, LocalDate today, SplittableRandom random) {
        var planned = new PlannedAppeals(today);
        for (var kind : Kind.values()) {
            planned.place(kind, households);
        }
        for (var household : households) {
            planned.drawOlder(household, random);
        }
        return planned;
    }

    @Nullable PlannedAppeal of(PlannedCase sak) {
        return appeals.get(sak);
    }

    /// In a small municipality there may be no decision that fits.
    private void place(Kind kind, List<Household> households) {
        var mottatt = Workdays.onOrBefore(today.minusDays(kind.ago));
        for (var household : households) {
            if (household.index() <= NAMED
                    || household.area() != Area.HAVNVIK
                    || household.skjermet()
                    || household.cases().stream().anyMatch(appeals::containsKey)) {
                continue;
            }
            for (var sak : household.cases()) {
                if (fits(kind, sak, mottatt)) {
                    appeals.put(sak, new PlannedAppeal(kind, mottatt));
                    return;
                }
            }
        }
    }

    private static boolean fits(Kind kind, PlannedCase sak, LocalDate mottatt) {
        if (sak.stage != Stage.VEDTATT || sak.decided == null) {
            return false;
        }
        long after = ChronoUnit.DAYS.between(sak.decided, mottatt);
        return kind.late
                ? after >= SHORTEST_LATE && after <= LONGEST_LATE
                : after >= 1 && after <= LONGEST_IN_TIME;
    }

    private void drawOlder(Household household, SplittableRandom random) {
        for (var sak : household.cases()) {
            int draw = random.nextInt(1000);
            if (draw >= OF_THOUSAND_DECISIONS
                    || sak.decided == null
                    || sak.stage != Stage.VEDTATT
                    || appeals.containsKey(sak)) {
                continue;
            }
            var kind = draw == 0 ? Kind.AVVIST : settled(draw);
            int after = kind.late ? SHORTEST_LATE : 2 + random.nextInt(LONGEST_IN_TIME - 2);
            var mottatt = Workdays.onOrBefore(sak.decided.plusDays(after));
            if (fits(kind, sak, mottatt) && mottatt.isBefore(today.minusDays(SETTLED_AFTER))) {
                appeals.put(sak, new PlannedAppeal(kind, mottatt));
            }
        }
    }

    private static Kind settled(int draw) {
        return switch (draw) {
            case 1, 2 -> Kind.OMGJORT;
            case 3 -> Kind.OPPHEVET;
            case 4 -> Kind.ENDRET;
            case 5 -> Kind.SENDT_TILBAKE;
            default -> Kind.STADFESTET;
        };
    }
}
