package no.helhet.praksis.sak.web;

import no.helhet.platform.web.Point;
import no.helhet.platform.web.Status;
import no.helhet.platform.web.Texts;

import java.util.List;

/// What the year's line to the state (KOSTRA 11F) lacks of the person, and where it is filled in.
///
/// @param person fields of the person's card that are unknown
/// @param personId the card's address
/// @param situasjon the situation is stated in the year
public record Arsrapport(int year, List<String> person, String personId, boolean situasjon) {
    public boolean isComplete() {
        return situasjon && person.isEmpty();
    }

    public List<Point> points(Texts t) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(point("situasjon", situasjon, "#situasjon", t)),
                        person.stream().map(f -> point(f, false, "/person/" + personId, t)))
                .toList();
    }

    private static Point point(String field, boolean known, String href, Texts t) {
        var text = t.get("sak.arsrapport." + field);
        return known
                ? new Point(Status.OK, text, "")
                : new Point(Status.MISSING, text, "", href, t.get("sak.arsrapport.fyll"));
    }
}
