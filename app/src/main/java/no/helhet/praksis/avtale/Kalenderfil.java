package no.helhet.praksis.avtale;

import no.helhet.platform.calendar.CalendarEvent;
import no.helhet.platform.calendar.CalendarFile;

/// An appointment as a calendar file. The same appointment has the same UID wherever it is moved,
/// and a cancelled one takes itself out of the calendar.
final class Kalenderfil {
    private Kalenderfil() {}

    /// Media type of the file.
    static String type(Avtale a) {
        return CalendarFile.type(event(a, "", ""));
    }

    /// @param title what the calendar shows
    /// @param place where to come, empty for none
    static String write(Avtale a, String title, String place) {
        return CalendarFile.write(event(a, title, place), "Avtale");
    }

    private static CalendarEvent event(Avtale a, String title, String place) {
        return new CalendarEvent(
                a.id().path() + "@helhet",
                a.sekvens(),
                a.endret(),
                a.start(),
                a.slutt(),
                title,
                place,
                a.status() == Avtale.Status.AVLYST);
    }
}
