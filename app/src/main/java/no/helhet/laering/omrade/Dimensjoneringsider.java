package no.helhet.laering.omrade;

import no.helhet.laering.omrade.Behov.Ar;
import no.helhet.laering.omrade.Behov.Rad;
import no.helhet.laering.omrade.Dimensjoneringside.Beholdt;
import no.helhet.laering.omrade.Dimensjoneringside.Celle;
import no.helhet.laering.omrade.Dimensjoneringside.Innhold;
import no.helhet.laering.omrade.Dimensjoneringside.Kom;
import no.helhet.laering.omrade.Dimensjoneringside.Linje;
import no.helhet.platform.web.Problem;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.Digits;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/// Puts the page of need together.
@Service
@Transactional
class Dimensjoneringsider {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final double MILLION = 1e6;
    private final Dimensjonering dimensjonering;
    private final Omradersider sider;
    private final Omradervalg valg;
    private final Omradeanalyse analyse;

    Dimensjoneringsider(
            Dimensjonering dimensjonering,
            Omradersider sider,
            Omradervalg valg,
            Omradeanalyse analyse) {
        this.dimensjonering = dimensjonering;
        this.sider = sider;
        this.valg = valg;
        this.analyse = analyse;
    }

    Dimensjoneringside show(
            Omradesporsmal sporsmal,
            @Nullable Forutsetninger chosen,
            Map<String, String> form,
            List<Problem> feil,
            String nokkel,
            Texts t) {
        var ord = new Omradeord(t);
        var over = sider.name(sporsmal);
        var innhold =
                chosen == null
                        ? null
                        : dimensjonering
                                .find(sporsmal, chosen.folk())
                                .map(behov -> content(behov, sporsmal, chosen, ord, over))
                                .orElse(null);
        return new Dimensjoneringside(
                sporsmal,
                over,
                valg.choices(sporsmal, ord),
                form,
                feil,
                innhold,
                dimensjonering.findKept(sporsmal.over()).stream()
                        .map(s -> kept(s, ord, t))
                        .toList(),
                nokkel);
    }

    private Innhold content(
            Behov behov,
            Omradesporsmal sporsmal,
            Forutsetninger chosen,
            Omradeord ord,
            String over) {
        var first = behov.sum().ar().getFirst();
        var last = behov.sum().ar().getLast();
        var lead =
                ord.get(
                        "dim.lead",
                        over,
                        whole(last.nedre()),
                        whole(last.ovre()),
                        ord.get("mal." + sporsmal.mal() + ".hvem")
                                .toLowerCase(java.util.Locale.ROOT),
                        String.valueOf(last.ar()),
                        whole(behov.sum().siste()),
                        String.valueOf(first.ar() - 1));
        long all = analyse.findPlain(sporsmal).map(f -> (long) f.rader().size()).orElse(0L);
        return new Innhold(
                lead,
                behov.sum().ar().stream().map(a -> String.valueOf(a.ar())).toList(),
                behov.rader().stream()
                        .map(r -> line(r.navn(), r, Dimensjoneringsider::whole))
                        .toList(),
                line(ord.get("dim.sum"), behov.sum(), Dimensjoneringsider::whole),
                line(
                        ord.get("dim.arsverk"),
                        behov.sum(),
                        n -> Omradeord.decimal(n / chosen.perArsverk(), 1)),
                line(
                        ord.get("dim.kroner"),
                        behov.sum(),
                        n -> Omradeord.decimal(n * chosen.kroner() / MILLION, 1)),
                assumptions(behov, sporsmal, chosen, ord),
                all - behov.rader().size());
    }

    private static List<String> assumptions(
            Behov behov, Omradesporsmal sporsmal, Forutsetninger chosen, Omradeord ord) {
        var list = new ArrayList<String>();
        list.add(
                ord.get(
                        behov.fremskrevet() ? "dim.folk.fremskrevet" : "dim.folk.trend",
                        ord.get("dim.folk." + chosen.folk())));
        list.add(ord.get("dim.andel", String.valueOf(sporsmal.ar())));
        list.add(ord.get("dim.usikkert"));
        list.add(
                ord.get(
                        "dim.tall",
                        chosen.perArsverk(),
                        chosen.kroner(),
                        chosen.kilde().isEmpty() ? ord.get("dim.tall.eksempel") : chosen.kilde()));
        list.add(ord.get("dim.ikke"));
        return list;
    }

    private static String whole(double count) {
        return Digits.grouped(Math.round(count));
    }

    private static Linje line(String navn, Rad rad, DoubleFunction<String> write) {
        return new Linje(
                navn,
                write.apply(rad.siste()),
                rad.ar().stream()
                        .map(
                                a ->
                                        new Celle(
                                                write.apply(a.ventet()),
                                                write.apply(a.nedre())
                                                        + "–"
                                                        + write.apply(a.ovre())))
                        .toList());
    }

    private Beholdt kept(Scenarioet scenario, Omradeord ord, Texts t) {
        var day = LocalDate.ofInstant(scenario.laget(), OSLO);
        return new Beholdt(
                scenario.navn(),
                ord.get("dim.av", scenario.av(), t.dateWithYear(day)),
                scenario.behov().sum().ar().stream().map(a -> came(scenario, a, ord)).toList());
    }

    private Kom came(Scenarioet scenario, Ar ar, Omradeord ord) {
        var came = dimensjonering.came(scenario.sporsmal(), ar.ar()).orElse(null);
        return new Kom(
                String.valueOf(ar.ar()),
                whole(ar.ventet()),
                whole(ar.nedre()) + "–" + whole(ar.ovre()),
                came == null ? "–" : whole(came),
                came == null
                        ? ord.get("dim.dom.venter")
                        : ord.get(ar.holds(came) ? "dim.dom.innenfor" : "dim.dom.utenfor"));
    }
}
