package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// Rows of appointments at Havnvik: the weeks of two workers, the slots that come of them, those
/// who have booked some, and, on the day itself, a third worker's.
final class AppointmentRows {
    private static final LocalTime FIRST = LocalTime.of(9, 0);
    private static final LocalTime LAST = LocalTime.of(15, 0);
    private static final int MINUTES = 45;
    private static final int SLOTS_A_DAY = 8;
    private static final int WORKDAYS = 5;
    private static final int DAYS_BEHIND = 4;
    private static final int DAYS_AHEAD = 28;
    private static final int BOOKED_ONE_IN = 3;
    private static final int MISSED_ONE_IN = 6;
    private static final int[] TODAY_AT = {-20, 25, 70};
    private static final String[] THEMES = {"OKONOMI", "BOLIG", "GJELD", "KARTLEGGING"};
    private static final Area AREA = Area.HAVNVIK;

    private final Rows rows;
    private final Staff staff;
    private final Instant now;
    private final Iterator<Household> households;
    private final SplittableRandom random;

    /// @param households those who may have booked, each once
    AppointmentRows(
            Rows rows,
            Staff staff,
            Instant now,
            List<Household> households,
            SplittableRandom random) {
        this.rows = rows;
        this.staff = staff;
        this.now = now;
        this.households = households.iterator();
        this.random = random;
    }

    void write() {
        weekOf(staff.named("ingrid"));
        weekOf(staff.named("ola"));
        var today = today();
        for (int minutes : TODAY_AT) {
            var start = now.plus(Duration.ofMinutes(minutes));
            if (LocalDate.ofInstant(start, Workdays.OSLO).equals(today)) {
                slot(staff.named("marte"), start, null, true);
            }
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(now, Workdays.OSLO);
    }

    private void weekOf(Worker worker) {
        var today = today();
        var from = today.minusDays(DAYS_BEHIND);
        var lines = new UUID[WORKDAYS];
        for (int day = 1; day <= WORKDAYS; day++) {
            lines[day - 1] = Seed.id(now, random);
            rows.add(
                    Table.UKEMAL,
                    AREA.kommunenr,
                    AREA.bydel,
                    lines[day - 1],
                    AREA.enhetsnr,
                    worker.id(),
                    worker.navn(),
                    day,
                    FIRST,
                    LAST,
                    MINUTES,
                    "{}",
                    from,
                    null);
        }
        for (var day = from; day.isBefore(today.plusDays(DAYS_AHEAD)); day = day.plusDays(1)) {
            if (Workdays.isWeekend(day)) {
                continue;
            }
            for (int i = 0; i < SLOTS_A_DAY; i++) {
                var start =
                        day.atTime(FIRST)
                                .plusMinutes((long) i * MINUTES)
                                .atZone(Workdays.OSLO)
                                .toInstant();
                slot(
                        worker,
                        start,
                        lines[day.getDayOfWeek().getValue() - 1],
                        random.nextInt(BOOKED_ONE_IN) == 0);
            }
        }
    }

    private void slot(Worker worker, Instant start, @Nullable UUID line, boolean booked) {
        var id = Seed.id(start.minus(Duration.ofDays(DAYS_AHEAD)), random);
        var end = start.plus(Duration.ofMinutes(MINUTES));
        var appointment =
                booked && households.hasNext()
                        ? book(households.next(), worker, id, start, end)
                        : null;
        rows.add(
                Table.LUKE,
                AREA.kommunenr,
                AREA.bydel,
                id,
                AREA.enhetsnr,
                worker.id(),
                worker.navn(),
                start,
                end,
                "{}",
                line,
                false,
                appointment == null ? null : AREA.kommunenr,
                appointment);
    }

    private UUID book(Household household, Worker worker, UUID slot, Instant start, Instant end) {
        var booked = start.minus(Duration.ofDays(3L + random.nextInt(10)));
        var when = booked.isBefore(now) ? booked : now.minus(Duration.ofHours(20));
        var id = Seed.id(when, random);
        var person = household.head().id();
        boolean over = end.isBefore(now);
        boolean missed = over && random.nextInt(MISSED_ONE_IN) == 0;
        rows.add(
                Table.AVTALE,
                AREA.kommunenr,
                AREA.bydel,
                id,
                AREA.enhetsnr,
                person,
                AREA.kommunenr,
                slot,
                worker.id(),
                worker.navn(),
                start,
                end,
                THEMES[random.nextInt(THEMES.length)],
                random.nextInt(5) == 0 ? "TELEFON" : "KONTOR",
                "nb",
                false,
                null,
                "",
                status(over, missed),
                when);
        var events = new Events(rows, AREA, person, random);
        var data = "{\"avtale\": \"" + id + "\", \"enhetsnr\": \"" + AREA.enhetsnr + "\"}";
        events.add(Table.AVTALEHENDELSE, when, null, worker, "AVTALE_BESTILT", data);
        if (over) {
            var type = missed ? "AVTALE_IKKE_MOTT" : "AVTALE_MOTT";
            events.add(Table.AVTALEHENDELSE, end, null, worker, type, data);
        }
        if (missed) {
            rows.add(Table.OPPFOLGING, AREA.kommunenr, AREA.bydel, id, person, AREA.enhetsnr);
        }
        return id;
    }

    private static String status(boolean over, boolean missed) {
        if (!over) {
            return "BOOKET";
        }
        return missed ? "IKKE_MOTT" : "MOTT";
    }
}
