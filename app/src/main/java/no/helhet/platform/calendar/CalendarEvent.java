package no.helhet.platform.calendar;

import java.time.Instant;

/// What a calendar is told of a meeting: when and where, and neither who nor what about.
///
/// @param uid the same wherever the meeting is moved
/// @param sequence grows each time it is moved or cancelled
/// @param stamp when it was last changed
/// @param title neutral: a calendar is often seen by others
/// @param place where to come, empty for none
public record CalendarEvent(
        String uid,
        int sequence,
        Instant stamp,
        Instant start,
        Instant end,
        String title,
        String place,
        boolean cancelled) {
    /// @throws IllegalArgumentException when it ends before it begins
    public CalendarEvent {
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("A meeting ends after it begins");
        }
    }
}
