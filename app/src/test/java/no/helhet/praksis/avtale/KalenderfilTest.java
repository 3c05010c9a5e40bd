package no.helhet.praksis.avtale;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;

import no.helhet.platform.database.Ids;
import no.helhet.praksis.avtale.Avtale.Mote;
import no.helhet.praksis.avtale.Avtale.Status;
import no.helhet.praksis.person.PersonId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/// The calendar file, read again by the library that wrote it.
class KalenderfilTest {
    private static Avtale avtale(Instant start, Status status, int sekvens) {
        return new Avtale(
                new AvtaleId("4601", Ids.next()),
                "4601",
                new PersonId("4601", Ids.next()),
                new LukeId("4601", Ids.next()),
                Ids.next(),
                "Marte Lien",
                start,
                start.plus(45, ChronoUnit.MINUTES),
                Kompetanse.GJELD,
                Mote.KONTOR,
                "nb",
                false,
                null,
                "",
                status,
                "Kan ikke",
                false,
                null,
                sekvens,
                0,
                Instant.parse("2026-10-01T08:00:00Z"),
                null,
                null);
    }

    private static String write(Avtale a) {
        return Kalenderfil.write(a, "Avtale med Nav", "NAV Test, Storgata 1");
    }

    private static ICalendar parse(String file) {
        return Biweekly.parse(file).first();
    }

    private static VEvent event(Avtale a) {
        return parse(write(a)).getEvents().getFirst();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-10-24T10:00, 2026-10-24T08:00:00Z",
        "2026-10-25T01:30, 2026-10-24T23:30:00Z",
        "2026-10-25T10:00, 2026-10-25T09:00:00Z",
        "2026-10-26T10:00, 2026-10-26T09:00:00Z",
        "2027-03-27T10:00, 2027-03-27T09:00:00Z",
        "2027-03-28T10:00, 2027-03-28T08:00:00Z"
    })
    void theTimeOnTheWallIsTheSameMomentOnBothSidesOfTheChangeOfClock(
            LocalDateTime wall, Instant moment) {
        var a = avtale(Avtaletid.at(wall.toLocalDate(), wall.toLocalTime()), Status.BOOKET, 0);
        assertThat(a.start()).isEqualTo(moment);

        var file = write(a);

        var written = wall.toString().replaceAll("[-:]", "");
        assertThat(file)
                .contains("DTSTART;TZID=Europe/Oslo:" + written + "00")
                .contains("BEGIN:VTIMEZONE");
        assertThat(event(a).getDateStart().getValue().toInstant()).isEqualTo(moment);
        assertThat(event(a).getDateEnd().getValue().toInstant())
                .isEqualTo(moment.plus(45, ChronoUnit.MINUTES));
    }

    @Test
    void theRulesForTheChangeOfClockAreThoseOfOslo() {
        assertThat(write(avtale(Instant.parse("2026-11-24T09:00:00Z"), Status.BOOKET, 0)))
                .contains("TZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100")
                .contains("TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200")
                .contains("DTSTART:20000326T020000")
                .contains("DTSTART:20001029T030000")
                .contains("BYDAY=-1SU");
    }

    @Test
    void movedItIsTheSameAppointmentInALaterTurn() {
        var a = avtale(Instant.parse("2026-11-24T09:00:00Z"), Status.BOOKET, 2);
        assertThat(event(a).getUid().getValue()).isEqualTo(a.id().path() + "@helhet");
        assertThat(event(a).getSequence().getValue()).isEqualTo(2);
        assertThat(parse(write(a)).getMethod().getValue()).isEqualTo("PUBLISH");
    }

    @Test
    void cancelledItTakesItselfOutOfTheCalendar() {
        var a = avtale(Instant.parse("2026-11-24T09:00:00Z"), Status.AVLYST, 3);
        assertThat(parse(write(a)).getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(event(a).getStatus().isCancelled()).isTrue();
        assertThat(Kalenderfil.type(a)).endsWith("method=CANCEL");
    }

    @Test
    void itTellsNeitherWhoNorWhatAbout() {
        var a = avtale(Instant.parse("2026-11-24T09:00:00Z"), Status.AVLYST, 1);
        var file = write(a);
        assertThat(event(a).getSummary().getValue()).isEqualTo("Avtale med Nav");
        assertThat(file)
                .doesNotContain("GJELD", "Gjeld", "Marte", "Kan ikke")
                .doesNotContain(a.personId().id().toString());
        assertThat(parse(file).validate(ICalVersion.V2_0).isEmpty()).isTrue();
    }
}
