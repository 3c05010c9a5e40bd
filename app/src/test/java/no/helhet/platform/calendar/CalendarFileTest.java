package no.helhet.platform.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;

import org.junit.jupiter.api.Test;

import java.time.Instant;

/// An invitation, its move and its cancellation, read again by another reader's rules.
class CalendarFileTest {
    private static final Instant START = Instant.parse("2026-11-24T09:00:00Z");

    private static CalendarEvent event(int turn, Instant start, boolean cancelled) {
        return new CalendarEvent(
                "4601-1@helhet",
                turn,
                Instant.parse("2026-11-01T08:00:00Z"),
                start,
                start.plusSeconds(3600),
                "Møte med Nav",
                "Storgata 1, rom 2; inngang bak",
                cancelled);
    }

    private static VEvent read(CalendarEvent e) {
        return Biweekly.parse(CalendarFile.write(e, "Test")).first().getEvents().getFirst();
    }

    @Test
    void anInvitationIsReadBackWithItsTimeAndPlace() {
        var read = read(event(0, START, false));

        assertThat(read.getDateStart().getValue().toInstant()).isEqualTo(START);
        assertThat(read.getDateEnd().getValue().toInstant()).isEqualTo(START.plusSeconds(3600));
        assertThat(read.getLocation().getValue()).isEqualTo("Storgata 1, rom 2; inngang bak");
        assertThat(read.getSummary().getValue()).isEqualTo("Møte med Nav");
        assertThat(read.getAttendees()).isEmpty();
        assertThat(read.getDescription()).isNull();
    }

    @Test
    void aMovedMeetingIsTheSameInALaterTurn() {
        var before = read(event(0, START, false));
        var after = read(event(1, START.plusSeconds(86_400), false));

        assertThat(after.getUid()).isEqualTo(before.getUid());
        assertThat(after.getSequence().getValue()).isEqualTo(1);
        assertThat(CalendarFile.type(event(1, START, false))).endsWith("method=PUBLISH");
    }

    @Test
    void aCancelledMeetingTakesItselfOut() {
        var calendar = Biweekly.parse(CalendarFile.write(event(2, START, true), "Test")).first();

        assertThat(calendar.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(calendar.getEvents().getFirst().getStatus().isCancelled()).isTrue();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty()).isTrue();
    }

    @Test
    void eachLineIsNoLongerThanTheStandardAllows() {
        var file =
                CalendarFile.write(
                        new CalendarEvent(
                                "u",
                                0,
                                START,
                                START,
                                START.plusSeconds(60),
                                "x".repeat(300),
                                "",
                                false),
                        "Test");

        assertThat(file.split("\r\n")).allSatisfy(line -> assertThat(line.length()).isLessThan(76));
    }

    @Test
    void aMeetingThatEndsBeforeItBeginsIsNone() {
        assertThatThrownBy(() -> new CalendarEvent("u", 0, START, START, START, "Møte", "", false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
