package no.helhet.laering.kvalitet;

import no.helhet.laering.kvalitet.Kontorside.Gruppe;
import no.helhet.laering.kvalitet.Kontorside.Linje;
import no.helhet.laering.kvalitet.Kontorside.Tone;
import no.helhet.platform.database.Ids;
import no.helhet.platform.web.Choice;
import no.helhet.platform.web.Texts;
import no.helhet.register.Kontormaal;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.process.ControlChart;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.util.List;

/// Puts the office's picture in words.
@Component
class Kontorskriver {
    private static final List<Kontormaal> TID =
            List.of(Kontormaal.HENTET, Kontormaal.MEDIAN, Kontormaal.NI_AV_TI, Kontormaal.NODHJELP);
    private static final List<Kontormaal> MENNESKER =
            List.of(Kontormaal.UNGE, Kontormaal.BARN, Kontormaal.PLAN);
    private static final List<Kontormaal> KVALITET =
            List.of(Kontormaal.RETUR, Kontormaal.OMGJORT, Kontormaal.IGJEN);
    private final KvalitetProperties properties;

    Kontorskriver(KvalitetProperties properties) {
        this.properties = properties;
    }

    Kontorside write(Kontorbilde bilde, Texts t) {
        return new Kontorside(
                bilde.navn(),
                date(bilde, t),
                bilde.maned().toString(),
                t.month(bilde.maned()),
                bilde.over(),
                bilde.isEmpty(),
                bilde.maneder().stream().map(m -> new Choice(m.toString(), t.month(m))).toList(),
                new Setningsbygger(bilde, t, properties).write(),
                bilde.isEmpty()
                        ? List.of()
                        : List.of(
                                group("tid", TID, bilde, t),
                                group("mennesker", MENNESKER, bilde, t),
                                group("kvalitet", KVALITET, bilde, t)),
                notes("kvalitet.note", bilde, t),
                notes("kvalitet.brev.note", bilde, t),
                bilde.lignende(),
                t.count(bilde.mottakere()),
                t.count(bilde.program()),
                Kontortegner.gates(bilde, t),
                Kontortegner.cost(bilde, t),
                "/kontoret/budsjett?ar=" + bilde.maned().getYear(),
                Ids.next().toString());
    }

    private String notes(String key, Kontorbilde bilde, Texts t) {
        var others =
                bilde.lignende().isEmpty()
                        ? t.get("kvalitet.note.ingenlignende", Lignende.LEAST)
                        : t.get("kvalitet.note.lignende", bilde.lignende().size());
        return t.get(key, properties.gjentakDager()) + " " + others;
    }

    private static String date(Kontorbilde bilde, Texts t) {
        var day = t.weekdayDate(bilde.idag()) + " " + bilde.idag().getYear();
        var today = Character.toUpperCase(day.charAt(0)) + day.substring(1);
        var updated = bilde.oppdatert();
        return updated == null
                ? today
                : t.get("kvalitet.dato", today, t.relative(updated, bilde.idag()));
    }

    private Gruppe group(String key, List<Kontormaal> which, Kontorbilde bilde, Texts t) {
        return new Gruppe(
                t.get("kvalitet.gruppe." + key),
                bilde.maal().stream()
                        .filter(m -> which.contains(m.maal()))
                        .map(m -> line(m, bilde, t))
                        .toList());
    }

    Linje line(Maalt maalt, Kontorbilde bilde, Texts t) {
        var figures = new Maaltall(maalt.maal(), t);
        var now = maalt.now();
        var last = maalt.lignende();
        var word = word(maalt, bilde.over(), t);
        return new Linje(
                t.get("kvalitet.maal." + maalt.maal(), properties.hentetMinutter()),
                now == null || now.teller() == 0 && now.nevner() == null
                        ? null
                        : "/kontoret/rader?maal=" + maalt.maal() + "&maned=" + maalt.maned(),
                figures.whole(now) + perThousand(maalt, bilde.unge(), t),
                figures.brief(maalt.yearAgo()),
                last == null ? "–" : figures.value(last),
                Kontortegner.line(maalt, figures, t).svg(),
                figures.limits(maalt),
                word.tone(),
                word.tekst());
    }

    /// The young of a thousand who live there, where that is known.
    private static String perThousand(Maalt maalt, @Nullable Long people, Texts t) {
        var now = maalt.now();
        return maalt.maal() == Kontormaal.UNGE && people != null && people > 0 && now != null
                ? " "
                        + t.get(
                                "kvalitet.pertusen",
                                t.count(Math.round(1000.0 * now.teller() / people)))
                : "";
    }

    /// What the last month means.
    record Ord(Tone tone, String tekst) {}

    static Ord word(Maalt maalt, boolean over, Texts t) {
        if (!over) {
            return new Ord(Tone.NOYTRAL, t.get("kvalitet.ord.ikkeover"));
        }
        return switch (maalt.kart()) {
            case Fitted<ControlChart>(var chart) ->
                    Retning.of(maalt.maal()).read(chart.reading(), maalt.maneder(), t);
            case FittedWithWarnings<ControlChart>(var chart, _) ->
                    Retning.of(maalt.maal()).read(chart.reading(), maalt.maneder(), t);
            case NotEstimable<ControlChart> _ ->
                    new Ord(
                            Tone.NOYTRAL,
                            t.get("kvalitet.ord.tidlig", maalt.known(), Maalt.BASELINE));
        };
    }
}
