package no.helhet.cli.synthetic;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// One office's desk at a moment: who waits, who is in conversation, and who has left since the
/// morning.
final class DeskToday {
    private static final int HOURS_SINCE_MORNING = 4;
    private static final int MOST_WAITING = 60;

    private final Area area;
    private final List<Household> households;
    private final Staff staff;
    private final Names names;
    private final Instant now;
    private final Seed seed;
    private final SplittableRandom random;
    private final Set<Integer> here = new HashSet<>();
    private final List<PlannedEnquiry> all = new ArrayList<>();

    /// @param households those the office serves
    DeskToday(
            Area area,
            List<Household> households,
            Staff staff,
            Names names,
            Instant now,
            Seed seed) {
        this.area = area;
        this.households = households;
        this.staff = staff;
        this.names = names;
        this.now = now;
        this.seed = seed;
        this.random = seed.stream(Purpose.DESK_TODAY, area.ordinal());
    }

    /// @param perDay how many enquiries the office has in a day
    List<PlannedEnquiry> draw(double perDay) {
        boolean large = area == Area.HAVNVIK;
        if (large) {
            cast();
        }
        int more = large ? (int) (perDay / 35) : 1;
        for (int i = 0; i < Math.min(more, MOST_WAITING); i++) {
            int minutes = 1 + random.nextInt(24);
            any().ifPresent(visitor -> letWait(minutes, visitor, ordinary("OPPMOTE", "OKONOMI")));
        }
        int left = Math.max(large ? 20 : 3, (int) (perDay / 2));
        for (int i = 0; i < left; i++) {
            any().ifPresent(this::over);
        }
        return all;
    }

    /// One of each kind that the desk must tell apart.
    private void cast() {
        any().ifPresent(visitor -> meet(31, 12, visitor, "ola", "Skranke 2"));
        any().ifPresent(visitor -> meet(22, 7, visitor, "marte", "Rom 1"));
        any().ifPresent(visitor -> letWait(27, visitor, ordinary("OPPMOTE", "OKONOMI")));
        any().map(Visitor::calledByNumber)
                .ifPresent(visitor -> letWait(19, visitor, ordinary("OPPMOTE", "BOLIG")));
        find(Household::skjermet)
                .ifPresent(visitor -> letWait(14, visitor, ordinary("OPPMOTE", "OKONOMI")));
        var name = names.first(random, "afrikansk", true);
        letWait(9, Visitor.unknown(area, name, ""), ordinary("OPPMOTE", "ANNET"));
        any().ifPresent(visitor -> letWait(6, visitor, ordinary("TELEFON", "GJELD")));
        any().ifPresent(visitor -> letWait(4, visitor, Matter.emergency("OPPMOTE", 0)));
        any().ifPresent(visitor -> letWait(2, visitor, ordinary("AVTALE", "AVTALE")));
    }

    private Matter ordinary(String kanal, String gjelder) {
        return Matter.ordinary(kanal, gjelder, random);
    }

    private void letWait(int minutes, Visitor visitor, Matter matter) {
        all.add(new PlannedEnquiry(visitor, matter, Meeting.waiting(ago(minutes))));
    }

    private void meet(int came, int met, Visitor visitor, String worker, String place) {
        var meeting = Meeting.begun(ago(came), ago(met), staff.named(worker), place);
        all.add(new PlannedEnquiry(visitor, ordinary("OPPMOTE", "OKONOMI"), meeting));
    }

    private void over(Visitor visitor) {
        var matter = Matter.draw(random);
        var worker = staff.veileder(area.enhetsnr, false, random.nextInt(1000));
        var left = now.minusSeconds(60 + random.nextInt(HOURS_SINCE_MORNING * 3600));
        var meeting = Meeting.over(left, matter, matter.outcome(random), worker, random);
        all.add(new PlannedEnquiry(visitor, matter, meeting.endingAt(left)));
    }

    /// Somebody who is not here already and whom all may meet; nobody when all are here.
    private Optional<Visitor> any() {
        return find(household -> !household.skjermet());
    }

    private Optional<Visitor> find(Predicate<Household> wanted) {
        int size = households.size();
        int first = size == 0 ? 0 : random.nextInt(size);
        return IntStream.range(0, size)
                .mapToObj(i -> households.get((first + i) % size))
                .filter(household -> wanted.test(household) && here.add(household.index()))
                .findFirst()
                .map(household -> Visitor.of(household, seed));
    }

    private Instant ago(int minutes) {
        return now.minus(Duration.ofMinutes(minutes)).plusSeconds(random.nextInt(50));
    }
}
