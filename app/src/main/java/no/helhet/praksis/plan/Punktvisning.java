package no.helhet.praksis.plan;

import no.helhet.platform.web.Point;
import no.helhet.platform.web.Status;
import no.helhet.platform.web.Texts;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// The ten items as lines of the checklist, each with what is missing and where it is filled in.
///
/// @param own the person reads, on Min side
/// @param seen what partners may see; told beside the item of consent
record Punktvisning(Plan plan, boolean own, List<Point.Line> seen, Texts t) {
    private static final int COORDINATOR = 3;
    private static final int CONSENT = 8;

    Point show(Planpunkt p) {
        return p.nr() == CONSENT && !seen.isEmpty() ? withSeen(point(p)) : point(p);
    }

    private Point withSeen(Point p) {
        if (p.status() == Status.MISSING) {
            return new Point(
                    p.status(),
                    p.text(),
                    p.detail(),
                    p.href(),
                    p.link(),
                    Stream.concat(p.more().stream(), seen.stream()).toList());
        }
        var first = seen.getFirst();
        return new Point(
                p.status(),
                p.text(),
                first.detail(),
                first.href(),
                first.link(),
                seen.subList(1, seen.size()));
    }

    private Point point(Planpunkt p) {
        var text = t.get("plan.punkt." + p.nr(), p.nr());
        return switch (p.stand()) {
            case Planpunkt.Stand.Oppfylt() ->
                    new Point(Status.OK, text, p.nr() == COORDINATOR ? plan.koordinatorNavn() : "");
            case Planpunkt.Stand.IkkeAktuelt(var why) ->
                    new Point(Status.NOT_RELEVANT, text, t.get(why));
            case Planpunkt.Stand.Mangler(var missing) ->
                    Point.missing(text, missing.stream().map(this::line).toList());
        };
    }

    private Point.Line line(Planpunkt.Mangel m) {
        return new Point.Line(t.get(m.hva(), m.om()), href(m.del()), t.get("plan.gatil"));
    }

    /// Where what is missing is filled in.
    private String href(UUID del) {
        if (del.equals(Planpunkter.MALENE)) {
            return "#malene";
        }
        if (del.equals(Planpunkter.DELTAKERNE)) {
            return "#deltakere";
        }
        var base = own ? "/minside/plan" : "/planer/" + plan.id().path();
        return plan.utkast() ? base + "?apen=" + del + "#del-" + del : "#del-" + del;
    }
}
