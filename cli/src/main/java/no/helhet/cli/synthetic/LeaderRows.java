package no.helhet.cli.synthetic;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;

/// Rows of what the leader of Havnvik has set: what a case weighs, as agreed with the staff, and
/// the budgets of this year and the last.
final class LeaderRows {
    private static final int CASE = 10;
    private static final int WAITING = 5;
    private static final int EMERGENCY = 10;
    private static final int TASK = 2;
    private static final int CHILDREN = 5;
    private static final int INTERPRETER = 3;
    private static final int PLAN = 4;

    /// As agreed where [#SUCH_A_PLACE] people live. The same few have the cases of a larger place,
    /// where the limit is as much higher.
    private static final int LIMIT = 180;

    private static final int SUCH_A_PLACE = 2000;

    /// Of one inhabitant: about what the municipality pays, so that the year is close to it.
    private static final long KRONER = 22_500;

    private static final long ROUND = 100_000;
    private static final long ORE = 100;

    private final Rows rows;
    private final Worker leader;
    private final LocalDate today;
    private final int persons;

    LeaderRows(Rows rows, Staff staff, LocalDate today, int persons) {
        this.rows = rows;
        this.leader = staff.named("turid");
        this.today = today;
        this.persons = persons;
    }

    void write() {
        weights();
        long kroner = Math.max(1, persons * KRONER / ROUND) * ROUND;
        budget(today.getYear() - 1, kroner - kroner / 20);
        budget(today.getYear(), kroner);
    }

    private void weights() {
        var agreed = Workdays.onOrBefore(today.minusDays(200));
        rows.add(
                Table.SAKSVEKT,
                Area.HAVNVIK.kommunenr,
                "",
                Area.HAVNVIK.enhetsnr,
                1,
                CASE,
                WAITING,
                EMERGENCY,
                TASK,
                CHILDREN,
                INTERPRETER,
                PLAN,
                limit(),
                agreed,
                "tillitsvalgte",
                agreed.atTime(9, 0).atZone(Workdays.OSLO).toInstant(),
                leader.id(),
                leader.navn());
    }

    private int limit() {
        return Math.max(LIMIT, Math.toIntExact((long) LIMIT * persons / SUCH_A_PLACE));
    }

    private void budget(int year, long kroner) {
        var decided = Workdays.onOrBefore(LocalDate.of(year - 1, 12, 15));
        var when = decided.atTime(10, 0).atZone(Workdays.OSLO).toInstant();
        rows.add(
                Table.BUDSJETT,
                Area.HAVNVIK.kommunenr,
                "",
                Area.HAVNVIK.enhetsnr,
                year,
                1,
                kroner * ORE,
                "Kommunestyrets budsjett for " + year + ".",
                when,
                leader.id(),
                leader.navn());
        var name = "budsjett" + Area.HAVNVIK.enhetsnr + year;
        rows.add(
                Table.BUDSJETTHENDELSE,
                Area.HAVNVIK.kommunenr,
                "",
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)),
                when,
                null,
                null,
                leader.id(),
                leader.navn(),
                "BUDSJETT_SATT",
                "{\"enhetsnr\":\"%s\",\"ar\":%d,\"belopOre\":%d}"
                        .formatted(Area.HAVNVIK.enhetsnr, year, kroner * ORE));
    }
}
