package no.helhet.praksis.klage;

import no.helhet.platform.chart.Chart;
import no.helhet.platform.chart.Series;
import no.helhet.platform.web.Texts;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/// The office's appeals as table and picture.
///
/// @param tall years and quarters, newest first
/// @param bilde the latest quarters, oldest first; null while there is none
public record Klagestatistikkside(List<Kvartalstall> tall, @Nullable Chart bilde) {
    private static final int MOST = 8;

    static Klagestatistikkside of(List<Kvartalstall> tall, Texts t) {
        var quarters =
                tall.stream()
                        .filter(k -> k.kvartal() != null)
                        .sorted(
                                Comparator.comparingInt(Kvartalstall::ar)
                                        .thenComparing(k -> k.kvartal() == null ? 0 : k.kvartal()))
                        .toList();
        var shown = quarters.subList(Math.max(0, quarters.size() - MOST), quarters.size());
        return new Klagestatistikkside(tall, shown.isEmpty() ? null : chart(shown, t));
    }

    private static Chart chart(List<Kvartalstall> shown, Texts t) {
        return new Chart(
                "klager",
                Chart.Kind.BARS,
                new Chart.Words(
                        t.get("klage.statistikk.stolper"),
                        t.get("klage.statistikk.enhet"),
                        t.get(
                                "klage.statistikk.bilde",
                                shown.getFirst().navn(t),
                                shown.getLast().navn(t),
                                t.count(sum(shown, Kvartalstall::antall)),
                                t.count(sum(shown, Kvartalstall::forSene))),
                        t.get("klage.kol.nar")),
                shown.stream().map(k -> k.navn(t)).toList(),
                List.of(
                        series(t.get("klage.kol.antall"), shown, Kvartalstall::antall),
                        series(t.get("klage.kol.forsene"), shown, Kvartalstall::forSene)),
                0);
    }

    private static int sum(List<Kvartalstall> shown, ToIntFunction<Kvartalstall> figure) {
        return shown.stream().mapToInt(figure).sum();
    }

    private static Series series(
            String name, List<Kvartalstall> shown, ToIntFunction<Kvartalstall> figure) {
        return Series.of(name, shown.stream().mapToDouble(figure::applyAsInt).toArray());
    }
}
