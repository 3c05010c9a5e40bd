package no.helhet.praksis.vedtak;

import no.helhet.regelverk.Belop;
import no.helhet.regelverk.Tekst;
import no.helhet.regelverk.porter.Vedtaksgrunnlag.Form;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Who gets what and when: third parties as entered, the rest of each month to the applicant, so
/// that a month's payments are always its support. Goods and services are paid to those who
/// deliver, with no rest; a guarantee is not paid.
///
/// @param linjer in order of month
/// @param feil what stands in the way, empty when the plan can be paid
public record Betalingsplan(List<Linje> linjer, List<Feil> feil) {
    private static final int DAYS_BEFORE_MONTH = 4;
    private static final String MOTTAKER = "sotjl § 22";
    private static final String VARER = "sotjl § 21 fjerde ledd";

    /// What is wrong, and by which paragraph.
    public record Feil(Tekst tekst, String hjemmel) {}

    /// @param mottaker null for the applicant
    public record Linje(
            int nr,
            YearMonth maned,
            String formal,
            long belopOre,
            @Nullable String mottaker,
            @Nullable String kontonummer,
            @Nullable String kid,
            LocalDate forfall) {}

    /// @param stonad the support of each month
    /// @param today no payment falls due before tomorrow
    static Betalingsplan of(Innhold innhold, Map<YearMonth, Long> stonad, LocalDate today) {
        var lines = new ArrayList<Linje>();
        var faults = new ArrayList<Feil>();
        var rest = new LinkedHashMap<>(stonad);
        var vurdering = innhold.vurdering();
        var varer = innhold.nodhjelp() == null && vurdering.gives(Form.VARER_OG_TJENESTER);
        for (var b : innhold.betalinger().andre()) {
            if (!rest.containsKey(b.maned())) {
                var key =
                        vurdering.gives(Form.GARANTI)
                                ? "vedtak.betaling.feil.garanti"
                                : "vedtak.betaling.feil.maned";
                faults.add(new Feil(Tekst.of(key, b.navn()), MOTTAKER));
                continue;
            }
            rest.merge(b.maned(), -b.belopOre(), Long::sum);
            lines.add(
                    new Linje(
                            0,
                            b.maned(),
                            b.formal(),
                            b.belopOre(),
                            b.navn(),
                            b.kontonummer(),
                            b.kid(),
                            b.forfall()));
        }
        var konto = innhold.betalinger().kontonummer();
        var first = innhold.betalinger().forfall();
        for (var month : rest.entrySet()) {
            if (month.getValue() < 0) {
                faults.add(
                        new Feil(
                                Tekst.of(
                                        "vedtak.betaling.feil.sum",
                                        new Belop(-month.getValue()).format()),
                                MOTTAKER));
            } else if (month.getValue() > 0 && varer) {
                faults.add(
                        new Feil(
                                Tekst.of(
                                        "vedtak.betaling.feil.varer",
                                        new Belop(month.getValue()).format()),
                                VARER));
            } else if (month.getValue() > 0) {
                var day = first != null ? first : due(month.getKey(), today);
                lines.add(
                        new Linje(
                                0,
                                month.getKey(),
                                "livsopphold",
                                month.getValue(),
                                null,
                                konto,
                                null,
                                day));
                if (konto == null) {
                    faults.add(new Feil(Tekst.of("vedtak.betaling.feil.konto"), MOTTAKER));
                }
            }
            // The chosen day is the first payment's; later months have the ordinary day.
            first = null;
        }
        return new Betalingsplan(numbered(lines), faults.stream().distinct().toList());
    }

    /// Some days before the month begins, or the next working day when that is past.
    static LocalDate due(YearMonth month, LocalDate today) {
        var ordinary = month.atDay(1).minusDays(DAYS_BEFORE_MONTH);
        while (isWeekend(ordinary)) {
            ordinary = ordinary.minusDays(1);
        }
        var earliest = today.plusDays(1);
        while (isWeekend(earliest)) {
            earliest = earliest.plusDays(1);
        }
        return ordinary.isBefore(earliest) ? earliest : ordinary;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static List<Linje> numbered(List<Linje> lines) {
        var sorted = lines.stream().sorted(java.util.Comparator.comparing(Linje::maned)).toList();
        var result = new ArrayList<Linje>();
        for (var line : sorted) {
            result.add(
                    new Linje(
                            result.size() + 1,
                            line.maned(),
                            line.formal(),
                            line.belopOre(),
                            line.mottaker(),
                            line.kontonummer(),
                            line.kid(),
                            line.forfall()));
        }
        return List.copyOf(result);
    }
}
