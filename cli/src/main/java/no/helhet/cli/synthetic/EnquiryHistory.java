package no.helhet.cli.synthetic;

import no.helhet.cli.synthetic.PlannedCase.Stage;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/// Sixty days at the desk, all of them over. Those who have support come most; some come back with
/// the same matter within two weeks, and of these more than of others had no answer.
final class EnquiryHistory {
    static final int DAYS = 60;

    /// About how many enquiries there are for each resident on a working day.
    static final double PER_PERSON_AND_DAY = 0.0117;

    private static final double UNKNOWN = 0.04;

    /// How many come in each half hour from eight to three, in proportion.
    private static final int[] HALF_HOURS = {5, 8, 12, 13, 12, 11, 8, 5, 7, 8, 7, 6, 4, 2};

    private static final int OF_ALL = 108;
    private static final int OPENS = 8 * 3600;
    private static final int HALF_HOUR = 1800;

    private final LocalDate today;
    private final Staff staff;
    private final Seed seed;

    EnquiryHistory(LocalDate today, Staff staff, Seed seed) {
        this.today = today;
        this.staff = staff;
        this.seed = seed;
    }

    /// A household's. Nobody comes twice in a day.
    List<PlannedEnquiry> draw(Household household) {
        var random = seed.stream(Purpose.ENQUIRY_HISTORY, household.index());
        var visitor = Visitor.of(household, seed);
        var all = new ArrayList<PlannedEnquiry>();
        var days = new HashSet<LocalDate>();
        for (var sak : household.cases()) {
            if (sak.stage == Stage.VEDTATT && isOpen(sak.sokt) && random.nextInt(10) < 4) {
                var matter =
                        random.nextInt(6) == 0
                                ? Matter.emergency("OPPMOTE", 0)
                                : Matter.ordinary("OPPMOTE", "OKONOMI", random);
                add(all, days, visitor, matter, "SOKNAD", sak.sokt, random);
            }
        }
        for (int left = matters(household, random); left > 0; left--) {
            follow(all, days, visitor, random);
        }
        return all;
    }

    private int matters(Household household, SplittableRandom random) {
        boolean supported =
                household.cases().stream().anyMatch(sak -> sak.tom.isAfter(today.minusDays(DAYS)));
        int draw = random.nextInt(100);
        if (supported) {
            return draw < 35 ? 0 : draw < 70 ? 1 : draw < 90 ? 2 : 3;
        }
        return draw < 75 ? 0 : draw < 95 ? 1 : 2;
    }

    /// One matter, until it is settled.
    private void follow(
            List<PlannedEnquiry> all,
            Set<LocalDate> days,
            Visitor visitor,
            SplittableRandom random) {
        var matter = Matter.draw(random);
        var day = anyDay(random);
        boolean comesBack = random.nextInt(100) < 25;
        var outcome =
                comesBack && random.nextInt(4) == 0
                        ? matter.unanswered(random)
                        : matter.outcome(random);
        add(all, days, visitor, matter, outcome, day, random);
        while (comesBack) {
            matter = matter.again(random);
            day = Workdays.onOrAfter(day.plusDays(1 + random.nextInt(11)));
            add(all, days, visitor, matter, matter.outcome(random), day, random);
            comesBack = random.nextInt(100) < 30;
        }
    }

    /// Those whom nobody knows, at one office.
    ///
    /// @param perDay how many enquiries the office has in a day
    List<PlannedEnquiry> unknown(Area area, double perDay, Names names) {
        var random = seed.stream(Purpose.UNKNOWN_VISITORS, area.ordinal());
        var all = new ArrayList<PlannedEnquiry>();
        for (var day = today.minusDays(DAYS); day.isBefore(today); day = day.plusDays(1)) {
            double expected = isOpen(day) ? perDay * UNKNOWN : 0;
            int count = (int) expected + (random.nextDouble() < expected % 1 ? 1 : 0);
            for (int i = 0; i < count; i++) {
                var matter = Matter.draw(random);
                var visitor =
                        matter.rekke().equals("T")
                                ? Visitor.unknown(area, "", Population.phone(random))
                                : Visitor.unknown(area, name(names, random), "");
                var outcome = matter.outcome(random);
                add(all, new HashSet<>(), visitor, matter, outcome, day, random);
            }
        }
        return all;
    }

    private static String name(Names names, SplittableRandom random) {
        return random.nextInt(3) == 0
                ? ""
                : names.first(random, Names.origin(random), random.nextBoolean());
    }

    private void add(
            List<PlannedEnquiry> all,
            Set<LocalDate> days,
            Visitor visitor,
            Matter matter,
            String outcome,
            LocalDate day,
            SplittableRandom random) {
        if (isOpen(day) && days.add(day)) {
            var worker =
                    staff.veileder(
                            visitor.area().enhetsnr, visitor.isProtected(), random.nextInt(1000));
            var meeting = Meeting.over(moment(day, random), matter, outcome, worker, random);
            all.add(new PlannedEnquiry(visitor, matter, meeting));
        }
    }

    private LocalDate anyDay(SplittableRandom random) {
        while (true) {
            var day = today.minusDays(1 + random.nextInt(DAYS));
            if (isOpen(day)) {
                return day;
            }
        }
    }

    private boolean isOpen(LocalDate day) {
        return !Workdays.isWeekend(day)
                && day.isBefore(today)
                && !day.isBefore(today.minusDays(DAYS));
    }

    private static Instant moment(LocalDate day, SplittableRandom random) {
        int left = random.nextInt(OF_ALL);
        int half = 0;
        while (left >= HALF_HOURS[half]) {
            left -= HALF_HOURS[half++];
        }
        return day.atStartOfDay(Workdays.OSLO)
                .plusSeconds(OPENS + half * HALF_HOUR + random.nextInt(HALF_HOUR))
                .toInstant()
                .plusMillis(random.nextInt(1000));
    }
}
