package no.helhet.cli.synthetic;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.SplittableRandom;
import java.util.UUID;

/// Rows of what Havnvik has decided for itself: a frame for housing that has risen once, an
/// addition of its own, and a proposal that waits. The frame lies above every rent of the seed.
final class RateRows {
    private static final long KRONER = 100;
    private static final LocalTime MORNING = LocalTime.of(10, 15);
    private static final LocalTime AFTER_LUNCH = LocalTime.of(12, 40);

    private final Rows rows;
    private final Worker amir;
    private final Worker turid;
    private final LocalDate today;
    private final SplittableRandom random;

    RateRows(Rows rows, Staff staff, LocalDate today, SplittableRandom random) {
        this.rows = rows;
        this.amir = staff.named("amir");
        this.turid = staff.named("turid");
        this.today = today;
        this.random = random;
    }

    void write() {
        var year = today.getYear();
        rate("boligramme", "", 2);
        approved("boligramme", 1, 12_000, year - 1, "Kommunens ramme for året.");
        approved("boligramme", 2, 12_500, year, "Leieprisene i Havnvik har steget.");
        rate("tillegg-barnas-fritid", "Barnas fritid", 1);
        approved("tillegg-barnas-fritid", 1, 400, year, "Barn skal kunne delta på fritiden.");
        rate("livsopphold-enslig", "", 0);
        propose(
                "livsopphold-enslig",
                8_600,
                LocalDate.of(year + 1, 1, 1),
                Workdays.onOrBefore(today.minusDays(14)),
                Workdays.onOrBefore(today.minusDays(1)),
                "Prisene har steget mer enn den veiledende satsen.");
    }

    private void rate(String id, String navn, int nr) {
        rows.add(Table.SATS, Area.HAVNVIK.kommunenr, "", id, navn, nr);
    }

    private void approved(String sats, int nr, long kroner, int year, String why) {
        var decided = Workdays.onOrBefore(LocalDate.of(year - 1, 12, 4));
        var proposed = Workdays.onOrAfter(decided.plusDays(3));
        var id = propose(sats, kroner, LocalDate.of(year, 1, 1), decided, proposed, why);
        rows.add(
                Table.SATSAVGJORELSE,
                Area.HAVNVIK.kommunenr,
                "",
                id,
                sats,
                amir.id(),
                nr,
                "",
                turid.id(),
                turid.navn(),
                at(proposed, AFTER_LUNCH));
    }

    private UUID propose(
            String sats,
            long kroner,
            LocalDate from,
            LocalDate decided,
            LocalDate proposed,
            String why) {
        var moment = at(proposed, MORNING);
        var id = Seed.id(moment, random);
        rows.add(
                Table.SATSFORSLAG,
                Area.HAVNVIK.kommunenr,
                "",
                id,
                sats,
                kroner * KRONER,
                from,
                null,
                "%d/%02d".formatted(60 + random.nextInt(40), decided.getYear() % 100),
                decided,
                why,
                "",
                amir.id(),
                amir.navn(),
                moment);
        return id;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(Workdays.OSLO).toInstant();
    }
}
