package no.helhet.praksis.klage;

import no.helhet.platform.web.Point;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Status;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.porter.Klagegrunnlag;
import no.helhet.regelverk.porter.Klageporter;
import no.helhet.regelverk.porter.Portsvar;
import no.helhet.regelverk.porter.Utfall;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Holds a review against the gates, and says what is missing.
@Component
class Klageprove {
    private final Klageregler regler;

    Klageprove(Klageregler regler) {
        this.regler = regler;
    }

    /// @param beslutter null while it is written
    List<Portsvar> check(
            Klage klage, Vurdering v, @Nullable UUID forberedtAv, @Nullable UUID beslutter) {
        return Klageporter.check(
                new Klagegrunnlag(
                        regler.assess(klage.vedtatt(), klage.skriv()),
                        klage.mangel(regler.today()),
                        v.oversitting(),
                        v.oversittingsgrunn(),
                        v.nytt(),
                        v.vurdert(),
                        v.konklusjon(),
                        v.begrunnelse(),
                        v.utsettelse(),
                        v.utsettelsesgrunn(),
                        forberedtAv == null ? null : forberedtAv.toString(),
                        beslutter == null ? null : beslutter.toString()));
    }

    /// The gates as points of a checklist, each with a link to where what is missing is written.
    List<Point> points(List<Portsvar> porter, Texts t) {
        return porter.stream()
                .map(
                        port -> {
                            var title = port.nummer() + " " + regler.text(port.tittel(), t);
                            return switch (port.utfall()) {
                                case Utfall.Oppfylt() -> new Point(Status.OK, title, "");
                                case Utfall.GjelderIkke(var grunn) ->
                                        new Point(
                                                Status.NOT_RELEVANT, title, regler.text(grunn, t));
                                case Utfall.IkkeOppfylt(var grunn, var hjemmel, var anker) ->
                                        missing(title, grunn, anker, t);
                                case Utfall.ManglerOpplysning(var hva, var hjemmel, var anker) ->
                                        isUnchosen(port)
                                                ? new Point(
                                                        Status.WAITING, title, regler.text(hva, t))
                                                : missing(title, hva, anker, t);
                            };
                        })
                .toList();
    }

    /// All that is missing, each with the field where it is written.
    List<Problem> missing(List<Portsvar> porter, Texts t) {
        return porter.stream()
                // Who decides is not for the one who writes to say.
                .filter(port -> !isUnchosen(port))
                .flatMap(port -> port.missing().stream())
                .flatMap(
                        utfall ->
                                switch (utfall) {
                                    case Utfall.IkkeOppfylt(var g, var h, var anker) ->
                                            Stream.of(problem(g, anker, t));
                                    case Utfall.ManglerOpplysning(var g, var h, var anker) ->
                                            Stream.of(problem(g, anker, t));
                                    case Utfall.Oppfylt() -> Stream.<Problem>of();
                                    case Utfall.GjelderIkke na -> Stream.<Problem>of();
                                })
                .toList();
    }

    private static boolean isUnchosen(Portsvar port) {
        return port.id().equals(Klageporter.BESLUTTER)
                && port.utfall() instanceof Utfall.ManglerOpplysning;
    }

    private Problem problem(Tekst what, String anchor, Texts t) {
        return new Problem(anchor.substring(1), regler.text(what, t));
    }

    private Point missing(String title, Tekst what, String anchor, Texts t) {
        return new Point(Status.MISSING, title, regler.text(what, t), anchor, t.get("klage.gatil"));
    }
}
