package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.SplittableRandom;
import java.util.UUID;

/// Rows of one responsible group, that of Yusuf: who is in it, a meeting that was held with minutes
/// he has approved, one to come, and promises kept, open and past due.
final class GroupRows {
    private static final int YUSUF = -2;
    private static final int DAYS_SINCE = 30;
    private static final String PLACE = "NAV-kontoret, møterom 2";
    private static final String MINUTES =
            """
            Yusuf vil jobbe mer, og trenger bedre norsk for å få lærlingplass.
            Voksenopplæringen har et kurs på kveldstid.
            Hodan er med på planen. Bilal har begynt på fotball.\
            """;

    private final Rows rows;
    private final Staff staff;
    private final LocalDate today;

    GroupRows(Rows rows, Staff staff, LocalDate today) {
        this.rows = rows;
        this.staff = staff;
        this.today = today;
    }

    void write(Household household, SplittableRandom random) {
        if (household.index() == YUSUF) {
            new Group(household, random).write();
        }
    }

    /// One group as it is written.
    private final class Group {
        private final Area area;
        private final Resident head;
        private final SplittableRandom random;
        private final Worker lead;
        private final Instant begun;
        private final Instant held;
        private final UUID id;

        Group(Household household, SplittableRandom random) {
            this.area = household.area();
            this.head = household.head();
            this.random = random;
            lead = staff.named("ingrid");
            begun = Workdays.during(Workdays.onOrBefore(today.minusDays(DAYS_SINCE + 10L)), random);
            held = at(Workdays.onOrBefore(today.minusDays(DAYS_SINCE)), 10);
            id = Seed.id(begun, random);
        }

        private static Instant at(LocalDate day, int hour) {
            return day.atTime(hour, 0).atZone(Workdays.OSLO).toInstant();
        }

        void write() {
            rows.add(
                    Table.ANSVARSGRUPPE,
                    area.kommunenr,
                    area.bydel,
                    id,
                    head.id(),
                    area.enhetsnr,
                    lead.id(),
                    lead.navn(),
                    day(begun));
            event(begun, "ANSVARSGRUPPE_OPPRETTET", "gruppe", id);
            var yusuf = member("PERSONEN", head.fullName(), "", null, "");
            var ingrid = member("ANSATT", lead.navn(), "NAV Havnvik", lead.id(), "");
            var petter = member("PARTNER", "Petter Aune", "Jobbspor", null, "petter@example.no");
            var school =
                    member("PARTNER", "Grete Lund", "Voksenopplæringen", null, "grete@example.no");
            var past = meeting(held, yusuf, ingrid, petter, school);
            minutes(past);
            promise(past, "Melde på norskkurs på kveldstid", school, 10, 8);
            promise(past, "Skrive ny CV sammen med Petter", yusuf, 14, 20);
            promise(past, "Spørre tre verksteder om praksis", petter, 25, -1);
            promise(past, "Søke støtte til fotball for Bilal", ingrid, 40, -1);
            var next = meeting(at(Workdays.onOrAfter(today.plusDays(6)), 13), yusuf, petter);
            rows.add(
                    Table.AGENDAPUNKT,
                    area.kommunenr,
                    area.bydel,
                    Seed.id(begun, random),
                    next,
                    head.id(),
                    "Hvordan det går på kurset",
                    begun,
                    head.id(),
                    head.fullName(),
                    true);
        }

        private UUID member(
                String slag, String navn, String from, @Nullable UUID worker, String epost) {
            var member = Seed.id(begun.plusSeconds(1), random);
            rows.add(
                    Table.GRUPPEMEDLEM,
                    area.kommunenr,
                    area.bydel,
                    member,
                    id,
                    head.id(),
                    slag,
                    navn,
                    from,
                    worker,
                    epost,
                    "",
                    day(begun));
            return member;
        }

        private UUID meeting(Instant start, UUID... members) {
            var called = begun.plusSeconds(60);
            var meeting = Seed.id(called, random);
            rows.add(
                    Table.SAMARBEIDSMOTE,
                    area.kommunenr,
                    area.bydel,
                    meeting,
                    id,
                    head.id(),
                    area.enhetsnr,
                    start,
                    start.plusSeconds(3600),
                    PLACE,
                    "",
                    lead.id(),
                    lead.navn(),
                    called);
            for (var member : members) {
                rows.add(
                        Table.INNKALLING,
                        area.kommunenr,
                        area.bydel,
                        meeting,
                        member,
                        head.id(),
                        "KOMMER",
                        called,
                        lead.navn());
            }
            event(called, "SAMARBEIDSMOTE_INNKALT", "mote", meeting);
            return meeting;
        }

        private void minutes(UUID meeting) {
            var sent = held.plusSeconds(7200);
            var approved = sent.plusSeconds(86_400);
            rows.add(
                    Table.REFERAT,
                    area.kommunenr,
                    area.bydel,
                    meeting,
                    head.id(),
                    area.enhetsnr,
                    MINUTES,
                    "GODKJENT",
                    sent,
                    lead.id(),
                    lead.navn(),
                    sent,
                    approved,
                    head.fullName(),
                    "MIN_SIDE",
                    1);
            rows.add(
                    Table.REFERATVERSJON,
                    area.kommunenr,
                    area.bydel,
                    meeting,
                    1,
                    head.id(),
                    MINUTES,
                    sent,
                    lead.id(),
                    lead.navn());
            event(approved, "REFERAT_GODKJENT", "mote", meeting);
        }

        /// @param due days after the meeting
        /// @param done days after the meeting, below zero when it is not done
        private void promise(UUID meeting, String what, UUID owner, int due, int done) {
            var promise = Seed.id(held, random);
            var limit = day(held).plusDays(due);
            rows.add(
                    Table.BESLUTNING,
                    area.kommunenr,
                    area.bydel,
                    promise,
                    id,
                    meeting,
                    head.id(),
                    area.enhetsnr,
                    what,
                    owner,
                    limit,
                    limit,
                    done < 0 ? "APEN" : "GJORT",
                    done < 0 ? null : day(held).plusDays(done),
                    held,
                    lead.id(),
                    lead.navn());
            event(held, "BESLUTNING_TATT", "beslutning", promise);
        }

        private static LocalDate day(Instant moment) {
            return LocalDate.ofInstant(moment, Workdays.OSLO);
        }

        private void event(Instant when, String type, String what, UUID which) {
            new Events(rows, area, head.id(), random)
                    .add(
                            Table.ANSVARSGRUPPEHENDELSE,
                            when,
                            null,
                            lead,
                            type,
                            "{\"" + what + "\": \"" + which + "\"}");
        }
    }
}
