package no.helhet.cli.synthetic;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Three years of a household's support. Some have it all the time, some once and briefly, and most
/// come and go; the shares are set so that those who have support in a year have it for 5.5
/// months on average, one in seven all the year, and three in ten for two months or less.
final class SupportHistory {
    /// Months of history, and the one that comes.
    static final int MONTHS = 37;

    private static final int STEADY_PERCENT = 12;
    private static final int BRIEF_PERCENT = 22;
    private static final double MONTHS_ON = 5.0;
    private static final double MONTHS_OFF = 9.5;
    private static final double SPREAD = 0.42;
    private static final double SPREAD_BETWEEN_MONTHS = 0.12;

    private final LocalDate today;
    private final YearMonth start;

    SupportHistory(LocalDate today) {
        this.today = today;
        this.start = YearMonth.from(today).minusMonths(MONTHS - 2L);
    }

    /// @param typical monthly amount of a household of this kind, in øre
    /// @param born nobody has support of their own before the month after they are 18
    List<PlannedCase> draw(SplittableRandom random, long typical, LocalDate born) {
        var on = monthsOn(random);
        var adult = YearMonth.from(born).plusYears(18).plusMonths(2);
        for (int m = 0; m < MONTHS && start.plusMonths(m).isBefore(adult); m++) {
            on[m] = false;
        }
        double own = typical * Math.exp(SPREAD * random.nextGaussian() - SPREAD * SPREAD / 2);
        boolean rent = random.nextInt(100) < 12;
        var cases = new ArrayList<PlannedCase>();
        for (int month = 0; month < MONTHS; ) {
            if (!on[month]) {
                month++;
                continue;
            }
            int longest = 2 + random.nextInt(5);
            int length = 1;
            while (length < longest && month + length < MONTHS && on[month + length]) {
                length++;
            }
            addCase(random, cases, month, length, own, rent);
            month += length;
        }
        if (random.nextInt(100) < 10) {
            addRefusal(random, cases, adult);
        }
        cases.sort(java.util.Comparator.comparing(c -> c.sokt));
        return cases;
    }

    private static boolean[] monthsOn(SplittableRandom random) {
        var on = new boolean[MONTHS];
        int type = random.nextInt(100);
        if (type < STEADY_PERCENT) {
            java.util.Arrays.fill(on, true);
        } else if (type < STEADY_PERCENT + BRIEF_PERCENT) {
            int first = random.nextInt(MONTHS + 1) - 1;
            int length = 1 + random.nextInt(2);
            for (int m = Math.max(0, first); m < Math.min(MONTHS, first + length); m++) {
                on[m] = true;
            }
        } else {
            boolean now = random.nextDouble() < MONTHS_ON / (MONTHS_ON + MONTHS_OFF);
            for (int m = 0; m < MONTHS; m++) {
                on[m] = now;
                if (random.nextDouble() < 1 / (now ? MONTHS_ON : MONTHS_OFF)) {
                    now = !now;
                }
            }
        }
        return on;
    }

    private void addCase(
            SplittableRandom random,
            List<PlannedCase> cases,
            int month,
            int length,
            double own,
            boolean rent) {
        var first = start.plusMonths(month);
        // Most are decided before the month begins, so that each month has its payment.
        var sokt = first.atDay(1).minusDays(12 + random.nextInt(20));
        var decided = Workdays.onOrAfter(sokt.plusDays(3 + random.nextInt(14)));
        // What would be decided later than yesterday is not history.
        if (!decided.isBefore(today)) {
            return;
        }
        var amounts = new long[length];
        for (int i = 0; i < length; i++) {
            double kroner = own * Math.exp(SPREAD_BETWEEN_MONTHS * random.nextGaussian()) / 100;
            amounts[i] = Math.max(500, Math.round(kroner / 10) * 10) * 100;
        }
        boolean lan = random.nextInt(100) < 5;
        long rentOre = rent ? Math.round(own * 0.6 / 10_000) * 10_000 : 0;
        boolean activity = random.nextInt(100) < 30;
        cases.add(PlannedCase.decided(sokt, decided, first, amounts, lan, rentOre, activity));
    }

    private void addRefusal(SplittableRandom random, List<PlannedCase> cases, YearMonth adult) {
        var drawn = start.plusMonths(random.nextInt(MONTHS - 2));
        var first = drawn.isBefore(adult) ? adult : drawn;
        if (first.isAfter(start.plusMonths(MONTHS - 3L))) {
            return;
        }
        var sokt = first.atDay(1).minusDays(8 + random.nextInt(20));
        var decided = Workdays.onOrAfter(sokt.plusDays(3 + random.nextInt(14)));
        cases.add(PlannedCase.decided(sokt, decided, first, new long[1], false, 0, false));
    }
}
