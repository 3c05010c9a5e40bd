package no.helhet.praksis.vedtak;

import no.helhet.platform.web.Point;
import no.helhet.platform.web.Status;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.porter.Portsvar;
import no.helhet.regelverk.porter.Utfall;

import java.util.List;
import java.util.Optional;

/// The gates' answers as points of a checklist.
final class Sjekkliste {
    private final Regler regler;
    private final Texts t;

    Sjekkliste(Regler regler, Texts t) {
        this.regler = regler;
        this.t = t;
    }

    /// @param decider what to say while no decision maker has been chosen, or empty where one has
    List<Point> points(List<Portsvar> porter, String decider) {
        return porter.stream().map(p -> point(p, decider)).toList();
    }

    private Point point(Portsvar port, String decider) {
        var title = port.nummer() + " " + text(port.tittel());
        if (port.id().equals("beslutter") && !decider.isEmpty()) {
            return new Point(Status.WAITING, title, decider);
        }
        return switch (port.utfall()) {
            case Utfall.Oppfylt() -> new Point(Status.OK, title, "");
            case Utfall.GjelderIkke(var grunn) ->
                    new Point(Status.NOT_RELEVANT, title, text(grunn));
            case Utfall.IkkeOppfylt i -> missing(title, port);
            case Utfall.ManglerOpplysning m -> missing(title, port);
        };
    }

    private Point missing(String title, Portsvar port) {
        return Point.missing(
                title, port.missing().stream().flatMap(one -> line(one).stream()).toList());
    }

    private Optional<Point.Line> line(Utfall one) {
        return switch (one) {
            case Utfall.IkkeOppfylt(var grunn, var hjemmel, var anker) ->
                    Optional.of(line(grunn, hjemmel, anker));
            case Utfall.ManglerOpplysning(var hva, var hjemmel, var anker) ->
                    Optional.of(line(hva, hjemmel, anker));
            default -> Optional.empty();
        };
    }

    private Point.Line line(Tekst what, String hjemmel, String anchor) {
        return new Point.Line(
                t.get("vedtak.mangel", text(what), hjemmel), anchor, t.get("vedtak.gatil"));
    }

    /// A text of the rules or of our own.
    String text(Tekst tekst) {
        return regler.knows(tekst)
                ? regler.text(tekst, t.language())
                : t.get(tekst.key(), tekst.arguments().toArray());
    }
}
