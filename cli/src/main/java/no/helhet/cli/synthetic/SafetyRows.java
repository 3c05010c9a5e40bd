package no.helhet.cli.synthetic;

import no.helhet.praksis.trygghet.Tiltak;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Rows of the few notes on how somebody is met safely: two of those who are at the desk now, and
/// some others, of which some should have been looked at again.
final class SafetyRows {
    private static final int LAST_INDEX = 200;
    private static final int ONE_IN = 15;
    private static final int PLACE = 5;
    private static final int PAST_ONE_IN = 3;
    private static final int MONTHS = 6;

    private final Rows rows;
    private final Staff staff;
    private final LocalDate today;

    SafetyRows(Rows rows, Staff staff, LocalDate today) {
        this.rows = rows;
        this.staff = staff;
        this.today = today;
    }

    /// @param enquiries those of the household
    void write(Household household, List<PlannedEnquiry> enquiries, SplittableRandom random) {
        int index = household.index();
        if (index < 0 || household.area() != Area.HAVNVIK) {
            return;
        }
        var inRoomOne = find(enquiries, SafetyRows::isInRoomOne);
        var waits = find(enquiries, SafetyRows::waitsByAppointment);
        if (inRoomOne != null) {
            write(household, inRoomOne, 40, true, random, Tiltak.TO_SAMMEN, Tiltak.TO_DORER);
        } else if (waits != null) {
            write(household, waits, 2, false, random, Tiltak.BARE_AVTALE, Tiltak.VEKTER);
        } else if (index < LAST_INDEX && index % ONE_IN == PLACE) {
            int days = index / ONE_IN % PAST_ONE_IN == 0 ? 200 : 100;
            var person = household.head().id();
            write(household, person, days, true, random, Tiltak.TO_SAMMEN, Tiltak.IKKE_HJEMMEBESOK);
        }
    }

    /// Who of the household came with such an enquiry, or null.
    private static @Nullable UUID find(
            List<PlannedEnquiry> enquiries, Predicate<PlannedEnquiry> wanted) {
        for (var enquiry : enquiries) {
            var person = enquiry.visitor().person();
            if (person != null && wanted.test(enquiry)) {
                return person.id();
            }
        }
        return null;
    }

    private static boolean isInRoomOne(PlannedEnquiry enquiry) {
        return enquiry.meeting().status().equals("I_SAMTALE")
                && enquiry.meeting().place().equals("Rom 1");
    }

    private static boolean waitsByAppointment(PlannedEnquiry enquiry) {
        return enquiry.meeting().status().equals("VENTER")
                && enquiry.matter().kanal().equals("AVTALE");
    }

    private void write(
            Household household,
            UUID person,
            int days,
            boolean confirmed,
            SplittableRandom random,
            Tiltak... tiltak) {
        var area = household.area();
        var worker = staff.veileder(area.enhetsnr, household.skjermet(), random.nextInt(1000));
        var leader = staff.first(area.enhetsnr, "LEDER");
        var day = Workdays.onOrBefore(today.minusDays(days));
        var written = Workdays.during(day, random);
        var agreed = Workdays.during(Workdays.onOrAfter(day.plusDays(1)), random);
        var id = Seed.id(written, random);
        rows.add(
                Table.MERKNAD,
                area.kommunenr,
                area.bydel,
                id,
                person,
                area.enhetsnr,
                Arrays.stream(tiltak).map(Enum::name).collect(Collectors.joining(",", "{", "}")),
                "Slo i skranken og ropte at hen skulle komme tilbake. Gikk da vekteren kom.",
                day.plusMonths(MONTHS),
                written,
                worker.id(),
                worker.navn(),
                confirmed ? agreed : null,
                confirmed ? leader.navn() : null);
        var events = new Events(rows, area, person, random);
        var data = "{\"merknad\": \"" + id + "\"}";
        events.add(Table.TRYGGHETHENDELSE, written, null, worker, "MERKNAD_SKREVET", data);
        if (confirmed) {
            events.add(Table.TRYGGHETHENDELSE, agreed, null, leader, "MERKNAD_BEKREFTET", data);
        }
    }
}
