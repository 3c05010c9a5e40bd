package no.helhet.praksis.sak.web;

import no.helhet.platform.chart.Chart;
import no.helhet.platform.chart.RankedBars;
import no.helhet.platform.chart.RankedBars.Bar;
import no.helhet.platform.chart.RankedBars.Tone;
import no.helhet.platform.web.Texts;
import no.helhet.praksis.sak.web.Kontorstatus.Alder;
import no.helhet.praksis.sak.web.Kontorstatus.Antall;
import no.helhet.praksis.sak.web.Kontorstatus.Mengde;

import java.util.stream.Collectors;

/// Draws how the office's cases stand.
public final class Kontortegning {
    private static final int TENTHS = 10;

    private Kontortegning() {}

    public static RankedBars ages(Kontorstatus status, Texts t) {
        return new RankedBars(
                "alder",
                words(
                        t.get("sak.kontor.alder"),
                        status.alder().stream()
                                .map(a -> label(a.alder(), t) + " " + a.antall())
                                .collect(Collectors.joining(", "))),
                status.alder().stream().map(a -> bar(a, t)).toList(),
                null,
                new RankedBars.Divider(Alder.FORELOPIG.ordinal(), t.get("sak.kontor.alder.maned")));
    }

    public static String label(Alder alder, Texts t) {
        return t.get("sak.kontor.alder." + alder);
    }

    private static Bar bar(Antall antall, Texts t) {
        var tone =
                switch (antall.alder()) {
                    case UBESVART -> Tone.BREACH;
                    case FORELOPIG -> Tone.MUTED;
                    case UKE_1, UKE_2, UKE_3, UKE_4 -> Tone.PLAIN;
                };
        return new Bar(
                label(antall.alder(), t), antall.antall(), tone, t.count(antall.antall()), "");
    }

    public static RankedBars loads(Kontorstatus status, Texts t) {
        var limit = status.vekt().grense();
        return new RankedBars(
                "saksmengde",
                words(
                        t.get("sak.kontor.mengde"),
                        status.mengde().stream()
                                .map(m -> m.navn() + " " + weight(m.tideler(), t))
                                .collect(Collectors.joining(", "))),
                status.mengde().stream()
                        .map(m -> bar(m, limit == null ? Integer.MAX_VALUE : limit, t))
                        .toList(),
                limit == null
                        ? null
                        : new RankedBars.Limit(
                                (double) limit / TENTHS,
                                t.get("sak.kontor.mengde.grense", weight(limit, t))),
                null);
    }

    private static Bar bar(Mengde mengde, int limit, Texts t) {
        return new Bar(
                mengde.navn(),
                (double) mengde.tideler() / TENTHS,
                mengde.tideler() > limit ? Tone.WARN : Tone.PLAIN,
                weight(mengde.tideler(), t),
                t.get("sak.kontor.mengde.saker", mengde.saker()));
    }

    /// Tenths as a number.
    public static String weight(int tideler, Texts t) {
        var mark = t.language().tag().equals("en") ? "." : ",";
        return tideler % TENTHS == 0
                ? t.count(tideler / TENTHS)
                : t.count(tideler / TENTHS) + mark + tideler % TENTHS;
    }

    private static Chart.Words words(String title, String description) {
        return new Chart.Words(title, "", description, "");
    }
}
