package no.helhet.praksis.satser;

import no.helhet.regelverk.parametre.Parameter;
import no.helhet.regelverk.parametre.Parameter.Hull;
import no.helhet.regelverk.parametre.Parameter.Rad;
import no.helhet.regelverk.parametre.Sikkerhet;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A municipality's own value through time. Of approved values that overlap, the one approved last
/// holds for the whole of its period; outside it, those before stand as they were.
///
/// @param perioder in order of time, none overlapping
record Tidslinje(List<Periode> perioder) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d.M.yyyy");

    /// @param tom null when it still holds
    record Periode(LocalDate fom, @Nullable LocalDate tom, Forslag forslag) {}

    /// @param approved in the order they were approved
    static Tidslinje of(List<Forslag> approved) {
        List<Periode> periods = List.of();
        for (var forslag : approved) {
            var next = new ArrayList<Periode>();
            periods.forEach(p -> keepOutside(p, forslag, next));
            next.add(new Periode(forslag.fom(), forslag.tom(), forslag));
            periods = next;
        }
        return new Tidslinje(periods.stream().sorted(Comparator.comparing(Periode::fom)).toList());
    }

    private static void keepOutside(Periode old, Forslag fresh, List<Periode> kept) {
        var end = old.tom();
        if (old.fom().isBefore(fresh.fom())) {
            var before = fresh.fom().minusDays(1);
            var last = end != null && end.isBefore(before) ? end : before;
            kept.add(new Periode(old.fom(), last, old.forslag()));
        }
        var freshEnd = fresh.tom();
        if (freshEnd != null && (end == null || end.isAfter(freshEnd))) {
            var after = freshEnd.plusDays(1);
            var first = old.fom().isAfter(after) ? old.fom() : after;
            kept.add(new Periode(first, end, old.forslag()));
        }
    }

    /// As the rules read it; empty when the municipality has no value of its own on any day.
    Optional<Parameter> parameter(Sats sats) {
        var rows = new ArrayList<Rad>();
        var gaps = new ArrayList<Hull>();
        for (var period : perioder) {
            var verdi = period.forslag().verdi();
            if (verdi == null) {
                continue;
            }
            if (!rows.isEmpty()) {
                addGap(rows.getLast(), period.fom(), gaps);
            }
            rows.add(
                    new Rad(
                            period.fom(),
                            period.tom(),
                            verdi,
                            source(sats, period.forslag()),
                            Sikkerhet.BEKREFTET));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Parameter(
                                sats.id(),
                                sats.enhet(),
                                sats.hjemmel(),
                                sats.navn().isEmpty() ? sats.id() : sats.navn(),
                                null,
                                gaps,
                                rows));
    }

    private static void addGap(Rad before, LocalDate fom, List<Hull> gaps) {
        var end = before.to();
        if (end != null && end.plusDays(1).isBefore(fom)) {
            gaps.add(new Hull(end.plusDays(1), fom.minusDays(1), "kommunen har ingen egen verdi"));
        }
    }

    /// Kept in the trace of every decision that uses the value.
    private static String source(Sats sats, Forslag forslag) {
        var decision =
                "kommunens vedtak " + DAY.format(forslag.vedtatt()) + ", sak " + forslag.saksnr();
        return sats.navn().isEmpty() ? decision : sats.navn() + ", " + decision;
    }
}
