package no.helhet.praksis.kvalifisering;

import no.helhet.praksis.kvalifisering.Programkalender.Dagtype;
import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.kvalifisering.ForsorgetBarn;
import no.helhet.regelverk.kvalifisering.Frammote;
import no.helhet.regelverk.kvalifisering.Frammotedag;
import no.helhet.regelverk.kvalifisering.Kvalifiseringsstonad;
import no.helhet.regelverk.kvalifisering.SamordnetYtelse;
import no.helhet.regelverk.kvalifisering.Stonadsberegning;
import no.helhet.regelverk.kvalifisering.Stonadsgrunnlag;
import no.helhet.regelverk.livsopphold.Beregning;
import no.helhet.regelverk.livsopphold.Kilde;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/// One programme's benefit of one month, from what is registered and approved.
final class Manedsregning {
    private static final Kilde FOLKEREGISTERET = Kilde.system("Folkeregisteret");
    private static final Kilde OPPMOTE = Kilde.saksbehandler("godkjent oppmøte");

    private Manedsregning() {}

    /// How it went.
    sealed interface Svar {
        record Regnet(Stonadsberegning.Beregnet beregnet) implements Svar {}

        /// The programme has no days in the month.
        record Ingen() implements Svar {}

        /// Days that are not registered and approved.
        record Mangler(List<LocalDate> dager) implements Svar {}

        /// The rules cannot calculate it.
        record Stanset(List<Tekst> grunner) implements Svar {}
    }

    static Svar calculate(Inndata inn, YearMonth month, Programregler regler) {
        var last = Programkalender.last(inn, regler);
        var fom = inn.program().fom();
        if (last == null || fom == null) {
            return new Svar.Ingen();
        }
        var from = Programkalender.later(month.atDay(1), fom);
        var to = Programkalender.earlier(month.atEndOfMonth(), last);
        if (to.isBefore(from)) {
            return new Svar.Ingen();
        }
        var days = new ArrayList<Frammotedag>();
        var missing = new ArrayList<LocalDate>();
        for (var day : Programkalender.weekdays(from, to)) {
            var type = Programkalender.type(inn, day, last);
            var registered = inn.dager().get(day);
            if (type == Dagtype.MOTEDAG && (registered == null || !registered.isApproved())) {
                missing.add(day);
            } else if (registered != null && type == Dagtype.MOTEDAG) {
                days.add(registered.forRules());
            } else {
                days.add(Frammotedag.of(day, unregistered(type)));
            }
        }
        if (!missing.isEmpty()) {
            return new Svar.Mangler(missing);
        }
        var grunnlag =
                new Stonadsgrunnlag(
                        from,
                        to,
                        inn.fodt(),
                        FOLKEREGISTERET,
                        inn.barn().stream()
                                .filter(b -> !b.fodt().isAfter(to))
                                .map(
                                        b ->
                                                new ForsorgetBarn(
                                                        b.id().toString(),
                                                        b.fodt(),
                                                        Kilde.saksbehandler(b.kilde())))
                                .toList(),
                        days,
                        OPPMOTE,
                        benefits(inn, from, to),
                        null);
        return switch (Kvalifiseringsstonad.calculate(grunnlag, regler.parametre())) {
            case Stonadsberegning.Beregnet b -> new Svar.Regnet(b);
            case Stonadsberegning.KanIkkeBeregnes k ->
                    new Svar.Stanset(k.grunner().stream().map(Beregning.Grunn::tekst).toList());
        };
    }

    private static Frammote unregistered(Dagtype type) {
        return switch (type) {
            case PERMISJON -> new Frammote.UtenStonad(Frammote.Grunn.PERMISJON);
            case AVBRUDD -> new Frammote.UtenStonad(Frammote.Grunn.AVBRUDD);
            default -> new Frammote.TilStede();
        };
    }

    private static List<SamordnetYtelse> benefits(Inndata inn, LocalDate from, LocalDate to) {
        return inn.ytelser().stream()
                .filter(y -> !y.fom().isAfter(to) && !y.tom().isBefore(from))
                .map(
                        y ->
                                new SamordnetYtelse(
                                        y.id().toString(),
                                        y.type(),
                                        Programkalender.later(y.fom(), from),
                                        Programkalender.earlier(y.tom(), to),
                                        new Belop(y.dagsats()),
                                        Kilde.saksbehandler(y.kilde())))
                .toList();
    }
}
