package no.helhet.laering.kvalitet;

import no.helhet.laering.kvalitet.Kontorside.Bilde;
import no.helhet.laering.kvalitet.Kontorside.Rad;
import no.helhet.platform.chart.Chart;
import no.helhet.platform.chart.RankedBars;
import no.helhet.platform.chart.Sparkline;
import no.helhet.platform.chart.YearLine;
import no.helhet.platform.web.Texts;
import no.helhet.regelverk.Sprak;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.Tekster;
import no.helhet.statistics.Fitted;
import no.helhet.statistics.FittedWithWarnings;
import no.helhet.statistics.NotEstimable;
import no.helhet.statistics.process.YearEnd;

import org.jspecify.annotations.Nullable;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// Draws the office's picture.
final class Kontortegner {
    private static final Tekster REGLER = Tekster.load();
    private static final double MILLION = 100_000_000;
    private static final int MOST_GATES = 8;
    private static final int YEAR = 12;

    private Kontortegner() {}

    static Sparkline line(Maalt maalt, Maaltall figures, Texts t) {
        var chart = Maaltall.chart(maalt);
        var direction = Retning.of(maalt.maal());
        var points = new ArrayList<Sparkline.Point>();
        for (int i = 0; i < maalt.rader().size(); i++) {
            var row = maalt.rader().get(i);
            Double value = row == null ? null : figures.drawn(row);
            if (chart.isEmpty()) {
                points.add(new Sparkline.Point(value, null, null, Sparkline.Mark.NONE));
                continue;
            }
            var point = chart.get().points().get(i);
            points.add(
                    new Sparkline.Point(
                            value,
                            point.lower() * figures.scale(),
                            point.upper() * figures.scale(),
                            point.outside() || point.shifted()
                                    ? direction.mark(point.value() > chart.get().centre())
                                    : Sparkline.Mark.NONE));
        }
        return new Sparkline(
                points,
                chart.map(c -> c.centre() * figures.scale()).orElse(null),
                figures.limits(maalt));
    }

    static @Nullable Bilde<RankedBars> gates(Kontorbilde bilde, Texts t) {
        if (bilde.porter().isEmpty()) {
            return null;
        }
        var rows =
                bilde.porter().entrySet().stream()
                        .map(e -> new Rad(gate(e.getKey(), t), t.count(e.getValue())))
                        .toList();
        var bars =
                bilde.porter().entrySet().stream()
                        .limit(MOST_GATES)
                        .map(
                                e ->
                                        new RankedBars.Bar(
                                                gate(e.getKey(), t),
                                                e.getValue(),
                                                RankedBars.Tone.PLAIN,
                                                t.count(e.getValue()),
                                                ""))
                        .toList();
        long all = bilde.porter().values().stream().mapToLong(v -> v).sum();
        var first = bilde.porter().entrySet().iterator().next();
        return new Bilde<>(
                new RankedBars(
                        "porter",
                        words(
                                t.get("kvalitet.porter"),
                                rows.stream()
                                        .map(r -> r.navn() + " " + r.verdi())
                                        .collect(Collectors.joining(", "))),
                        bars,
                        null,
                        null),
                t.get(
                        "kvalitet.porter.note",
                        all,
                        t.month(bilde.maned()),
                        gate(first.getKey(), t),
                        first.getValue(),
                        bilde.porterForrige().getOrDefault(first.getKey(), 0L),
                        t.month(bilde.maned().minusMonths(1))),
                "/kontoret/rader?maal=PORT&maned=" + bilde.maned(),
                t.get("kvalitet.porter.vis", all),
                rows);
    }

    /// The gate's own name in the rules, or that of a check beside them; one that has none is named
    /// by its id.
    static String gate(String id, Texts t) {
        try {
            return REGLER.render(
                    Tekst.of("port." + id + ".tittel"), Sprak.valueOf(t.language().name()));
        } catch (IllegalArgumentException e) {
            var key = "kvalitet.port." + id;
            return t.has(key) ? t.get(key) : id;
        }
    }

    static Optional<YearEnd> yearEnd(Kontorbilde bilde) {
        return switch (bilde.arsslutt()) {
            case Fitted<YearEnd>(var end) -> Optional.of(end);
            case FittedWithWarnings<YearEnd>(var end, _) -> Optional.of(end);
            case NotEstimable<YearEnd> _ -> Optional.empty();
        };
    }

    static @Nullable Bilde<YearLine> cost(Kontorbilde bilde, Texts t) {
        if (bilde.kostnad().stream().allMatch(v -> v == 0)) {
            return null;
        }
        var end = bilde.over() ? yearEnd(bilde) : Optional.<YearEnd>empty();
        var known = bilde.kostnad().stream().map(v -> v / MILLION).toList();
        var expected =
                end.map(YearEnd::months).orElse(List.of()).stream()
                        .map(
                                m ->
                                        new YearLine.Expected(
                                                m.expected() / MILLION,
                                                m.interval().lower() / MILLION,
                                                m.interval().upper() / MILLION))
                        .toList();
        var budget = bilde.budsjett();
        var names = new ArrayList<String>();
        var rows = new ArrayList<Rad>();
        int skipped = bilde.maned().getMonthValue() - known.size();
        for (int i = 0; i < YEAR; i++) {
            var month = YearMonth.of(bilde.maned().getYear(), i + 1);
            var name = t.shortDate(month.atDay(1));
            names.add(name.replaceAll("[\\d .]", ""));
            int at = i - skipped;
            if (at >= 0 && at < known.size()) {
                rows.add(new Rad(t.month(month), millions(known.get(at), t)));
            } else if (at >= known.size() && at - known.size() < expected.size()) {
                var e = expected.get(at - known.size());
                rows.add(
                        new Rad(
                                t.month(month),
                                t.get(
                                        "kvalitet.kostnad.ventet",
                                        millions(e.value(), t),
                                        millions(e.lower(), t),
                                        millions(e.upper(), t))));
            }
        }
        int decimals = decimals(known);
        return new Bilde<>(
                new YearLine(
                        "kostnad",
                        words(
                                t.get("kvalitet.kostnad"),
                                rows.stream()
                                        .map(r -> r.navn() + " " + r.verdi())
                                        .collect(Collectors.joining(", "))),
                        names.subList(skipped, YEAR),
                        known,
                        expected,
                        budget == null ? null : budget.belopOre() / MILLION / YEAR,
                        t.get("kvalitet.kostnad.budsjett"),
                        decimals),
                note(bilde, end, t),
                "/kontoret/rader?maal=KOSTNAD&maned=" + bilde.maned(),
                t.get("kvalitet.kostnad.vis"),
                rows);
    }

    private static int decimals(List<Double> known) {
        return known.stream().mapToDouble(v -> v).max().orElse(0) >= 1 ? 1 : 2;
    }

    private static String note(Kontorbilde bilde, Optional<YearEnd> end, Texts t) {
        var budget = bilde.budsjett();
        if (end.isEmpty()) {
            return t.get("kvalitet.kostnad.ingen");
        }
        var e = end.get();
        var total = millions(e.total() / MILLION, t);
        var lower = millions(e.interval().lower() / MILLION, t);
        var upper = millions(e.interval().upper() / MILLION, t);
        var method = t.get("kvalitet.kostnad.metode." + e.method());
        return (budget == null
                        ? t.get("kvalitet.kostnad.note", total, lower, upper)
                        : t.get(
                                "kvalitet.kostnad.note.budsjett",
                                total,
                                millions(budget.belopOre() / MILLION, t),
                                lower,
                                upper))
                + " "
                + method;
    }

    /// Millions of kroner; small ones with two decimals.
    static String millions(double value, Texts t) {
        var text = String.format(Locale.ROOT, value >= 1 ? "%.1f" : "%.2f", value);
        return t.language().tag().equals("en") ? text : text.replace('.', ',');
    }

    private static Chart.Words words(String title, String description) {
        return new Chart.Words(title, "", description, "");
    }
}
