package no.helhet.praksis.person;

import no.helhet.praksis.person.Forlop.Bane;
import no.helhet.praksis.person.Forlop.Periode;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The geometry of a person's timeline: two years back and a quarter ahead, one lane for each kind
/// that has something. Coordinates are those of a view box of [#WIDTH] by [#height].
///
/// @param today x of the line that says today
/// @param support how much of the last two years was supported
public record Timeline(
        YearMonth from,
        YearMonth to,
        List<Lane> lanes,
        List<Tick> ticks,
        List<Bar> bars,
        String today,
        Support support) {
    public static final int WIDTH = 1232;
    private static final int LEFT = 150;
    private static final int RIGHT = 1216;
    private static final int TOP = 30;
    private static final int LANE = 30;
    private static final int MONTHS_BACK = 24;

    /// @param y of the lane's text, `line` of the rule below it
    public record Lane(Bane bane, String y, String line) {}

    public record Tick(YearMonth month, boolean withYear, String x, String labelX) {}

    /// @param width `null` for a point, whose centre is at `x`
    public record Bar(
            String x,
            String y,
            @Nullable String width,
            String textX,
            String textY,
            String css,
            Periode periode) {}

    /// Months with something paid for them, of the last two years, this month included.
    ///
    /// @param longest the most in a row
    public record Support(int months, int of, int longest) {
        static Support count(Set<YearMonth> paid, YearMonth now) {
            int months = 0;
            int longest = 0;
            int row = 0;
            for (int back = MONTHS_BACK - 1; back >= 0; back--) {
                row = paid.contains(now.minusMonths(back)) ? row + 1 : 0;
                months += row > 0 ? 1 : 0;
                longest = Math.max(longest, row);
            }
            return new Support(months, MONTHS_BACK, longest);
        }
    }

    /// The bars in the order of time, for those who read a table.
    public List<Bar> byTime() {
        return bars.stream()
                .sorted(Comparator.comparing((Bar bar) -> bar.periode().fom()).reversed())
                .toList();
    }

    public int height() {
        return TOP + LANE * lanes.size() + 4;
    }

    /// Null when there is nothing to draw.
    static @Nullable Timeline of(List<Periode> periods, LocalDate today) {
        var first = YearMonth.from(today).minusMonths(MONTHS_BACK);
        var from = first.minusMonths((first.getMonthValue() - 1) % 3);
        var to = YearMonth.from(today).plusMonths(3);
        var shown =
                periods.stream()
                        .filter(
                                p ->
                                        !p.tom().isBefore(from.atDay(1))
                                                && !p.fom().isAfter(to.atEndOfMonth()))
                        .toList();
        if (shown.isEmpty()) {
            return null;
        }
        var scale = new Scale(from.atDay(1), to.atEndOfMonth());
        var used = Stream.of(Bane.values()).filter(b -> has(shown, b)).toList();
        return new Timeline(
                from,
                to,
                used.stream().map(bane -> lane(bane, used.indexOf(bane))).toList(),
                ticks(from, to, scale),
                shown.stream().map(p -> bar(p, used.indexOf(p.bane()), scale)).toList(),
                number(scale.x(today)),
                Support.count(
                        shown.stream()
                                .filter(p -> p.bane() == Bane.UTBETALT && !p.forelopig())
                                .map(p -> YearMonth.from(p.fom()))
                                .collect(Collectors.toSet()),
                        YearMonth.from(today)));
    }

    private static boolean has(List<Periode> shown, Bane bane) {
        return shown.stream().anyMatch(p -> p.bane() == bane);
    }

    private static Lane lane(Bane bane, int index) {
        var top = TOP + LANE * index;
        return new Lane(bane, number(top + 18.5), number(top + LANE - 1));
    }

    private static List<Tick> ticks(YearMonth from, YearMonth to, Scale scale) {
        return Stream.iterate(from, month -> !month.isAfter(to), month -> month.plusMonths(3))
                .map(
                        month -> {
                            var x = scale.x(month.atDay(1));
                            var withYear = month.equals(from) || month.getMonthValue() == 1;
                            return new Tick(month, withYear, number(x), number(x + 3));
                        })
                .toList();
    }

    private static Bar bar(Periode period, int lane, Scale scale) {
        var top = TOP + LANE * lane;
        var left = scale.x(period.fom());
        if (period.fom().equals(period.tom())) {
            return new Bar(
                    number(left),
                    number(top + 14),
                    null,
                    number(left + 8),
                    number(top + 18.5),
                    "f-neu",
                    period);
        }
        var width = Math.max(4, scale.x(period.tom().plusDays(1)) - left);
        return new Bar(
                number(left),
                number(top + 3),
                number(width),
                number(left + 6),
                number(top + 18.5),
                period.forelopig() ? "box dashed" : css(period.bane()),
                period);
    }

    private static String css(Bane bane) {
        return switch (bane) {
            case OKONOMISK_STONAD -> "f-acc-2";
            case UTBETALT -> "f-acc-3";
            case RAD -> "f-acc-3";
            case BOLIG, KONTAKT -> "f-neu-2";
            case PLAN -> "f-acc-2";
        };
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private record Scale(LocalDate first, LocalDate last) {
        double x(LocalDate day) {
            double days = first.until(day, ChronoUnit.DAYS);
            double share = days / (first.until(last, ChronoUnit.DAYS) + 1);
            return LEFT + (RIGHT - LEFT) * Math.clamp(share, 0, 1);
        }
    }
}
