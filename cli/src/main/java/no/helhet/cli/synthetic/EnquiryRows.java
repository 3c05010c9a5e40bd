package no.helhet.cli.synthetic;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;

/// Rows of an enquiry: itself, the written answer of an emergency, and its event records.
final class EnquiryRows {
    private static final String UNANSWERED_NOTE = "Fant ikke ut av det i dag. Ber om ny samtale.";

    private static final Map<String, String> ANSWERS =
            Map.of(
                    "MAT", "Du får kort til butikken i dag. Kom tilbake hvis det ikke rekker.",
                    "TAK", "Du får et sted å bo fra i kveld. Vi ringer deg i morgen.",
                    "VOLD", "Du får plass på krisesenteret i dag. Vi ringer deg dit i morgen.");

    private final Rows rows;
    private final Staff staff;
    private final OfficeRows offices;
    private final SplittableRandom random;

    EnquiryRows(Rows rows, Staff staff, OfficeRows offices, SplittableRandom random) {
        this.rows = rows;
        this.staff = staff;
        this.offices = offices;
        this.random = random;
    }

    void write(PlannedEnquiry enquiry) {
        var visitor = enquiry.visitor();
        var area = visitor.area();
        var matter = enquiry.matter();
        var meeting = enquiry.meeting();
        var with = meeting.with();
        var id = Seed.id(meeting.came(), random);
        var personId = visitor.person() == null ? null : visitor.person().id();
        var registered = staff.veileder(area.enhetsnr, false, random.nextInt(1000));
        rows.add(
                Table.HENVENDELSE,
                area.kommunenr,
                area.bydel,
                id,
                area.enhetsnr,
                enquiry.dag(),
                matter.rekke(),
                enquiry.nr(),
                personId,
                visitor.name(),
                visitor.phone(),
                matter.kanal(),
                matter.hast(),
                matter.gjelder(),
                matter.tekst(),
                visitor.sprak(),
                visitor.tolk(),
                visitor.byNumber(),
                meeting.status(),
                matter.isEmergency() ? 0 : 1,
                meeting.came(),
                registered.id(),
                registered.navn(),
                with == null ? null : with.id(),
                with == null ? null : with.navn(),
                with == null ? null : meeting.place(),
                meeting.met(),
                meeting.outcome(),
                note(meeting),
                meeting.done(),
                meeting.version());
        if (matter.isEmergency() && meeting.done() != null && !"SOKNAD".equals(meeting.outcome())) {
            answer(enquiry, id);
        }
        var events = new Events(rows, area, personId, random);
        addEvents(events, enquiry, id, registered);
    }

    private static @Nullable String note(Meeting meeting) {
        if (meeting.outcome() == null) {
            return null;
        }
        return meeting.outcome().equals("UTEN_SVAR") ? UNANSWERED_NOTE : "";
    }

    private void answer(PlannedEnquiry enquiry, UUID id) {
        var visitor = enquiry.visitor();
        var area = visitor.area();
        var meeting = enquiry.meeting();
        var with = Objects.requireNonNull(meeting.with());
        rows.add(
                Table.SVAR,
                area.kommunenr,
                area.bydel,
                id,
                visitor.person() == null ? null : visitor.person().id(),
                ANSWERS.get(enquiry.matter().hast()),
                offices.letterOf(area),
                meeting.done(),
                with.id(),
                with.navn());
    }

    private static void addEvents(
            Events events, PlannedEnquiry enquiry, UUID id, Worker registered) {
        var matter = enquiry.matter();
        var meeting = enquiry.meeting();
        var table = Table.MOTTAKHENDELSE;
        events.add(
                table,
                meeting.came(),
                null,
                registered,
                "HENVENDELSE_REGISTRERT",
                """
                {"enhetsnr": "%s", "kanal": "%s", "hast": "%s", "gjelder": "%s", "henvendelse": "%s"}\
                """
                        .formatted(
                                enquiry.visitor().area().enhetsnr,
                                matter.kanal(),
                                matter.hast(),
                                matter.gjelder(),
                                id));
        var with = meeting.with() == null ? registered : meeting.with();
        if (meeting.met() != null) {
            var data = "{\"henvendelse\": \"" + id + "\"}";
            events.add(table, meeting.met(), null, with, "HENVENDELSE_TATT", data);
        }
        if (meeting.done() != null) {
            var data =
                    "{\"utfall\": \"" + meeting.outcome() + "\", \"henvendelse\": \"" + id + "\"}";
            events.add(table, meeting.done(), null, with, "HENVENDELSE_AVSLUTTET", data);
        }
    }
}
